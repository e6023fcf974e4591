/** Takes a file of ours apart into its objects. It knows how our files are written, and is for no others. */
import { inflateSync } from 'node:zlib';

export interface OwnObject {
  readonly id: number;
  /** All before the stream, or the whole body; one byte a character. */
  readonly body: string;
  /** Null for an object that is no stream. */
  readonly stream: Uint8Array | null;
}

export interface OwnFile {
  /** What stands before the first object. */
  readonly head: Uint8Array;
  /** In the order of the file, but for its cross-reference. */
  readonly objects: readonly OwnObject[];
  /** The cross-reference: what kind each number is, and where. */
  readonly table: Buffer;
  readonly root: number;
  readonly info: number;
}

const rowBytes = 7;

/** Throws an Error for a file that is not ours: that would be a bug. */
export function takeApart(pdf: Uint8Array): OwnFile {
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const start = Number(/startxref\n(\d+)\n%%EOF\n?$/.exec(file.toString('latin1', file.length - 40))?.[1] ?? NaN);
  const trailer =
    /^\d+ 0 obj\n<<\/Type\/XRef\/Size \d+\/W\[1 4 2\]\/Root (\d+) 0 R\/Info (\d+) 0 R[^\n]*\/Length (\d+)>>\nstream\n/.exec(
      file.toString('latin1', start, start + 400),
    );
  if (!trailer) throw new Error('This is no PDF that Kitbag wrote.');
  const data = start + trailer[0].length;
  const table = inflateSync(file.subarray(data, data + Number(trailer[3])));
  const places: { readonly id: number; readonly at: number }[] = [];
  for (let id = 1; (id + 1) * rowBytes <= table.length; id++) {
    const at = table.readUInt32BE(id * rowBytes + 1);
    if (table[id * rowBytes] === 1 && at !== start) places.push({ id, at });
  }
  places.sort((a, b) => a.at - b.at);
  return {
    head: file.subarray(0, places[0]?.at ?? start),
    objects: places.map(({ id, at }, index) => objectOf(id, file.subarray(at, places[index + 1]?.at ?? start))),
    table,
    root: Number(trailer[1]),
    info: Number(trailer[2]),
  };
}

function objectOf(id: number, bytes: Buffer): OwnObject {
  const head = `${String(id)} 0 obj\n`;
  const whole = bytes.lastIndexOf('\nendobj', undefined, 'latin1');
  if (!bytes.subarray(0, head.length).equals(Buffer.from(head, 'latin1')) || whole < 0)
    throw new Error(`PDF object ${String(id)} is not where the file says.`);
  const stream = bytes.indexOf('>>\nstream\n', head.length, 'latin1');
  if (stream < 0) return { id, body: bytes.toString('latin1', head.length, whole), stream: null };
  const body = bytes.toString('latin1', head.length, stream + 2);
  const length = Number(/\/Length (\d+)/.exec(body)?.[1] ?? NaN);
  const data = stream + '>>\nstream\n'.length;
  if (bytes.toString('latin1', data + length, data + length + 10) !== '\nendstream')
    throw new Error(`The stream of PDF object ${String(id)} is longer or shorter than it says.`);
  return { id, body, stream: bytes.subarray(data, data + length) };
}

/** Every string of a body through a change, written in hexadecimal; all else as it is. */
export function withStrings(body: string, change: (plain: Uint8Array) => Buffer): string {
  const out: string[] = [];
  let from = 0;
  for (let at = 0; at < body.length;) {
    const [character, next] = [body[at], body[at + 1]];
    if (character === '<' && next === '<') at += 2;
    else if (character === '(' || character === '<') {
      const end = character === '(' ? literalEnd(body, at) : body.indexOf('>', at) + 1;
      const inside = body.slice(at + 1, end - 1);
      const plain = character === '(' ? literalOf(inside) : Buffer.from(inside.replace(/\s/g, ''), 'hex');
      out.push(body.slice(from, at), `<${change(plain).toString('hex')}>`);
      from = at = end;
    } else at += 1;
  }
  out.push(body.slice(from));
  return out.join('');
}

function literalEnd(body: string, start: number): number {
  let open = 0;
  for (let at = start; at < body.length; at++) {
    if (body[at] === '\\') at += 1;
    else if (body[at] === '(') open += 1;
    else if (body[at] === ')' && --open === 0) return at + 1;
  }
  throw new Error('A string in a PDF object has no end.');
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** ISO 32000-1, 7.3.4.2. */
function literalOf(written: string): Buffer {
  const plain = written.replace(/\r\n?/g, '\n').replace(/\\([0-7]{1,3}|[^])/g, (_, escaped: string) => {
    if (/[0-7]/.test(escaped)) return String.fromCharCode(parseInt(escaped, 8) & 255);
    return escaped === '\n' ? '' : (escapes[escaped] ?? escaped);
  });
  return Buffer.from(plain, 'latin1');
}
