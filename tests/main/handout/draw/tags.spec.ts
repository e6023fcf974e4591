import { describe, expect, it } from 'vitest';
import { drawPlan } from '../../../../main/handout/draw/draw-plan';
import { solid } from '../../../../main/model/geometry';
import type { Plan } from '../../../../main/model/plan';
import type { Item, PathItem, RunningPart, Tag } from '../../../../main/model/scene';
import { placeItems } from '../../../../main/typeset/place-line';
import { openPdf } from '../../../matchers/opened-pdf';
import { unpackedBytes } from '../../../matchers/read-pdf';
import { aRun, linesOf, typesetter } from '../../typeset/bundled-fonts';

const root: Tag = { id: 0, parent: null, type: 'Document' };
const paragraph: Tag = { id: 1, parent: 0, type: 'P' };

function drawnBytes(items: readonly Item[], tags: readonly Tag[]): Promise<Uint8Array> {
  const plan: Plan = {
    title: 'A plan',
    lang: 'en',
    label: 'TLP:GREEN',
    restrictions: '',
    pages: [{ widthPt: 500, heightPt: 700, number: '1', items, shows: [] }],
    tags,
    outline: [],
    places: {},
    faces: [],
    slides: 0,
    findings: [],
    date: '2026-03-02T00:00:00Z',
  };
  return drawPlan(plan, { typesetter, media: { info: () => null, bytes: () => null } });
}

async function drawn(items: readonly Item[], tags: readonly Tag[] = [root, paragraph]): Promise<string> {
  return unpackedBytes(await drawnBytes(items, tags));
}

function said(text: string, lang: string, tag: number, yPt = 50): readonly Item[] {
  return placeItems(linesOf([aRun(text, { lang, tag })], { widthPt: 400 })[0]?.items ?? [], 50, yPt);
}

const path = (box: string, tag: number): PathItem => ({
  kind: 'path',
  path: box,
  fill: solid('ff0000'),
  stroke: null,
  tag,
});

/** The body of the element of a type. */
function element(raw: string, type: string): string {
  return new RegExp(`<</S/${type}/[^\\n]*`).exec(raw)?.[0] ?? '';
}

/** The types of the elements within each, by its type. */
async function kids(bytes: Uint8Array): Promise<Readonly<Record<string, readonly string[]>>> {
  const { elements } = await openPdf(bytes, { objectsAlone: true });
  return Object.fromEntries(elements.map(({ type, kids: within }) => [type, within.map((kid) => kid.type)]));
}

describe('Words in another language', () => {
  it('give it to their element where it has no others', async () => {
    const raw = await drawn(said('虛擬資產', 'zh-Hant', 1));
    expect(element(raw, 'P')).toContain('/Lang(zh-Hant)');
    expect(raw).not.toContain('/Span<</Lang');
  });

  it('say so beside words of the language around them, and end before those go on', async () => {
    const raw = await drawn([
      ...said('Virtual assets', 'en', 1),
      ...said('虛擬資產', 'zh-Hant', 1, 80),
      ...said('again', 'en', 1, 110),
    ]);
    expect(element(raw, 'P')).not.toContain('/Lang');
    expect(raw).toMatch(/ET\n\/Span<<\/Lang\(zh-Hant\)>>BDC\nBT\n[^]*?ET\nEMC\nBT\n/);
    expect(raw.match(/\/Span<<\/Lang/g)).toHaveLength(1);
    expect(raw.match(/BDC|BMC/g)?.length).toBe(raw.match(/EMC/g)?.length);
  });

  it('are none where they only name a region, or are mere figures', async () => {
    const raw = await drawn([...said('colour', 'en-GB', 1), ...said('09:00–10:00', 'zh-Hant', 1, 80)]);
    expect(raw).not.toContain('zh-Hant');
    expect(raw).not.toContain('en-GB');
  });
});

describe('Two lines of one element without a space between them', () => {
  const line = (text: string, yPt: number, sizePt: number): readonly Item[] =>
    placeItems(linesOf([aRun(text, { lang: 'en', tag: 1, sizePt })], { widthPt: 400 })[0]?.items ?? [], 50, yPt);
  /** Spaces stand in the font where one was written. */
  const hasSpace = async (items: readonly Item[]): Promise<boolean> => (await drawn(items)).includes('<0020>');

  it('are parted for those who listen, where they are set in other letters', async () => {
    expect(await hasSpace([...line('Timetable', 50, 14), ...line('Monday', 70, 10)])).toBe(true);
  });

  it('are one word that was broken, where they are set in the same', async () => {
    expect(await hasSpace([...line('example.org/a-long/', 50, 10), ...line('address', 70, 10)])).toBe(false);
  });
});

