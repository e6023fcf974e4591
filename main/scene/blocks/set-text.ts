/** Paragraphs of runs to fragments; the one place where scenes call the typesetter for body text. */
import type { ParagraphStyle, StyledRun } from '../../typeset/typesetter';
import { at, type Fragment } from '../fragment';
import type { Flow } from './flow';
import { leadingOf } from './flow';

type TextStyle = Omit<ParagraphStyle, 'leadingPt'> & { readonly leadingPt?: number };

/** Sets lines that the author broke by hand under each other, each wrapped to the width. */
export function setText(
  lines: readonly (readonly StyledRun[])[],
  style: TextStyle,
  flow: Pick<Flow, 'typesetter' | 'ledger'>,
): Fragment {
  const leadingPt = style.leadingPt ?? leadingOfRuns(lines.flat());
  const parts: Fragment['parts'][number][] = [];
  let yPt = 0;
  let widthPt = 0;
  for (const runs of lines) {
    if (!runs.some((run) => run.text !== '')) {
      yPt += leadingPt;
      continue;
    }
    const set = flow.typesetter.setParagraph(runs, { ...style, leadingPt });
    for (const { character } of set.missing) reportMissing(character, flow);
    for (const line of set.lines) {
      parts.push(at(0, yPt, line.items));
      yPt += line.heightPt;
    }
    widthPt = Math.max(widthPt, set.widthPt);
  }
  return { widthPt, heightPt: yPt, parts };
}

function leadingOfRuns(runs: readonly StyledRun[]): number {
  const sizePt = runs.reduce((largest, run) => Math.max(largest, run.sizePt), 0);
  return leadingOf(sizePt, runs.map((run) => run.text).join(''));
}

function reportMissing(character: string, flow: Pick<Flow, 'ledger'>): void {
  const point = character.codePointAt(0) ?? 0;
  const codePoint = `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
  flow.ledger.find('glyph.missing', 'look', { character, codePoint });
}
