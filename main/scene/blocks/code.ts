/** Code: lines are kept, the type shrinks before a line is broken. */
import type { Block } from '../../model/blocks';
import { solid } from '../../model/geometry';
import type { PathItem } from '../../model/scene';
import type { StyledRun } from '../../typeset/typesetter';
import { at, type Fragment } from '../fragment';
import { boxPath, roundedPath } from '../shapes';
import type { Flow, Piece } from './flow';
import { hasHan } from './flow';
import { setText } from './set-text';

export function setCode(block: Extract<Block, { kind: 'code' }>, flow: Flow, widthPt: number): readonly Piece[] {
  const tag = flow.ledger.tag('Code', flow.ledger.tag('P', flow.parent));
  const run = (text: string, sizePt: number): StyledRun => ({
    text,
    family: 'mono',
    weight: 400,
    slant: false,
    sizePt,
    paint: solid(flow.palette.ink),
    lang: flow.lang,
    tag,
  });
  const text = block.text.replace(/\n+$/, '').replaceAll('\t', '    ');
  const pad = Math.min(flow.sizePt * 0.6, widthPt * 0.05);
  const inner = widthPt - pad * 2;
  const wished = Math.max(flow.sizePt * 0.8 * flow.codeScale, Math.min(flow.sizePt, flow.floorPt));
  const perPoint = longestLine(text, (line) => flow.typesetter.widthOf([run(line, 100)]) / 100);
  const fitting = perPoint > 0 ? Math.floor((inner / perPoint) * 20) / 20 : wished;
  const sizePt = Math.min(wished, Math.max(fitting, Math.min(wished, flow.floorPt)));

  const leadingPt = sizePt * (hasHan(text) ? 1.5 : 1.35);
  const set = setText(
    text === '' ? [[]] : [[run(text, sizePt)]],
    { widthPt: inner, align: 'start', verbatim: true, leadingPt },
    flow,
  );
  if (flow.breakCode && set.parts.length > 8) return inLines(set, { widthPt, pad, leadingPt }, flow);
  const heightPt = set.heightPt + pad * 1.6;
  const tint: PathItem = {
    kind: 'path',
    path: roundedPath({ xPt: 0, yPt: 0, widthPt, heightPt }, 4),
    fill: solid(flow.palette.tint),
    stroke: null,
    tag: 'artifact',
  };
  const parts = [at(0, 0, [tint]), at(pad, pad * 0.8, set)];
  return [{ kind: 'text', beforePt: flow.sizePt * 0.7, fragment: { widthPt, heightPt, parts } }];
}

interface CodeFrame {
  readonly widthPt: number;
  readonly pad: number;
  readonly leadingPt: number;
}

/** A piece for each line. Tints reach under the next line, so that no seam shows between them. */
function inLines(set: Fragment, frame: CodeFrame, flow: Flow): readonly Piece[] {
  return set.parts.map((part, index) => {
    const isLast = index === set.parts.length - 1;
    const above = index === 0 ? frame.pad * 0.8 : 0;
    const heightPt = above + frame.leadingPt + (isLast ? frame.pad * 0.8 : 0);
    const box = { xPt: 0, yPt: 0, widthPt: frame.widthPt, heightPt: heightPt + (isLast ? 0 : 0.5) };
    const tint: PathItem = {
      kind: 'path',
      path: boxPath(box),
      fill: solid(flow.palette.tint),
      stroke: null,
      tag: 'artifact',
    };
    const fragment: Fragment = {
      widthPt: frame.widthPt,
      heightPt,
      parts: [at(0, 0, [tint]), at(frame.pad, above, part.content)],
    };
    return { kind: 'text', beforePt: index === 0 ? flow.sizePt * 0.7 : 0, fragment };
  });
}

/** Only lines that may be the widest are measured: a full-width character counts as two. */
function longestLine(text: string, measure: (line: string) => number): number {
  const columns = (line: string): number => [...line].reduce((sum, character) => sum + (hasHan(character) ? 2 : 1), 0);
  const lines = text.split('\n');
  const most = Math.max(...lines.map(columns));
  return Math.max(
    ...lines
      .filter((line) => columns(line) >= most - 2)
      .slice(0, 8)
      .map(measure),
    0,
  );
}
