import { beforeAll, describe, expect, it } from 'vitest';
import type { MadeCopies } from '../../../../main/handout/copies/make-copies';
import { printFilePages } from '../../../../main/model/copies';
import { severity, unmarked } from '../../../../main/model/marking';
import { aDeck, slides } from '../../../builders/a-deck';
import { readPdf, type ReadPdf } from '../../../matchers/read-pdf';
import { deckInput } from '../handouts';
import { copiesOf, someHolders } from './some-copies';

/** Three slides on one page each, under a cover or without one: an even or an odd number of pages. */
const deck = aDeck({ slides: slides(3), marking: { ...unmarked, label: 'TLP:AMBER' } });

describe.each([
  ['an odd number of pages', 'two', [], 4],
  ['an even number of pages', 'two', ['cover'], 4],
  ['an odd number of pages, printed on one side', 'one', [], 3],
] as const)('The print file of copies with %s', (_, sides, parts, sheets) => {
  let made: MadeCopies;
  let read: ReadPdf;
  beforeAll(async () => {
    made = await copiesOf(deckInput(deck, { layout: '1', parts: [...parts], sides }), someHolders, {
      wantsPrintFile: true,
    });
    read = await readPdf(made.printFile ?? new Uint8Array());
  }, 60_000);

  it('holds every copy, each beginning on a front side', () => {
    expect(read.pages).toHaveLength(sheets * someHolders.length);
    someHolders.forEach(({ name }, index) => {
      const first = index * sheets;
      expect(sides === 'one' || first % 2 === 0).toBe(true);
      for (const { text } of read.pages.slice(first, first + sheets)) {
        expect(text).toContain(`Copy ${String(index + 1)} of 3`);
        expect(text).toContain(name);
      }
    });
  });

  it('says of the page that fills a copy up that it is blank on purpose, with the label on it', () => {
    const blank = read.pages.filter(({ text }) => text.includes('This page is intentionally blank'));
    expect(blank).toHaveLength(sides === 'two' && parts.length === 0 ? someHolders.length : 0);
    for (const { text } of read.pages) expect(text.split('TLP:AMBER').length - 1).toBeGreaterThan(1);
    expect(severity(made.plan.label)).toBe(severity('TLP:AMBER'));
  });

  it('asks the printer for the sides that it is made for, and has as many pages as are told beforehand', () => {
    const asked = sides === 'two' ? '/Duplex /DuplexFlipLongEdge' : '/Duplex /Simplex';
    expect(Buffer.from(made.printFile ?? []).toString('latin1')).toContain(asked);
    expect(read.pages).toHaveLength(printFilePages(made.plan.pages.length, someHolders.length, sides));
  });

  it('leads to each copy by a bookmark', () => {
    expect(read.outline.map(({ title, page }) => [title, page])).toEqual(
      someHolders.map(({ name }, index) => [`Copy ${String(index + 1)} of 3 · ${name}`, index * sheets]),
    );
  });

  it('claims no tags, which nobody reads in a printer', () => {
    expect(read.isTagged).toBe(false);
    expect(Buffer.from(made.printFile ?? []).toString('latin1')).not.toContain('pdfuaid:part');
  });
});

describe('The print file of many copies', () => {
  it('holds the pages once: each further copy costs less than a kilobyte', async () => {
    const input = deckInput(aDeck({ slides: slides(12) }), { layout: '1', parts: [] });
    const holders = Array.from({ length: 23 }, (_, index) => ({ name: `Holder ${String(index)}`, agency: '' }));
    const [few, many] = [
      await copiesOf(input, holders.slice(0, 3), { wantsPrintFile: true }),
      await copiesOf(input, holders, { wantsPrintFile: true }),
    ];
    const [small = 0, large = 0] = [few, many].map(({ printFile }) => printFile?.length);
    expect(large - small).toBeLessThan(20 * 1000);
  });
});
