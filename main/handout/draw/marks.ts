/** The marked content of one page: which element of the structure, or which kind of artifact, what is drawn next belongs to. */
import type { LineItem, PageItem, PathItem, PictureItem, Target } from '../../model/scene';
import { artifacts, type ArtifactKind } from './artifacts';
import type { Element, Structure } from './structure';
import { textString } from './syntax';

export interface Marks {
  /** What is open is gone on with where the item belongs to the same; gives its element, null for an artifact. */
  begin(item: LineItem | PathItem | PictureItem | PageItem): Element | null;
  /** Words in another language than their element's say so. `text` is asked for where it matters. */
  speak(language: string, text: () => string): void;
  end(): void;
}

/** `endText` leaves the text object: marked content and text objects may not overlap. */
export function createMarks(
  out: string[],
  structure: Structure,
  canFollow: (target: Target) => boolean,
  endText: () => void,
): Marks {
  let open: Element | ArtifactKind | undefined;
  /** The language of the words within it, where it is another than their element's. */
  let spoken: string | null = null;

  const speak = (language: string | null): void => {
    if (language === spoken) return;
    endText();
    if (spoken !== null) out.push('EMC');
    if (language !== null) out.push(`/Span<</Lang${textString(language)}>>BDC`);
    spoken = language;
  };
  const end = (): void => {
    endText();
    speak(null);
    if (open !== undefined) out.push('EMC');
    open = undefined;
  };
  const belongsTo = ({ tag, link, running }: LineItem | PathItem | PictureItem | PageItem): Element | ArtifactKind => {
    const element = tag === 'artifact' ? null : structure.elementOf(tag);
    if (!element) return running ?? 'artifact';
    if (!link || element.tag.type === 'Link' || !canFollow(link)) return element;
    const target = JSON.stringify(link);
    return element.tag.type === 'Figure' ? structure.linkedFigure(element, target) : structure.linkIn(element, target);
  };

  return {
    begin: (item) => {
      const wanted = belongsTo(item);
      if (open !== wanted) {
        end();
        out.push(typeof wanted === 'string' ? artifacts[wanted] : structure.open(wanted));
        open = wanted;
      }
      return typeof wanted === 'string' ? null : wanted;
    },
    speak: (language, text) => {
      if (typeof open === 'object') speak(structure.languageOf(open, language, text));
    },
    end,
  };
}
