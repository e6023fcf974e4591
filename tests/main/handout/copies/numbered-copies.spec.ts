import { createHash } from 'node:crypto';
import fc from 'fast-check';
import jsQr from 'jsqr';
import { beforeAll, describe, expect, it } from 'vitest';
import type { MadeCopies } from '../../../../main/handout/copies/make-copies';
import { patchedRanges, sameOutside } from '../../../../main/handout/copies/patches';
import { copyCode, shortCode, type Holder } from '../../../../main/model/copies';
import { KitbagFault } from '../../../../main/model/fault';
import { aCourse, aDay, aSession } from '../../../builders/a-course';
import { aDeck } from '../../../builders/a-deck';
import { aHash, slideId } from '../../../builders/ids';
import { formsOf, readPdf, unpackedBytes, type ReadPdf } from '../../../matchers/read-pdf';
import { courseInput } from '../handouts';
import { randomCourse } from '../random-courses';
import { copiesOf, fileOf, someHolders } from './some-copies';

const deck = aDeck();
const course = aCourse({
  days: [
    aDay({
      sessions: [
        aSession({
          material: [
            { kind: 'slides', deck: deck.id, pinned: aHash('a'), pick: [{ kind: 'from', slide: slideId('slide-1') }] },
          ],
        }),
      ],
    }),
  ],
});
const input = courseInput(course, new Map([[aHash('a'), deck]]), { layout: '3', languages: ['en', 'zh-Hant'] });
const holder = fc.record<Holder>({
  name: fc
    .array(fc.constantFrom('Chan', 'Tai Man', '陳', '大文', 'Gonçalves', 'Ó Briain', '歐陽', '慧儀', 'Wong'), {
      minLength: 1,
      maxLength: 5,
    })
    .map((parts) => parts.join(' ')),
  agency: fc.constantFrom('', 'Commercial Crime Bureau', '商業罪案調查科', 'Polícia Judiciária'),
});

