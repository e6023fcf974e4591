/** Reads content streams (ISO 32000-1, 7.8.2): operands as they are written, then their operator. */

export interface Operation {
  readonly operator: string;
  /** Each as it stands in the stream; an inline image has its whole source as the only one. */
  readonly operands: readonly string[];
}

const space = /[\0\t\n\f\r ]*/y;
const comment = /%[^\r\n]*/y;
const regular = /[^\0\t\n\f\r ()<>[\]{}/%]+/y;
const name = /\/[^\0\t\n\f\r ()<>[\]{}/%]*/y;
const hexString = /<[^<>]*>/y;

/** Arrays and dictionaries inside one another: more is no content that a program would write. */
const deepest = 40;

/** `content` holds one byte a character. What cannot be read is passed over, as readers do. */
export function* operationsIn(content: string): Generator<Operation> {
  let at = 0;
  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(content)?.[0];
    if (found === undefined) return null;
    at += found.length;
    return found;
  };
  /** Passes over space and comments; true where something follows. */
  const skip = (): boolean => {
    do take(space);
    while (take(comment) !== null);
    return at < content.length;
  };
  const operand = (depth: number): string | null => {
    skip();
    const character = content[at];
    if (character === '(') return literalString();
    if (character === '/') return take(name);
    if (character === '[') return list('[', ']', depth);
    if (character === '<') return content[at + 1] === '<' ? list('<<', '>>', depth) : take(hexString);
    return take(regular);
  };
  const literalString = (): string => {
    const start = at++;
    for (let open = 1; open > 0 && at < content.length; at++) {
      if (content[at] === '\\') at++;
      else if (content[at] === '(') open++;
      else if (content[at] === ')') open--;
    }
    return content.slice(start, at);
  };
  const list = (first: string, last: string, depth: number): string => {
    at += first.length;
    const parts: string[] = [];
    for (;;) {
      if (!skip()) break;
      if (content.startsWith(last, at)) {
        at += last.length;
        break;
      }
      const part = depth < deepest ? operand(depth + 1) : null;
      if (part === null) at++;
      else parts.push(part);
    }
    return first + parts.join(' ') + last;
  };

  let operands: string[] = [];
  while (skip()) {
    const word = operand(0);
    if (word === null) {
      at++;
      continue;
    }
    if (isOperand(word)) {
      operands.push(word);
      continue;
    }
    if (word === 'BI') {
      const image = inlineImage(content, at);
      yield { operator: 'BI', operands: [content.slice(at, image)] };
      at = image;
    } else yield { operator: word, operands };
    operands = [];
  }
}

function isOperand(word: string): boolean {
  return /^[([</+\-.\d]/.test(word) || word === 'true' || word === 'false' || word === 'null';
}

/** Where an inline image ends, `EI` included: at an EI that stands alone and is followed by content again. */
function inlineImage(content: string, from: number): number {
  const data = content.indexOf('ID', from);
  const end = /[\0\t\n\f\r ]EI(?=[\0\t\n\f\r ]|$)/g;
  end.lastIndex = data < 0 ? from : data + 3;
  for (let found = end.exec(content); found; found = end.exec(content)) {
    const after = found.index + found[0].length;
    if (/^[\0\t\n\f\r -~]*$/.test(content.slice(after, after + 12))) return after;
  }
  return content.length;
}
