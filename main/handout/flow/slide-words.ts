/** A slide's own words set as text: beneath a picture that shows another language, and as a document. */
import type { Block } from '../../model/blocks';
import type { Language } from '../../model/language';
import { openPictureShop } from '../../scene/pictures/picture-shop';
import { forSlide } from '../blanks/open-blanks';
import type { LayoutRoom } from '../layouts/layout';
import { isHan, runOf } from '../page/type';
import type { ShownSlide, ShownWords } from '../shown';
import { linePieces, spacedBefore, type Piece } from './piece';
import { setBlocks } from './set-blocks';
import { noteType, setRuns } from './text-setting';
import type { TextSetting } from './text-setting';

/** What setting a slide's texts shares; `sizePt` smaller than notes is for narrow columns. */
export function settingFor(shown: ShownSlide, language: Language, room: LayoutRoom, sizePt?: number): TextSetting {
  const type = noteType(language);
  const scale = sizePt === undefined ? 1 : sizePt / type.sizePt;
  return {
    composing: forSlide(shown.slide.id, room),
    pictures: openPictureShop(room.tools.media),
    language,
    parent: room.sect,
    place: { deck: shown.deck.id, slide: shown.slide.id, number: shown.number },
    sizePt: type.sizePt * scale,
    leadingPt: Math.round(type.leadingPt * scale * 4) / 4,
    depth: 0,
    roomPt: room.paper.body.heightPt,
    setBlocks,
  };
}

/** The blocks of a slide's body but for the pictures behind everything. */
export function bodyBlocks(body: string, { tools }: LayoutRoom): readonly Block[] {
  if (body.trim() === '') return [];
  return tools.readMarkdown(body).flatMap((block): readonly Block[] => {
    if (block.kind === 'picture') return block.background === null ? [block] : [];
    if (block.kind !== 'paragraph') return [block];
    const inlines = block.inlines.filter((inline) => inline.kind !== 'picture' || inline.picture.background === null);
    return inlines.length === 0 ? [] : [{ ...block, inlines }];
  });
}

/** In a narrow column the words are smaller, Chinese a little less so. */
const narrowPt = 170;
const smallPt = { latin: 8, han: 8.5 };
const plainPt = { latin: 9, han: 9.5 };
const wordsGapPt = 6;

/** Translations that stand beneath a picture, each with its title in bold over it. Empty where there are none. */
export function wordsPieces(
  words: readonly ShownWords[],
  shown: ShownSlide,
  room: LayoutRoom,
  widthPt: number,
): readonly Piece[] {
  const sizes = widthPt < narrowPt ? smallPt : plainPt;
  return words.flatMap(({ language, title, body }) => {
    const setting = settingFor(shown, language, room, isHan(language) ? sizes.han : sizes.latin);
    const heading = title === '' ? [] : headingPieces(title, setting, widthPt);
    const blocks = setBlocks(bodyBlocks(body, room), setting, widthPt);
    return spacedBefore([...heading, ...(heading.length > 0 ? spacedBefore(blocks, 3.5) : blocks)], wordsGapPt);
  });
}

function headingPieces(title: string, setting: TextSetting, widthPt: number): readonly Piece[] {
  const tag = setting.composing.book.tag('P', setting.parent, { lang: setting.language });
  const run = { ...runOf(title, { role: 'strong', language: setting.language, tag }), sizePt: setting.sizePt };
  return linePieces(setRuns([run], setting, { widthPt }), 0, 0, true);
}
