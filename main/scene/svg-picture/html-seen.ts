/** Whether HTML in a drawing is seen, by each of the ways in which its words can be hidden. */
import { lengthOf, type Declarations } from './css';
import { isUnpainted } from './seen';
import type { Sheet } from './sheet';
import { attributeOf, type XmlElement } from './xml';

export interface HtmlSurroundings {
  readonly sheet: Sheet;
  readonly viewWidth: number;
  readonly viewHeight: number;
  /** Called for words that nobody would see. */
  readonly hidden: () => void;
}

export interface HtmlSeen {
  readonly visible: boolean;
  readonly sized: boolean;
  readonly coloured: boolean;
  readonly shown: boolean;
}

/** `asked` is the size that the element asks for, null where it asks for none. */
export function seenOf(element: XmlElement, css: Declarations, asked: number | null, outer: HtmlSeen): HtmlSeen {
  return {
    visible:
      css.visibility === undefined || css.visibility === 'inherit'
        ? outer.visible
        : !/^(?:hidden|collapse)$/.test(css.visibility),
    sized: isSized(css['font-size'], asked, outer.sized),
    coloured: css.color === undefined || css.color === 'inherit' ? outer.coloured : !isUnpainted(css.color),
    shown: outer.shown && css.display !== 'none' && attributeOf(element, 'hidden') === undefined && !isCutAway(css),
  };
}

/** A size in parts of the frame's is nothing where that is nothing. */
function isSized(text: string | undefined, asked: number | null, outer: boolean): boolean {
  if (asked === null) return outer || /small|medium|large/.test(text ?? '');
  return asked > 0 && (outer || !/(?:em|ex|%)\s*$/.test(text ?? '') || /rem\s*$/.test(text ?? ''));
}

/** Words that are moved or cut out of sight, as pages do with words for readers of screens alone. */
function isCutAway(css: Declarations): boolean {
  const nothing = (name: string): boolean => lengthOf(css[name], 1, 1) === 0;
  const far = (name: string): boolean => (lengthOf(css[name], 16, 100) ?? 0) <= -999;
  const cut = /hidden|clip/.test(css.overflow ?? '');
  const moved = /absolute|fixed/.test(css.position ?? '') ? ['text-indent', 'left', 'top'] : ['text-indent'];
  return (cut && (nothing('width') || nothing('height') || nothing('max-height'))) || moved.some(far);
}
