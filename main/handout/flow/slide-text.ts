/** The text that stands under a slide: for participants what was written for them, for instructors the notes and more. */
import type { Block } from '../../model/blocks';
import type { Language } from '../../model/language';
import { openPictureShop } from '../../scene/pictures/picture-shop';
import { ink, across, strokes } from '../page/ink';
import type { LayoutRoom } from '../layouts/layout';
import { runOf } from '../page/type';
import { composedOf } from '../slides/composed-of';
import type { LaidSlide } from '../slides/lay-slides';
import { setNotes } from './labelled-notes';
import { linePieces, spacedBefore } from './piece';
import type { Piece } from './piece';
import { setBlocks } from './set-blocks';
import { noteType, setRuns } from './text-setting';
import type { TextSetting } from './text-setting';

const partGapPt = 14;

/** Empty where there is nothing to print. Two languages stand under each other, parted by a hairline. */
export function slideText(laid: LaidSlide, room: LayoutRoom, widthPt: number): readonly Piece[] {
  const what = ['text', room.sect, widthPt, room.paper.body.heightPt];
  return composedOf(laid, what, room, (each) => composeText(laid, each, widthPt));
}

function composeText(laid: LaidSlide, room: LayoutRoom, widthPt: number): readonly Piece[] {
  const { shown } = laid;
  const settingIn = settingsUnder(laid, room);
  const pieces: Piece[] = [];
  for (const text of shown.texts) {
    const setting = settingIn(text.language);
    const read = (markdown: string): readonly Block[] =>
      markdown.trim() === '' ? [] : room.tools.readMarkdown(markdown);
    const set =
      room.shown.edition === 'instructor'
        ? forInstructor(read(text.notes), read(text.handoutText), setting, widthPt)
        : setBlocks(read(text.handoutText), setting, widthPt);
    if (set.length === 0) continue;
    if (pieces.length > 0)
      pieces.push({
        heightPt: 0.5,
        beforePt: partGapPt,
        items: [across(0, 0, widthPt / 3, strokes.hairline)],
        withNext: true,
      });
    pieces.push(...spacedBefore(set, pieces.length > 0 ? partGapPt : 0));
  }
  if (room.shown.edition === 'instructor')
    pieces.push(...concealedText(laid, pieces.length > 0, room, settingIn, widthPt));
  return pieces;
}

type SettingIn = (language: Language) => TextSetting;

/** How text in a language is set under a slide. */
function settingsUnder({ shown: { deck, slide, number } }: LaidSlide, room: LayoutRoom): SettingIn {
  const pictures = openPictureShop(room.tools.media);
  const place = { deck: deck.id, slide: slide.id, number };
  return (language) => ({
    composing: room,
    pictures,
    language,
    parent: room.sect,
    place,
    ...noteType(language),
    depth: 0,
    roomPt: room.paper.body.heightPt,
    setBlocks,
  });
}

function forInstructor(
  notes: readonly Block[],
  handout: readonly Block[],
  setting: TextSetting,
  widthPt: number,
): readonly Piece[] {
  const own = setNotes(notes, setting, widthPt);
  if (handout.length === 0) return own;
  const label = labelPieces(setting.composing.words[setting.language].handoutText, setting, widthPt, own.length > 0);
  // What participants find out is underlined in their text as on their slides.
  const { tools, blanks } = setting.composing;
  const theirs = { ...setting, composing: { ...setting.composing, tools: { ...tools, typesetter: blanks.slides(1) } } };
  return [...own, ...label, ...setBlocks(handout, theirs, widthPt)];
}

function labelPieces(words: string, setting: TextSetting, widthPt: number, isAfter: boolean): readonly Piece[] {
  const tag = setting.composing.book.tag('P', setting.parent, { lang: setting.language });
  const run = runOf(words, { role: 'label', language: setting.language, tag });
  const pieces = linePieces(setRuns([run], setting, { widthPt, leadingPt: 14 }), 0, isAfter ? partGapPt : 0, true);
  return pieces.map((piece, index) =>
    index === 0 ? { ...piece, items: [across(0, 0, widthPt, strokes.hairline), ...piece.items] } : piece,
  );
}

/** What the author put on the slide where nobody sees it; an instructor should know. */
function concealedText(
  laid: LaidSlide,
  isAfter: boolean,
  room: LayoutRoom,
  settingIn: SettingIn,
  widthPt: number,
): readonly Piece[] {
  const texts = laid.concealed;
  if (texts.length === 0) return [];
  const setting = settingIn(room.shown.languages[0]);
  const label = labelPieces(room.say.concealed, setting, widthPt, isAfter);
  return [
    ...label,
    ...texts.flatMap((concealed) => {
      const tag = room.book.tag('P', room.sect, { lang: concealed.language });
      const run = runOf(concealed.text, { role: 'body', language: concealed.language, tag, paint: ink.quiet });
      return linePieces(setRuns([run], setting, { widthPt }), 0, 3.5);
    }),
  ];
}
