/** Link annotations: what a reader can click. One for each stretch of a line, in the Link element it belongs to. */
import type { Box } from '../../model/geometry';
import type { Target } from '../../model/scene';
import type { PdfFile } from './pdfkit-insides';
import { placeOf, type PlaceNames } from './place-names';
import type { Element, Structure } from './structure';
import { num, textString } from './syntax';

export interface Links {
  /** A clickable box in page coordinates; joined with the one before where they touch on one line. */
  add(target: Target, box: Box, element: Element, text: string): void;
  /** Ends the page: gives the annotations to list in it. */
  flush(): readonly unknown[];
}

/** True where the target can be followed: a known place, or an address that a browser or mail program opens. */
export function canFollow(target: Target, names: PlaceNames): boolean {
  const place = placeOf(target);
  if (place !== null) return names.has(place);
  return target.kind === 'web' && /^(https?:\/\/|mailto:)/i.test(target.url);
}

interface Pending {
  readonly target: Target;
  readonly element: Element;
  text: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export function createLinks(pdf: PdfFile, structure: Structure, names: PlaceNames, pageHeight: () => number): Links {
  let pending: Pending | null = null;
  let annotations: unknown[] = [];

  const write = (): void => {
    if (!pending) return;
    const { target, element, text, left, top, right, bottom } = pending;
    const height = pageHeight();
    const id = pdf.reserve();
    const key = structure.addAnnotation(element, id);
    const action =
      target.kind === 'web'
        ? `/A<</S/URI/URI${textString(asciiUrl(target.url))}>>`
        : `/Dest${textString(names.get(placeOf(target) ?? '') ?? '')}`;
    const rect = [left, height - bottom, right, height - top].map(num).join(' ');
    pdf.pack(
      id,
      `<</Type/Annot/Subtype/Link/Rect[${rect}]/Border[0 0 0]/F 4/StructParent ${String(key)}/Contents${textString(text.trim() || 'Link')}${action}>>`,
    );
    annotations.push(pdf.pointer(id));
    pending = null;
  };

  return {
    add: (target, box, element, text) => {
      const [right, bottom] = [box.xPt + box.widthPt, box.yPt + box.heightPt];
      const joins =
        pending !== null &&
        pending.target === target &&
        pending.element === element &&
        Math.abs(pending.bottom - bottom) < 2 &&
        box.xPt - pending.right < 6 &&
        box.xPt >= pending.left;
      if (pending && joins) {
        pending.right = Math.max(pending.right, right);
        pending.top = Math.min(pending.top, box.yPt);
        pending.text += text;
        return;
      }
      write();
      pending = { target, element, text, left: box.xPt, top: box.yPt, right, bottom };
    },
    flush: () => {
      write();
      const written = annotations;
      annotations = [];
      return written;
    },
  };
}

/** An address in a PDF is ASCII: anything else is written in per cents, what is written so already stays. */
function asciiUrl(url: string): string {
  return url.replace(/\p{Surrogate}/gu, '').replace(/[^\x21-\x7e]/gu, (character) => encodeURIComponent(character));
}
