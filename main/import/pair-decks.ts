/** Puts two imported decks that say the same in two languages together, as their slides match. */
import type { Deck } from '../model/deck';
import type { Finding } from '../model/finding';
import { isUntranslated } from '../model/pairing/merge-slides';
import type { MarkingRules } from '../model/pairing/merge-markings';
import { matchSlides } from '../model/pairing/match-slides';
import { pairDecks } from '../model/pairing/pair-decks';
import { rowsToPair } from '../model/pairing/pair-row';
import { traitsOf, type DrawingSource } from '../model/pairing/slide-traits';
import { languagesOf } from '../model/slide-languages';

export interface PairedDecks {
  readonly deck: Deck;
  readonly findings: readonly Finding[];
}

/** Decks of one language are not paired: the main deck comes back as it was, with a finding. */
export function pairByMatching(
  main: Deck,
  other: Deck,
  means: { readonly drawingOf: DrawingSource; readonly rules: MarkingRules },
): PairedDecks {
  const place = { file: main.sources[0]?.fileName ?? '', deck: main.id };
  const otherFile = other.sources[0]?.fileName ?? '';
  const taken = new Set([...languagesOf(main), main.mainLanguage]);
  if ([...languagesOf(other), other.mainLanguage].some((language) => taken.has(language))) {
    const facts = { other: otherFile, language: other.mainLanguage, ways: '.*.md' };
    return { deck: main, findings: [{ code: 'deck.pair-same-language', weight: 'look', place, facts }] };
  }
  const matched = matchSlides(traitsOf(main.slides, means.drawingOf), traitsOf(other.slides, means.drawingOf));
  const deck = pairDecks(main, other, rowsToPair(matched, [...main.slides, ...other.slides]), means.rules);
  const findings: Finding[] = [
    {
      code: 'deck.paired',
      weight: 'information',
      place,
      facts: {
        other: otherFile,
        language: other.mainLanguage,
        slides: matched.filter((row) => row.main !== null && row.other !== null).length,
      },
    },
  ];
  const alone = matched.findIndex(
    (row, index) => (row.main === null || row.other === null) && !isOnPurpose(deck, index),
  );
  if (alone >= 0)
    findings.push({
      code: 'deck.pair-uneven',
      weight: 'look',
      place: { ...place, number: alone + 1 },
      facts: { other: otherFile, main: main.slides.length, others: other.slides.length },
    });
  return { deck, findings };
}

function isOnPurpose({ slides }: Deck, index: number): boolean {
  const slide = slides[index];
  return slide !== undefined && (isUntranslated(slide) || slide.bilingual);
}