describe('A set of numbered copies', () => {
  let made: MadeCopies;
  let reads: readonly ReadPdf[];
  beforeAll(async () => {
    made = await copiesOf(input);
    reads = await Promise.all(made.copies.map((_, index) => readPdf(fileOf(made, index))));
  }, 60_000);

  it('has number, name and agency on every page, in Chinese too', () => {
    reads.forEach(({ pages }, index) => {
      const { name = '', agency = '' } = someHolders[index] ?? {};
      for (const { text } of pages) {
        expect(text).toContain(`Copy ${String(index + 1)} of 3`);
        expect(text).toContain(shortCode('K3V9AB', index + 1));
        expect(text).toContain(name);
        expect(text).toContain(agency);
      }
    });
  });

  it('has name and agency large on its cover', () => {
    const large = reads[1]?.pages[0]?.texts.filter(({ sizePt }) => sizePt >= 14).map(({ text }) => text);
    expect(large?.join('')).toContain('陳大文');
    expect(large?.join('')).toContain('商業罪案調查科');
  });

  it('says on its page on distribution to whom it was issued', async () => {
    const set = await copiesOf({ ...input, recipe: { ...input.recipe, parts: ['sessions', 'distribution'] } });
    const { pages } = await readPdf(fileOf(set, 1));
    const last = pages.at(-1);
    expect(last?.text).toMatch(/Issued to .*Copy 2 of 3/);
    const large = last?.texts.filter(({ sizePt }) => sizePt >= 14).map(({ text }) => text);
    expect(large?.join('')).toContain('陳大文');
    expect(large?.join('')).toContain('商業罪案調查科');
    const { pages: drawn } = await readPdf(set.pdf);
    expect(drawn.at(-1)?.text).toContain('Issued to');
  });

  it('lets no name reach another copy, in any form', () => {
    made.copies.forEach((_, index) => {
      const bytes = unpackedBytes(fileOf(made, index));
      someHolders.forEach(({ name }, other) => {
        if (other === index) return;
        for (const form of formsOf(name)) expect(bytes).not.toContain(form);
        // The table of what glyphs say holds everybody's letters, but not in the order of a name.
        const codes = Array.from(
          name,
          (character) => `<${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}>`,
        );
        expect(bytes).not.toContain(codes.join(' '));
        expect(reads[index]?.pages.map(({ text }) => text).join(' ')).not.toContain(name);
      });
    });
  });

  it('is drawn without any name, so that what the register keeps names nobody', async () => {
    const { pages } = await readPdf(made.pdf);
    const bytes = unpackedBytes(made.pdf);
    for (const { name } of someHolders) {
      for (const form of formsOf(name)) expect(bytes).not.toContain(form);
      for (const { text } of pages) expect(text).not.toContain(name);
    }
  });

  it('says nothing of its holder to a reader of tags', () => {
    const [first] = made.copies;
    const stamps = first?.patches
      .map(({ bytes }) => Buffer.from(bytes).toString('latin1'))
      .filter((text) => text.includes('TJ'));
    expect(stamps?.length).toBeGreaterThan(0);
    for (const stamp of stamps ?? []) {
      const outside = stamp.replace(/\/Artifact[^\n]*B[MD]C\n[\s\S]*?EMC/g, '');
      expect(outside).not.toMatch(/TJ|Do|BI|re/);
    }
    for (const { structure } of reads) expect(structure).toEqual(reads[0]?.structure);
  });

  it('carries a code that can be read: the set, the number and a hash, and nothing personal', () => {
    for (const copy of made.copies) {
      const drawn = createHash('sha256').update(made.pdf).digest('hex');
      const digest = createHash('sha256')
        .update(`${drawn} ${String(copy.number)}`)
        .digest('hex');
      expect(copy.code).toBe(copyCode('K3V9AB', copy.number, digest));
      for (const { bytes } of copy.patches) {
        const squares = /ID\n([0-9A-F]{126})>/.exec(Buffer.from(bytes).toString('latin1'))?.[1];
        if (squares !== undefined) expect(readSquares(squares)).toBe(copy.code);
      }
    }
  });

  it('has the hash that is told of it, another identifier than every other copy, and its code in the metadata', () => {
    const ids = made.copies.map((copy, index) => {
      const file = fileOf(made, index);
      expect(createHash('sha256').update(file).digest('hex')).toBe(copy.sha256);
      const text = Buffer.from(file).toString('latin1');
      expect(text).toContain(`<dc:identifier>${copy.code}</dc:identifier>`);
      return /\/ID\[<([0-9a-f]{32})><([0-9a-f]{32})>\]/.exec(text)?.[2];
    });
    expect(new Set(ids).size).toBe(3);
  });

  it('goes on counting where an earlier set ended', async () => {
    const later = await copiesOf(input, someHolders, { first: 43 });
    const { pages } = await readPdf(fileOf(later, 2));
    expect(pages[1]?.text).toContain('Copy 45 of 45');
  });

  it('tells of a name that is too long for the foot, and of a letter that no bundled font has', async () => {
    const { findings } = await copiesOf(input, [
      { name: `Maria ${'Gonçalves '.repeat(12)}`.trim(), agency: '' },
      { name: 'Ꙁ\u{12000}', agency: '' },
    ]);
    expect(findings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['copy.name-shortened', 'copy.glyph-missing']),
    );
  });

  it('is the same bytes for the same input', async () => {
    const again = await copiesOf(input);
    expect(again.copies.map(({ sha256 }) => sha256)).toEqual(made.copies.map(({ sha256 }) => sha256));
  });

  it('differs from its first copy in the patched places alone, whatever the course and the names', async () => {
    await fc.assert(
      fc.asyncProperty(
        randomCourse('participant'),
        fc.array(holder, { minLength: 2, maxLength: 6 }),
        async ({ course: random, versions, recipe }, holders) => {
          try {
            const set = await copiesOf(courseInput(random, versions, recipe), holders);
            const first = fileOf(set, 0);
            for (const [index, copy] of set.copies.entries()) {
              const file = fileOf(set, index);
              const ranges = patchedRanges(copy);
              expect(ranges).toEqual(patchedRanges(set.copies[0] ?? copy));
              expect(sameOutside(first, file, ranges)).toBe(true);
              expect(sameOutside(set.pdf, file, ranges)).toBe(true);
              if (index > 0) expect(sameOutside(first, file, ranges.slice(1))).toBe(false);
              const read = await readPdf(file);
              const { name = '' } = holders[index] ?? {};
              const [whole] = set.findings.filter(
                ({ code, facts }) => code === 'copy.name-shortened' && facts['number'] === copy.number,
              );
              if (!whole)
                for (const { text } of read.pages) expect(text.replaceAll(' ', '')).toContain(name.replaceAll(' ', ''));
            }
          } catch (error) {
            if (!(error instanceof KitbagFault && ['handout.empty', 'handout.nothing-left'].includes(error.code)))
              throw error;
          }
        },
      ),
      { numRuns: 12 },
    );
  }, 120_000);
});

/** Reads a stencil of 21 by 21 squares as a telephone would: with white around it, four dots a square. */
function readSquares(hex: string): string | undefined {
  const rows = hex.match(/.{6}/g)?.map((row) => parseInt(row, 16).toString(2).padStart(24, '0').slice(0, 21)) ?? [];
  const [scale, quiet] = [4, 4];
  const side = (21 + 2 * quiet) * scale;
  const dots = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++)
      if (rows[Math.floor(y / scale) - quiet]?.[Math.floor(x / scale) - quiet] === '1')
        dots.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
  return jsQr(dots, side, side)?.data;
}
