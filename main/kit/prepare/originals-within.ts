/**
 * Files that slides came from, where a label leaves some of those slides behind: the file holds them all, so it stays behind too, in
 * whatever deck it is named, and of a PDF those pages travel that slides of the kit show.
 */
import type { Deck } from '../../model/deck';
import type { Sha256 } from '../../model/ids';
import { noPlace } from '../../model/label-reason';
import type { LeftOut } from '../../model/left-out';
import { stricter, type TlpLabel } from '../../model/marking';
import type { Look } from '../../model/slide';
import { labelOfSlide } from '../../model/work-out-label';
import type { PdfDesk } from './pdf-desk';

/** A deck or a version, its label written out, and what a label leaves of it. */
export interface WithinLabel {
  readonly whole: Deck;
  readonly left: Deck;
}

/** A page of a PDF comes with all its other pages: what is seen of it stands for it. */
export function asPicture(look: Look): Look {
  if (look.kind !== 'page') return look;
  return look.picture === undefined ? { kind: 'text', classes: [] } : { kind: 'picture', picture: look.picture };
}

/** What makes a deck that is within the label name none of those files. */
export async function openOriginals(
  decks: readonly WithinLabel[],
  desk: PdfDesk,
  leave: (left: LeftOut) => void,
): Promise<(deck: Deck) => Deck> {
  const closed = closedFiles(decks);
  if (closed.size === 0) return (deck) => deck;
  const cuts = await cutPages(decks, closed, desk);
  const lookOf = (look: Look): Look => {
    if (look.kind !== 'page' || !closed.has(look.pdf)) return look;
    const cut = cuts.get(look.pdf);
    return cut ? { ...look, pdf: cut.pdf, number: cut.numbers.indexOf(look.number) + 1 } : asPicture(look);
  };
  return (deck) => {
    for (const { original, fileName } of deck.sources) {
      const label = closed.get(original);
      if (label) leave({ ...noPlace, label, deck: deck.id, original: fileName });
    }
    return {
      ...deck,
      sources: deck.sources.filter(({ original }) => !closed.has(original)),
      slides: deck.slides.map((slide) => ({
        ...slide,
        origins: slide.origins.filter(({ source }) => !closed.has(source)),
        looks: Object.fromEntries(Object.entries(slide.looks).map(([language, look]) => [language, lookOf(look)])),
      })),
    };
  };
}

/** Each file of a deck that loses slides, with the strictest label of those. */
function closedFiles(decks: readonly WithinLabel[]): ReadonlyMap<Sha256, TlpLabel> {
  const closed = new Map<Sha256, TlpLabel>();
  for (const { whole, left } of decks) {
    const stays = new Set(left.slides.map(({ id }) => id));
    const labels = whole.slides.flatMap((slide) =>
      stays.has(slide.id) ? [] : [labelOfSlide(whole, slide, 'TLP:RED')],
    );
    const [first, ...more] = labels;
    if (first === undefined) continue;
    for (const file of filesOf(whole))
      closed.set(file, more.reduce(stricter, stricter(first, closed.get(file) ?? first)));
  }
  return closed;
}

function filesOf(deck: Deck): readonly Sha256[] {
  return [
    ...deck.sources.map(({ original }) => original),
    ...deck.slides.flatMap(({ origins, looks }) => [
      ...origins.map(({ source }) => source),
      ...pagesIn(looks).map(({ pdf }) => pdf),
    ]),
  ];
}

function pagesIn(looks: Deck['slides'][number]['looks']): readonly Extract<Look, { readonly kind: 'page' }>[] {
  return Object.values(looks).flatMap((look) => (look.kind === 'page' ? [look] : []));
}

interface Cut {
  readonly pdf: Sha256;
  /** Of its pages in the file that they were cut from. */
  readonly numbers: readonly number[];
}

/** Of each PDF the pages that some slide of the kit shows, in one file. */
async function cutPages(
  decks: readonly WithinLabel[],
  closed: ReadonlyMap<Sha256, TlpLabel>,
  desk: PdfDesk,
): Promise<ReadonlyMap<Sha256, Cut>> {
  const shown = new Map<Sha256, Set<number>>();
  for (const { pdf, number } of decks.flatMap(({ left }) => left.slides).flatMap(({ looks }) => pagesIn(looks)))
    if (closed.has(pdf)) shown.set(pdf, (shown.get(pdf) ?? new Set()).add(number));
  const cuts = new Map<Sha256, Cut>();
  for (const [pdf, pages] of shown) {
    const numbers = [...pages].sort((a, b) => a - b);
    const cut = await desk.cut(pdf, numbers);
    if (cut) cuts.set(pdf, { pdf: cut, numbers });
  }
  return cuts;
}