describe('The running lines', () => {
  it('are artifacts that say whether they are head or foot', async () => {
    const running = (part: RunningPart, yPt: number): readonly Item[] =>
      said('Course', 'en', 1, yPt).map((item) =>
        item.kind === 'line' ? { ...item, tag: 'artifact', running: part } : item,
      );
    const raw = await drawn([...running('header', 20), ...running('footer', 680), ...running('tab', 300)]);
    expect(raw).toContain('/Artifact<</Type/Pagination/Subtype/Header>>BDC');
    expect(raw).toContain('/Artifact<</Type/Pagination/Subtype/Footer>>BDC');
    expect(raw).toContain('/Artifact<</Type/Pagination>>BDC');
    expect(raw).not.toContain('/Artifact BMC');
  });
});

describe('A figure', () => {
  const figure: Tag = { id: 1, parent: 0, type: 'Figure', alt: 'What it shows' };

  it('says where on the page its own content stands, as far as it is seen', async () => {
    const group: Item = {
      kind: 'group',
      matrix: [0.5, 0, 0, 0.5, 100, 200],
      clip: 'M0 0L200 0L200 100L0 100Z',
      alpha: 1,
      items: [path('M-50 20L300 20L300 60L-50 60Z', 1)],
    };
    expect(element(await drawn([group], [root, figure]), 'Figure')).toContain('/A<</O/Layout/BBox[100 470 200 490]>>');
  });

  const leading = (box: string, url: string): PathItem => ({
    ...path(box, 1),
    link: { kind: 'web', url },
  });

  it('that leads somewhere stands in its link, where its alternate text does not hide it', async () => {
    const bytes = await drawnBytes([leading('M0 0L90 0L90 90Z', 'https://example.org/a')], [root, figure]);
    expect(await kids(bytes)).toEqual({ Document: ['Link'], Link: ['Figure'], Figure: [] });
    expect(element(unpackedBytes(bytes), 'Link')).toContain('/Type/OBJR');
    expect(element(unpackedBytes(bytes), 'Figure')).toContain('/BBox[0 610 90 700]');
  });

  it('of which a part leads elsewhere has that link beside it', async () => {
    const items = [path('M0 0L90 0L90 90Z', 1), leading('M0 0L20 0L20 20Z', 'https://example.org/b')];
    expect(await kids(await drawnBytes(items, [root, figure]))).toEqual({
      Document: ['Figure', 'Link'],
      Figure: [],
      Link: [],
    });
  });
});

describe('Tables and lists', () => {
  const tags: readonly Tag[] = [
    root,
    { id: 1, parent: 0, type: 'Table' },
    { id: 2, parent: 1, type: 'TR' },
    { id: 3, parent: 2, type: 'TH', scope: 'Column', across: 2 },
    { id: 4, parent: 1, type: 'TR' },
    { id: 5, parent: 4, type: 'TD' },
    { id: 6, parent: 4, type: 'TD', down: 3 },
    { id: 7, parent: 0, type: 'L', numbering: 'LowerRoman' },
    { id: 8, parent: 7, type: 'LI' },
  ];

  it('keep the place of a cell without words, and say how far one reaches', async () => {
    const raw = await drawn(
      [...said('Head', 'en', 3), ...said('last', 'en', 6, 80), ...said('i.', 'en', 8, 110)],
      tags,
    );
    expect(element(raw, 'TH')).toContain('/A<</O/Table/Scope/Column/ColSpan 2>>');
    const cells = [...raw.matchAll(/<<\/S\/TD[^\n]*/g)].map(([body]) => body);
    expect(cells).toHaveLength(2);
    expect(cells.some((body) => body.includes('/A<</O/Table/RowSpan 3>>'))).toBe(true);
    expect(cells.some((body) => !body.includes('/K['))).toBe(true);
  });

  it('say how an ordered list counts', async () => {
    expect(element(await drawn(said('i.', 'en', 8), tags), 'L')).toContain('/A<</O/List/ListNumbering/LowerRoman>>');
  });
});
