/** What setting a text for a page needs to know. */
import type { Block } from '../../model/blocks';
import type { Finding } from '../../model/finding';
import type { Language } from '../../model/language';
import type { TagId } from '../../model/scene';
import type { PictureShop } from '../../scene/pictures/picture-shop';
import type { SetParagraph, ParagraphStyle, StyledRun } from '../../typeset/typesetter';
import type { Composing } from '../composing';
import { leadingOf, sizeOf } from '../page/type';
import type { Piece } from './piece';

export interface TextSetting {
  readonly composing: Composing;
  readonly pictures: PictureShop;
  readonly language: Language;
  /** The tag that blocks set here belong to. */
  readonly parent: TagId;
  /** Where findings point. */
  readonly place: Finding['place'];
  readonly sizePt: number;
  readonly leadingPt: number;
  /** How deep in lists, from 0. */
  readonly depth: number;
  /** The height that a picture may take. */
  readonly roomPt: number;
  /** Given here because lists and quotes hold blocks themselves. */
  readonly setBlocks: SetBlocks;
}

export type SetBlocks = (blocks: readonly Block[], setting: TextSetting, widthPt: number) => readonly Piece[];

/** Notes and handout text: 10 on 14, Chinese 10 on 17.5. */
export function noteType(language: Language): Pick<TextSetting, 'sizePt' | 'leadingPt'> {
  return { sizePt: Math.min(10, sizeOf('body', language)), leadingPt: leadingOf('body', language) };
}

/** Sets a paragraph and reports characters that no face has. Chinese stands in squares, so its lines end at one edge; Latin stays ragged. */
export function setRuns(
  runs: readonly StyledRun[],
  setting: Pick<TextSetting, 'composing' | 'place' | 'leadingPt'>,
  style: Partial<ParagraphStyle> & Pick<ParagraphStyle, 'widthPt'>,
): SetParagraph {
  const { tools, book } = setting.composing;
  const align = runs[0]?.lang.startsWith('zh') ? 'justify' : 'start';
  const set = tools.typesetter.setParagraph(runs, { align, leadingPt: setting.leadingPt, ...style });
  for (const { character } of set.missing) {
    const codePoint = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    book.find({ code: 'glyph.missing', weight: 'look', place: setting.place, facts: { character, codePoint } });
  }
  return set;
}
