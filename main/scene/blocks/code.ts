/** Code: lines are kept, the type shrinks before a line is broken. */
import type { Block } from '../../model/blocks';
import { solid } from '../../model/geometry';
import type { PathItem } from '../../model/scene';
import type { StyledRun } from '../../typeset/typesetter';
import { at } from '../fragment';
import { roundedPath } from '../shapes';
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
  const set = setText(text === '' ? [[]] : [[run(text, sizePt)]], { widthPt: inner, align: 'start', verbatim: true, leadingPt }, flow);
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

/** Only lines that may be the widest are measured: a full-width character counts as two. */
function longestLine(text: string, measure: (line: string) => number): number {
  const columns = (line: string): number => [...line].reduce((sum, character) => sum + (hasHan(character) ? 2 : 1), 0);
  const lines = text.split('\n');
  const most = Math.max(...lines.map(columns));
  return Math.max(...lines.filter((line) => columns(line) >= most - 2).slice(0, 8).map(measure), 0);
}
