import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { drawPlan } from '../../../../main/handout/draw/draw-plan';
import { num, fine, pathOperators, textString } from '../../../../main/handout/draw/syntax';
import { xmpPacket } from '../../../../main/handout/draw/xmp';
import { solid } from '../../../../main/model/geometry';
import type { MediaSource } from '../../../../main/model/media';
import type { Plan } from '../../../../main/model/plan';
import type { Item, Tag } from '../../../../main/model/scene';
import { aHash } from '../../../builders/ids';
import { formsOf, readPdf, unpackedBytes } from '../../../matchers/read-pdf';
import { aRun, linesOf, typesetter } from '../../typeset/bundled-fonts';
import { placeItems } from '../../../../main/typeset/place-line';

const root: Tag = { id: 0, parent: null, type: 'Document' };
const paragraph: Tag = { id: 1, parent: 0, type: 'P' };

/** A plan of one A4 page for each list of items. */
function aPlan(pages: readonly (readonly Item[])[], fields: Partial<Plan> = {}): Plan {
  return {
    title: 'A plan',
    lang: 'en',
    label: 'TLP:GREEN',
    restrictions: '',
    pages: pages.map((items, index) => ({
      widthPt: 595.28,
      heightPt: 841.89,
      number: String(index + 1),
      items,
      shows: [],
    })),
    tags: [root, paragraph],
    outline: [],
    places: {},
    faces: [],
    slides: 0,
    findings: [],
    date: '2026-03-02T00:00:00Z',
    ...fields,
  };
}

function textAt(text: string, xPt: number, yPt: number): readonly Item[] {
  return placeItems(linesOf([aRun(text, { tag: 1 })], { widthPt: 400 })[0]?.items ?? [], xPt, yPt);
}

function drawn(plan: Plan, bytesOf: MediaSource['bytes'] = () => null): Promise<Uint8Array> {
  return drawPlan(plan, { typesetter, media: { info: () => null, bytes: bytesOf } });
}

