/** Marked content as it opens and closes: which tag the content at hand belongs to (ISO 32000-1, 14.6). */
import type { MarkedAs } from './painted.types';
import { entriesOf, isKind, nameUnder, numberUnder, textUnder, type PdfObjects, type PdfValue } from './pdf-values';

interface OpenMark {
  readonly as: MarkedAs | null;
  /** Its ActualText; null where it has none. */
  readonly actual: string | null;
  isSaid: boolean;
}

export interface Marks {
  open(tag: PdfValue | undefined, properties: PdfValue | undefined, named: PdfValue): void;
  close(): void;
  /** What the innermost mark that says so makes of the content. */
  current(): MarkedAs;
  /** True where an ActualText stands for the glyphs. */
  explained(): boolean;
  /** What stands for the next text: an ActualText, once, or the text itself. */
  spoken(text: string): string;
  depth(): number;
  closeTo(depth: number): void;
  optional(): boolean;
  readonly said: readonly string[];
  readonly mcids: readonly number[];
}

const none: MarkedAs = { kind: 'none' };

export function openMarks(objects: PdfObjects): Marks {
  const open: OpenMark[] = [];
  const said: string[] = [];
  const mcids: number[] = [];
  let optional = false;
  return {
    open: (tag, properties, named) => {
      const name = isKind(tag, 'name') ? tag.name : '';
      const entries = entriesOf(objects, isKind(properties, 'name') ? named : properties);
      const mcid = numberUnder(objects, entries, 'MCID');
      const actual = textUnder(objects, entries, 'ActualText');
      for (const key of ['ActualText', 'Alt', 'E']) {
        const text = textUnder(objects, entries, key);
        if (text !== null) said.push(text);
      }
      if (name === 'OC') optional = true;
      if (mcid !== null) mcids.push(mcid);
      open.push({
        as:
          name === 'Artifact'
            ? { kind: 'artifact', running: nameUnder(objects, entries, 'Type') === 'Pagination' }
            : mcid === null
              ? null
              : { kind: 'content', mcid },
        actual,
        isSaid: false,
      });
    },
    close: () => {
      open.pop();
    },
    current: () => open.findLast(({ as }) => as !== null)?.as ?? none,
    explained: () => open.some(({ actual }) => actual !== null),
    spoken: (text) => {
      const mark = open.find(({ actual }) => actual !== null);
      if (!mark) return text;
      const said = mark.isSaid ? '' : (mark.actual ?? '');
      mark.isSaid = true;
      return said;
    },
    depth: () => open.length,
    closeTo: (depth) => {
      open.length = Math.min(open.length, depth);
    },
    optional: () => optional,
    said,
    mcids,
  };
}
