/** Texts of a course set in the handout's languages: headings, lines, lists and Markdown, as pieces of a column. */
import type { Paint } from '../../model/geometry';
import type { Texts } from '../../model/language';
import type { Finding } from '../../model/finding';
import type { TagId, TagType } from '../../model/scene';
import { openPictureShop } from '../../scene/pictures/picture-shop';
import type { PageWords } from '../../words/handout-words';
import type { Composing } from '../composing';
import { inLanguages } from '../headings';
import type { Worded } from '../headings';
import { ink } from '../page/ink';
import { gridPt } from '../page/paper';
import { leadingOf, runOf, setText, sizeOf } from '../page/type';
import type { TextRole } from '../page/type';
import { keptTogether, linePieces, movedRight, spacedBefore } from './piece';
import type { Piece } from './piece';
import { setBlocks } from './set-blocks';
import type { TextSetting } from './text-setting';

/** Where pieces go: how wide they may be, and the tag that they belong to. */
export interface Place {
  readonly widthPt: number;
  readonly parent: TagId;
}

/** A page word in each language of the handout. */
export function saidIn(word: keyof PageWords, { shown, words }: Composing): readonly Worded[] {
  return shown.languages.map((language) => ({ language, text: words[language][word] }));
}

/** The small heading of a part, every language on one line; it stays with what follows. */
export function partHeading(titles: readonly Worded[], place: Place, composing: Composing): readonly Piece[] {
  const { tools, book } = composing;
  const tag = book.tag('H2', place.parent);
  const runs = titles.map(({ language, text }, index) =>
    runOf(`${index > 0 ? '  ' : ''}${text}`, { role: 'label', language, tag, paint: ink.second }),
  );
  const heading = tools.typesetter.setParagraph(runs, { widthPt: place.widthPt, align: 'start', leadingPt: 14 });
  return linePieces(heading, 0, 3 * gridPt, true);
}

/** The heading with what stands under it; nothing where nothing does. */
export function headed(
  titles: readonly Worded[],
  pieces: readonly Piece[],
  place: Place,
  composing: Composing,
): readonly Piece[] {
  return pieces.length === 0 ? [] : [...partHeading(titles, place, composing), ...spacedBefore(pieces, 3.5)];
}

interface LineLook {
  readonly role?: TextRole;
  readonly weight?: 400 | 700;
  readonly paint?: Paint;
  /** Of every language but the first. */
  readonly paintAfter?: Paint;
  readonly type?: TagType;
  readonly beforePt?: number;
}

/** A text in each of its languages under each other, the first stronger than the others. */
export function wordedLines(
  worded: readonly Worded[],
  look: LineLook,
  place: Place,
  composing: Composing,
): readonly Piece[] {
  const { tools, book } = composing;
  const tag = book.tag(look.type ?? 'P', place.parent);
  const pieces = worded.flatMap(({ language, text }, index) => {
    const paint = index === 0 ? look.paint : (look.paintAfter ?? ink.quiet);
    const shown = {
      role: look.role ?? 'body',
      language,
      tag,
      ...(paint ? { paint } : {}),
      ...(look.weight && index === 0 ? { weight: look.weight } : {}),
    };
    return linePieces(setText(tools.typesetter, text, shown, place.widthPt), 0, index === 0 ? (look.beforePt ?? 0) : 0);
  });
  return keptTogether(pieces);
}

const indentPt = 16;

/** A list with marks or numbers; the other language stands under each entry. `after` adds pieces to an entry. */
export function wordedList(
  entries: readonly Texts[],
  mark: 'bullet' | 'number' | 'box',
  place: Place,
  composing: Composing,
  after: (index: number, within: Place) => readonly Piece[] = () => [],
): readonly Piece[] {
  const { tools, book, shown } = composing;
  const list = book.tag('L', place.parent);
  return entries.flatMap((texts, index) => {
    const item = book.tag('LI', list);
    const label = book.tag('Lbl', item);
    const body = book.tag('LBody', item);
    const within = { widthPt: place.widthPt - indentPt, parent: body };
    const worded = inLanguages(texts, shown.languages, shown.fallback);
    const marked = setText(
      tools.typesetter,
      mark === 'number' ? String(index + 1) : mark === 'box' ? '☐' : '•',
      {
        role: 'body',
        // On the line of its entry, whatever that line's height.
        language: worded[0]?.language ?? 'en',
        tag: label,
        paint: mark === 'box' ? ink.text : ink.accent,
        weight: mark === 'box' ? 400 : 700,
      },
      indentPt,
    );
    const pieces = worded.flatMap(({ language, text }, at) =>
      linePieces(
        setText(
          tools.typesetter,
          text,
          { role: 'body', language, tag: body, paint: at === 0 ? ink.text : ink.quiet },
          within.widthPt,
        ),
        0,
        at === 0 ? 3.5 : 0,
      ),
    );
    const [first, ...rest] = movedRight([...keptTogether(pieces), ...after(index, within)], indentPt);
    return first ? [{ ...first, items: [...(marked.lines[0]?.items ?? []), ...first.items] }, ...rest] : [];
  });
}

/** How Markdown of a course is set: as body text. */
export function bodySetting(
  { language }: Pick<Worded, 'language'>,
  place: Place,
  at: Finding['place'],
  composing: Composing,
): TextSetting {
  return {
    composing,
    pictures: openPictureShop(composing.tools.media),
    language,
    parent: place.parent,
    place: at,
    sizePt: sizeOf('body', language),
    leadingPt: leadingOf('body', language),
    depth: 0,
    roomPt: composing.paper.body.heightPt,
    setBlocks,
  };
}

/** Markdown in each of its languages, under each other. */
export function wordedMarkdown(
  worded: readonly Worded[],
  place: Place,
  at: Finding['place'],
  composing: Composing,
): readonly Piece[] {
  return worded.flatMap((one, index) => {
    const set = setBlocks(
      composing.tools.readMarkdown(one.text),
      bodySetting(one, place, at, composing),
      place.widthPt,
    );
    return spacedBefore(set, index === 0 ? 0 : 2 * gridPt);
  });
}
