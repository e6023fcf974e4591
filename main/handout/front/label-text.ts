/** What a pack's label allows, in words: the label itself, its meaning, and the restrictions that go with it. */
import { saidRestrictions } from '../../model/restrictions';
import { fillIn } from '../../words/handout-words';
import type { Composing } from '../composing';
import { linePieces } from '../flow/piece';
import type { Piece } from '../flow/piece';
import { headed, saidIn, wordedLines, type Place } from '../flow/worded';
import { gridPt } from '../page/paper';
import { leadingOf, runOf } from '../page/type';

/** Under a heading the label, what it means, and what else restricts the pack. */
export function labelPieces(place: Place, composing: Composing): readonly Piece[] {
  const { tools, book, shown, words, marking } = composing;
  const tag = book.tag('P', place.parent);
  const meaning = shown.languages.flatMap((language, index) => {
    const runs = [
      runOf(`${marking.label}  `, { role: 'strong', language, tag }),
      runOf(words[language][`meaning-${marking.label}`], { role: 'body', language, tag }),
    ];
    const set = tools.typesetter.setParagraph(runs, {
      widthPt: place.widthPt,
      align: 'start',
      leadingPt: leadingOf('body', language),
    });
    return linePieces(set, 0, index === 0 ? gridPt : 3.5);
  });
  const source = wordedLines(saidIn('labelSource', composing), { beforePt: gridPt }, place, composing);
  const more = shown.languages.flatMap((language) => {
    const restrictions = saidRestrictions(marking, [language]);
    return restrictions === '' ? [] : [{ language, text: fillIn(words[language].restrictionsToo, { restrictions }) }];
  });
  const restricted = more.length === 0 ? [] : wordedLines(more, { beforePt: gridPt }, place, composing);
  return headed(saidIn('labelHeading', composing), [...meaning, ...source, ...restricted], place, composing);
}
