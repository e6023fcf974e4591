/** The name of a choice, for “Undo …”. */
import type { HandoutChoices } from '../../../main/model/handout';
import type { WordKey } from '../../../main/words/say';

export type Said = WordKey extends infer K ? (K extends `window.undo.${infer Name}` ? Name : never) : never;

/** The first of these that was chosen names the change: an edition brings its parts along. */
const saids: readonly (readonly [keyof HandoutChoices, Said])[] = [
  ['edition', 'choose-edition'],
  ['blanks', 'set-blanks'],
  ['languages', 'choose-languages'],
  ['pairing', 'choose-languages'],
  ['leaveOut', 'choose-slides'],
  ['layout', 'choose-layout'],
  ['layouts', 'choose-layout'],
  ['slideLayouts', 'choose-layout'],
  ['setLayouts', 'choose-layout'],
  ['order', 'choose-layout'],
  ['writing', 'choose-writing'],
  ['frames', 'choose-look'],
  ['slideNumbers', 'choose-look'],
  ['slideNumbering', 'choose-look'],
  ['template', 'choose-look'],
  ['ink', 'choose-look'],
  ['parts', 'choose-parts'],
  ['paper', 'choose-paper'],
  ['sides', 'choose-paper'],
  ['binding', 'choose-paper'],
  ['oddStarts', 'choose-paper'],
  ['raiseTo', 'set-label'],
  ['buildFor', 'set-label'],
  ['picturesDpi', 'choose-file'],
  ['archive', 'choose-file'],
  ['fingerprint', 'choose-file'],
];

export function saidOfChoice(choices: HandoutChoices): Said {
  return saids.find(([field]) => choices[field] !== undefined)?.[1] ?? 'choose-layout';
}

/** By which choices each group of the properties is brought into sight, when one of them is taken back or made again. */
export const choicePlaces = {
  preset: ['choose-preset'],
  edition: ['choose-edition', 'set-blanks'],
  language: ['choose-languages'],
  layout: ['choose-layout', 'choose-writing'],
  marking: ['set-label'],
  parts: ['choose-parts'],
  look: ['choose-look'],
  paper: ['choose-paper'],
  file: ['choose-file'],
} as const satisfies Readonly<Record<string, readonly Said[]>>;
