import { beforeAll, describe, expect, it } from 'vitest';
import type { MadeCopies } from '../../../../main/handout/copies/make-copies';
import { severity, unmarked } from '../../../../main/model/marking';
import { aDeck, slides } from '../../../builders/a-deck';
import { readPdf, type ReadPdf } from '../../../matchers/read-pdf';
import { deckInput } from '../handouts';
import { copiesOf, someHolders } from './some-copies';

/** Three slides on one page each, under a cover or without one: an even or an odd number of pages. */
const deck = aDeck({ slides: slides(3), marking: { ...unmarked, label: 'TLP:AMBER' } });

describe.each([
  ['an odd number of pages', [], 4],
  ['an even number of pages', ['cover'], 4],
] as const)('The print file of copies with %s', (_, parts, sheets) => {
  let made: MadeCopies;
  let read: ReadPdf;
  beforeAll(async () => {
    made = await copiesOf(deckInput(deck, { layout: '1', parts: [...parts] }), someHolders, { wantsPrintFile: true });
    read = await readPdf(made.printFile ?? new Uint8Array());
  }, 60_000);

  it('holds every copy, each beginning on a front side', () => {
    expect(read.pages).toHaveLength(sheets * someHolders.length);
    someHolders.forEach(({ name }, index) => {
      const first = index * sheets;
      expect(first % 2).toBe(0);
      for (const { text } of read.pages.slice(first, first + sheets)) {
        expect(text).toContain(`Copy ${String(index + 1)} of 3`);
        expect(text).toContain(name);
      }
    });
  });

  it('says of the page that fills a copy up that it is blank on purpose, with the label on it', () => {
    const blank = read.pages.filter(({ text }) => text.includes('This page is intentionally blank'));
    expect(blank).toHaveLength(parts.length === 0 ? someHolders.length : 0);
    for (const { text } of read.pages) expect(text.split('TLP:AMBER').length - 1).toBeGreaterThan(1);
    expect(severity(made.plan.label)).toBe(severity('TLP:AMBER'));
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
