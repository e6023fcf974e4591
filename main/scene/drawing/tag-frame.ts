/** Tags of a frame's words: a heading for the title, lists where there are bullets, paragraphs otherwise. */
import type { Paragraph, TextFrame } from '../../model/drawing';
import type { TagDetails, TagId, TagRef } from '../../model/scene';
import type { Ledger } from '../ledger';
import type { FrameTags } from './lay-frame';

interface OpenList {
  readonly level: number;
  readonly list: TagId;
  /** The body of its last item: lists beneath belong there. */
  body: TagId | null;
}

const seen = ({ runs }: Paragraph): boolean =>
  runs.some(({ text, concealed }) => concealed === null && text.trim() !== '');

/** One tag for all paragraphs of a title: it is one heading, however it was broken. */
function titleTags(ledger: Ledger): FrameTags {
  const tag = ledger.tag('H1', null);
  return { of: () => ({ words: tag, bullet: tag }) };
}

function tagParagraphs(
  frame: TextFrame,
  parent: TagId | null,
  ledger: Ledger,
): readonly { readonly words: TagRef; readonly bullet: TagRef }[] {
  let open: OpenList[] = [];
  return frame.paragraphs.map((paragraph) => {
    if (!seen(paragraph)) return { words: 'artifact', bullet: 'artifact' };
    if (!paragraph.bullet) {
      open = [];
      return { words: ledger.tag('P', parent), bullet: 'artifact' };
    }
    while (open.length > 0 && (open.at(-1)?.level ?? 0) > paragraph.level) open.pop();
    if (open.at(-1)?.level !== paragraph.level)
      open.push({
        level: paragraph.level,
        list: ledger.tag('L', open.at(-1)?.body ?? parent, numberingOf(paragraph.bullet.text)),
        body: null,
      });
    const list = open.at(-1);
    const item = ledger.tag('LI', list?.list ?? parent);
    const bullet = ledger.tag('Lbl', item);
    const words = ledger.tag('LBody', item);
    if (list) list.body = words;
    return { words, bullet };
  });
}

/** What the first mark of a list says of how it counts; a single letter may be a roman figure, and lists begin at the first. */
function numberingOf(mark: string): TagDetails {
  const figure = /^\(?([0-9]+|[a-z]+|[A-Z]+)[.)]/.exec(mark)?.[1];
  if (figure === undefined) return {};
  if (/[0-9]/.test(figure)) return { numbering: 'Decimal' };
  const roman = /^[ivx]+$/i.test(figure);
  if (figure === figure.toLowerCase()) return { numbering: roman ? 'LowerRoman' : 'LowerAlpha' };
  return { numbering: roman ? 'UpperRoman' : 'UpperAlpha' };
}

/** `artifact` for running lines, whose words a handout has of its own. */
export function tagFrame(
  frame: TextFrame,
  kind: 'title' | 'text' | 'artifact',
  parent: TagId | null,
  ledger: Ledger,
): FrameTags {
  if (kind === 'artifact' || !frame.paragraphs.some(seen))
    return { of: () => ({ words: 'artifact', bullet: 'artifact' }) };
  if (kind === 'title') return titleTags(ledger);
  const tags = tagParagraphs(frame, parent, ledger);
  return { of: (index) => tags[index] ?? { words: 'artifact', bullet: 'artifact' } };
}