/** A PNG of the given rows of samples, each with its filter byte. */
function aPng(
  width: number,
  height: number,
  colour: number,
  rows: readonly number[],
  extra: readonly Buffer[] = [],
): Uint8Array {
  const chunk = (type: string, data: Buffer): Buffer => {
    const out = Buffer.alloc(data.length + 12);
    out.writeUInt32BE(data.length, 0);
    out.write(type, 4, 'latin1');
    data.copy(out, 8);
    return out;
  };
  const head = Buffer.from([0, 0, 0, width, 0, 0, 0, height, 8, colour, 0, 0, 0]);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
    chunk('IHDR', head),
    ...extra,
    chunk('IDAT', deflateSync(Buffer.from(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

describe('Text on a drawn page', () => {
  it('stands where the plan says, and reads as it was written', async () => {
    const read = await readPdf(await drawn(aPlan([textAt('AV office 追蹤 (a\\b) 2025', 100, 200)])));
    expect(read.pages[0]?.text.replaceAll(' ', '')).toBe('AVoffice追蹤(a\\b)2025');
    expect(read.pages[0]?.texts[0]?.xPt).toBeCloseTo(100, 1);
    expect(read.pages[0]?.texts[0]?.baselinePt).toBeCloseTo(200 + 7 + 3.84, 1);
    expect(read.pages[0]?.texts[0]?.sizePt).toBeCloseTo(10, 2);
  });

  it('says beside a word what it is where its glyphs stand in another order', async () => {
    const utf16 = (text: string): string => formsOf(text)[3] ?? '';
    const said = (text: string): Promise<readonly string[]> =>
      drawn(aPlan([textAt(text, 100, 200)])).then((bytes) =>
        [...unpackedBytes(bytes).matchAll(/\/Span<<\/ActualText<FEFF([0-9A-F]+)>>>BDC/g)].map(
          (match) => match[1] ?? '',
        ),
      );
    expect(await said('अपराध हिन्दी में')).toContain(utf16('हिन्दी'));
    expect(await said('x\u0323\u0301')).toEqual([]);
    // Readers turn what runs to the left around by themselves.
    expect(await said('שלום (עולם)')).toEqual([]);
    expect(await said('office ﬁnal 追蹤—— (a\\b) 2025 naïve\u00a0\u00adtext ⽔')).toEqual([]);
  });

  it('says of Arabic each letter at its place, and nothing of its points, so that readers turn the word around themselves', async () => {
    const bytes = unpackedBytes(await drawn(aPlan([textAt('في', 100, 200)])));
    const said = [...bytes.matchAll(/\/Span<<\/ActualText(\S+?)>>BDC/g)].map((match) => match[1]);
    expect(said).toEqual(['()', '<FEFF064A>', '()', '<FEFF0641>']);
    // The points of the last letter stand under its line, and what comes next is on it again.
    expect(bytes).toMatch(/BDC -\d[\d.]* Ts\[\([^\n]*\]TJ 0 Ts EMC/);
  });

  it('reads as one word however far apart its letters stand', async () => {
    const [line] = linesOf([aRun('spaced', { tag: 1, spacing: 330 })], { widthPt: 400 });
    const bytes = await drawn(aPlan([placeItems(line!.items, 100, 200)]));
    expect(unpackedBytes(bytes)).toContain('/ActualText(spaced)');
  });

  it('is scaled and moved by the groups around it', async () => {
    const group: Item = {
      kind: 'group',
      matrix: [0.5, 0, 0, 0.5, 50, 60],
      clip: 'M0 0L400 0L400 400L0 400Z',
      alpha: 1,
      items: textAt('inside', 100, 100),
    };
    const read = await readPdf(await drawn(aPlan([[group]])));
    expect(read.pages[0]?.texts[0]?.xPt).toBeCloseTo(100, 1);
    expect(read.pages[0]?.texts[0]?.sizePt).toBeCloseTo(5, 2);
  });

  it('belongs to its tag, and an element without content is not there', async () => {
    const tags: readonly Tag[] = [root, paragraph, { id: 2, parent: 0, type: 'Figure', alt: 'never drawn' }];
    const bytes = await drawn(aPlan([textAt('words', 50, 50)], { tags }));
    const read = await readPdf(bytes);
    expect(read.structure[0]).toContain('"role":"P"');
    expect(unpackedBytes(bytes)).not.toContain('never drawn');
  });

  it('links one stretch of a line with one annotation, and to places only where they are', async () => {
    const link = { kind: 'place', name: 'there' } as const;
    const lost = { kind: 'place', name: 'nowhere' } as const;
    const linked = [link, lost]
      .map((target, index) =>
        placeItems(
          linesOf([aRun('go there now', { tag: 1, link: target })], { widthPt: 400 })[0]?.items ?? [],
          50,
          50 + index * 40,
        ),
      )
      .flat();
    const read = await readPdf(
      await drawn(aPlan([linked, textAt('there', 50, 50)], { places: { there: { page: 1, yPt: 40 } } })),
    );
    expect(read.pages[0]?.links).toEqual([{ url: null, dest: 'there' }]);
    expect(read.places).toEqual({ there: 1 });
    expect(read.structure[0]).toContain('"role":"Link"');
  });

  it('opens no address but of the web and of mail', async () => {
    const urls = ['https://example.org/', 'javascript:alert(1)', 'file:///etc/passwd', 'mailto:a@example.org'];
    const items = urls.flatMap((url, index) =>
      placeItems(linesOf([aRun('here', { tag: 1, link: { kind: 'web', url } })])[0]?.items ?? [], 50, 50 + index * 30),
    );
    const read = await readPdf(await drawn(aPlan([items])));
    expect(read.pages[0]?.links.map(({ url }) => url)).toEqual(['https://example.org/', 'mailto:a@example.org']);
  });
});

describe('A picture', () => {
  const box = { xPt: 50, yPt: 50, widthPt: 100, heightPt: 100 };
  const picture = (digit: string): Item => ({ kind: 'picture', picture: aHash(digit), box, alpha: 1, tag: 1 });

  it('is in the file once however often it is shown', async () => {
    const png = aPng(2, 1, 2, [0, 1, 2, 3, 4, 5, 6]);
    const raw = unpackedBytes(await drawn(aPlan([[picture('a'), picture('a')], [picture('a')]]), () => png));
    expect(raw.split('/Subtype /Image')).toHaveLength(2);
  });

  it('that is damaged or lost leaves the page whole', async () => {
    const read = await readPdf(
      await drawn(
        aPlan([[picture('a'), ...textAt('after', 50, 300)]]),
        () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1]),
      ),
    );
    expect(read.pages[0]?.text).toBe('after');
  });
});

describe('The syntax of content', () => {
  it('writes numbers short and never with an exponent', () => {
    expect([1, 0.1 + 0.2, -0.001, 1e-7, 12.345, 1234567.891].map(num)).toEqual([
      '1',
      '0.3',
      '0',
      '0',
      '12.35',
      '1234567.89',
    ]);
    expect([0.123456, 1e-7, -2, 100].map(fine)).toEqual(['0.12346', '0', '-2', '100']);
  });

  it('turns path data into operators', () => {
    expect(pathOperators('M0 0L10.5 -3C1 2 3 4 5 6Z')).toBe('0 0 m\n10.5 -3 l\n1 2 3 4 5 6 c\nh');
    expect(pathOperators('M0,0L1 1 2 2')).toBe('0 0 m\n1 1 l\n2 2 l');
  });

  it('writes texts for people in ASCII or as UTF-16', () => {
    expect(textString('a (b) \\')).toBe('(a \\(b\\) \\\\)');
    expect(textString('漢')).toBe('<FEFF6F22>');
  });

  it('escapes metadata', () => {
    const xmp = xmpPacket({ title: 'A & B <c>\u0001', lang: 'en', date: new Date(0) });
    expect(xmp).toContain('A &amp; B &lt;c&gt; ');
    expect(xmp).toContain('1970-01-01T00:00:00Z');
  });
});

describe('Paint', () => {
  it('knows gradients with one opacity and with many', async () => {
    const path = 'M0 0L100 0L100 100L0 100Z';
    const stops = [
      { at: 0, rgb: 'ff0000', alpha: 1 },
      { at: 1, rgb: '0000ff', alpha: 0.5 },
    ];
    const fill = { kind: 'gradient', shape: 'linear', matrix: [100, 0, 0, 100, 0, 0], stops } as const;
    const raw = unpackedBytes(
      await drawn(
        aPlan([
          [
            { kind: 'path', path, fill, stroke: null, tag: 'artifact' },
            {
              kind: 'path',
              path,
              fill: { ...fill, stops: stops.map((stop) => ({ ...stop, alpha: 1 })) },
              stroke: { paint: solid('00ff00', 0.5), widthPt: 1, dashPt: [2, 1], cap: 'butt', join: 'miter' },
              tag: 'artifact',
            },
          ],
        ]),
      ),
    );
    expect(raw.split('/ShadingType 2')).toHaveLength(4);
    expect(raw).toContain('/Luminosity');
    expect(raw).toContain('[2 1] 0 d');
  });

  it('draws a pattern as one tile for all shapes of the page that have it, turned and scaled as they are', async () => {
    const fill = {
      kind: 'pattern',
      rows: '8080808080808080',
      matrix: [0.75, 0, 0, 0.75, 0, 0],
      front: { rgb: 'ff0000', alpha: 1 },
      back: { rgb: '00ff00', alpha: 1 },
    } as const;
    const path = { kind: 'path', path: 'M0 0L100 0L100 100L0 100Z', fill, stroke: null, tag: 'artifact' } as const;
    const within = (matrix: readonly [number, number, number, number, number, number]): Item => ({
      kind: 'group',
      matrix,
      clip: null,
      alpha: 1,
      items: [path],
    });
    const raw = unpackedBytes(
      await drawn(aPlan([[path, path, within([1, 0, 0, 1, 30, 40]), within([0, 2, -2, 0, 0, 0])]])),
    );
    const matrices = [...raw.matchAll(/\/PatternType 1[^>]*?\/Matrix \[([^\]]*)\]/g)].map(([, matrix]) => matrix);
    expect(matrices).toEqual(['0.75 0 0 -0.75 0 0', '0 -1.5 -1.5 0 0 0']);
    expect(raw.match(/0 1 0 rg\n0 0 m/g)).toHaveLength(4);
    expect(raw.match(/\/Pattern cs \/T\d+ scn/g)).toHaveLength(4);
  });
});
