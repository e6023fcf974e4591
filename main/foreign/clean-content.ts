/**
 * Content of a foreign page, made fit to stand in ours: marked content goes (its numbers belong to the other file's tags),
 * what its layers hide goes with it, text that leaves no ink (what a scanner recognised, or what somebody hid) too, and what a
 * reader would not know is left out. What can be seen stays as it was.
 */
import { operationsIn } from './content-tokens';

export interface CleanedContent {
  readonly content: string;
  readonly showsText: boolean;
  /** Colours in cyan, magenta, yellow and black. */
  readonly usesInks: boolean;
}

/** All operators of ISO 32000-1, table 51, but for those of marked content and compatibility. */
const known = new Set(
  'b B b* B* BI BT c cm CS cs d d0 d1 Do ET f F f* G g gs h i j J K k l m M n q Q re RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y \' "'.split(
    ' ',
  ),
);
const painting = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 's', 'S']);
const showing = new Set(['Tj', 'TJ', "'", '"']);

/** Text in this rendering mode is neither filled nor stroked (ISO 32000-1, 9.3.6). */
const unseenMode = 3;

/** `isSeen` tells of a name in the Properties of the content's resources whether its layer is switched on. */
export function cleanContent(content: string, isSeen: (property: string) => boolean): CleanedContent {
  const out: string[] = [];
  /** For each open piece of marked content: whether it is hidden. */
  const marks: boolean[] = [];
  let hidden = 0;
  /** The text rendering mode, and those that `q` put by. */
  let mode = 0;
  const saved: number[] = [];
  let [showsText, usesInks] = [false, false];

  for (const { operator, operands } of operationsIn(content)) {
    if (operator === 'BMC' || operator === 'BDC') {
      const hides = operands[0] === '/OC' && !isSeen(operands[1]?.slice(1) ?? '');
      marks.push(hides);
      if (hides) hidden++;
      continue;
    }
    if (operator === 'EMC') {
      if (marks.pop() === true) hidden--;
      continue;
    }
    if (!known.has(operator)) continue;
    if (operator === 'q') saved.push(mode);
    if (operator === 'Q') {
      const before = saved.pop();
      if (before === undefined) continue;
      mode = before;
    }
    if (operator === 'Tr') mode = Number(operands[0]);
    if (mode === unseenMode && showing.has(operator)) continue;
    if (hidden > 0) {
      // A hidden path may still clip, so it ends without paint.
      if (painting.has(operator)) out.push('n');
      if (painting.has(operator) || showing.has(operator) || ['sh', 'Do', 'BI'].includes(operator)) continue;
    }
    showsText ||= showing.has(operator);
    usesInks ||=
      operator === 'k' || operator === 'K' || (operator === 'BI' && /\/(DeviceCMYK|CMYK)\b/.test(operands[0] ?? ''));
    out.push(operator === 'BI' ? `BI${operands.join('')}` : [...operands, operator].join(' '));
  }
  for (const _ of saved) out.push('Q');
  return { content: out.join('\n'), showsText, usesInks };
}
