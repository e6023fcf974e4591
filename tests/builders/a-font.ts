/** Fonts of a machine for tests: a bundled one under another name, with other rights, alone or in a collection. */

export interface FontNotation {
  readonly family: string;
  /** The family in Chinese as well. */
  readonly familyHan?: string;
  readonly postScriptName?: string;
  /** What its maker allows: `fsType`; absent: everything. */
  readonly rights?: number;
  /** Of the table that says so; 4 unless said. */
  readonly version?: number;
  readonly bold?: boolean;
  /** Tables that it has not. */
  readonly without?: readonly string[];
}

type Tables = Map<string, Uint8Array>;

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function tablesOf(file: Uint8Array): Tables {
  const view = viewOf(file);
  const tables: Tables = new Map();
  for (let entry = 12; entry < 12 + 16 * view.getUint16(4); entry += 16) {
    const at = view.getUint32(entry + 8);
    const name = String.fromCharCode(...file.subarray(entry, entry + 4));
    // A copy, also of a Buffer: the font that it came from is another test's too.
    tables.set(name, new Uint8Array(file.subarray(at, at + view.getUint32(entry + 12))));
  }
  return tables;
}

/** Records of Windows in two bytes a letter, as fonts of today have them. */
function nameTable(names: readonly (readonly [language: number, id: number, text: string])[]): Uint8Array {
  const texts = names.map(([, , text]) => Buffer.from(text, 'utf16le').swap16());
  const head = new DataView(new ArrayBuffer(6 + 12 * names.length));
  head.setUint16(2, names.length);
  head.setUint16(4, head.byteLength);
  let from = 0;
  names.forEach(([language, id], index) => {
    const length = texts[index]?.length ?? 0;
    [3, 1, language, id, length, from].forEach((value, field) => head.setUint16(6 + 12 * index + 2 * field, value));
    from += length;
  });
  return Buffer.concat([new Uint8Array(head.buffer), ...texts]);
}

function directory(tables: Tables, start: number, places: ReadonlyMap<string, number>): Uint8Array {
  const names = [...tables.keys()].sort();
  const view = new DataView(new ArrayBuffer(12 + 16 * names.length));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, names.length);
  names.forEach((name, index) => {
    const entry = 12 + 16 * index;
    for (let letter = 0; letter < 4; letter += 1) view.setUint8(entry + letter, name.charCodeAt(letter));
    view.setUint32(entry + 8, start + (places.get(name) ?? 0));
    view.setUint32(entry + 12, tables.get(name)?.length ?? 0);
  });
  return new Uint8Array(view.buffer);
}

/** Directories first, each pointing to its own tables behind them all. */
function fileOf(fonts: readonly Tables[], head: Uint8Array): Uint8Array {
  const heads = fonts.map((tables) => 12 + 16 * tables.size);
  let at = head.length + heads.reduce((sum, length) => sum + length, 0);
  const bodies: Uint8Array[] = [];
  const directories = fonts.map((tables) => {
    const places = new Map<string, number>();
    for (const [name, bytes] of tables) {
      places.set(name, at);
      const whole = new Uint8Array((bytes.length + 3) & ~3);
      whole.set(bytes);
      bodies.push(whole);
      at += whole.length;
    }
    return directory(tables, 0, places);
  });
  return new Uint8Array(Buffer.concat([head, ...directories, ...bodies]));
}

function renamed(base: Uint8Array, font: FontNotation): Tables {
  const { family, familyHan, postScriptName = family.replace(/[^A-Za-z0-9]/g, ''), rights = 0, version = 4 } = font;
  const tables = tablesOf(base);
  tables.set(
    'name',
    nameTable([
      [0x409, 1, family],
      [0x409, 2, font.bold ? 'Bold' : 'Regular'],
      [0x409, 4, family],
      [0x409, 6, postScriptName],
      ...(familyHan ? [[0x404, 1, familyHan] as const] : []),
    ]),
  );
  const windows = viewOf(tables.get('OS/2')!);
  windows.setUint16(0, version);
  windows.setUint16(4, font.bold ? 700 : 400);
  windows.setUint16(8, rights);
  windows.setUint16(62, font.bold ? 0x20 : 0x40);
  for (const name of font.without ?? []) tables.delete(name);
  return tables;
}

/** A table as a file is to have it, by its name. */
type ChangeTable = (name: string, table: Uint8Array) => Uint8Array;

export function fontFile(base: Uint8Array, font: FontNotation, change: ChangeTable = (_, table) => table): Uint8Array {
  const tables = [...renamed(base, font)].map(([name, table]) => [name, change(name, table)] as const);
  return fileOf([new Map(tables)], new Uint8Array());
}

/** A TrueType collection. */
export function fontCollection(base: Uint8Array, fonts: readonly FontNotation[]): Uint8Array {
  const made = fonts.map((font) => renamed(base, font));
  const head = new DataView(new ArrayBuffer(12 + 4 * made.length));
  head.setUint32(0, 0x74746366);
  head.setUint32(4, 0x00010000);
  head.setUint32(8, made.length);
  let at = head.byteLength;
  made.forEach((tables, index) => {
    head.setUint32(12 + 4 * index, at);
    at += 12 + 16 * tables.size;
  });
  return fileOf(made, new Uint8Array(head.buffer));
}
