/** Stands in for a plugin of NSIS that no registry has: what makensis reads of one is its list of functions, and these have no code. */

const [headAt, optionalBytes, sectionRva, unit] = [0x80, 0xe0, 0x1000, 0x200];

/** A library for 32-bit Windows that exports functions by these names (the format is Microsoft's “PE and COFF”). */
export function pluginOfNsis(name: string, functions: ReadonlySet<string>): Uint8Array {
  const names = [...functions].sort();
  const exported = exportsOf(`${name}.dll`, names);
  const bytes = Buffer.alloc(unit + Math.ceil(exported.length / unit) * unit);
  const size = bytes.length - unit;
  bytes.write('MZ', 0, 'latin1');
  bytes.writeUInt32LE(headAt, 0x3c);
  bytes.write('PE\0\0', headAt, 'latin1');
  const file = headAt + 4;
  bytes.writeUInt16LE(0x14c, file); // for i386
  bytes.writeUInt16LE(1, file + 2); // of one section
  bytes.writeUInt16LE(optionalBytes, file + 16);
  bytes.writeUInt16LE(0x2102, file + 18); // a library of 32 bits
  const optional = file + 20;
  bytes.writeUInt16LE(0x10b, optional);
  bytes.writeUInt32LE(0x1000_0000, optional + 28);
  bytes.writeUInt32LE(0x1000, optional + 32);
  bytes.writeUInt32LE(unit, optional + 36);
  bytes.writeUInt16LE(4, optional + 48); // Windows NT 4 at least
  bytes.writeUInt32LE(sectionRva + size, optional + 56);
  bytes.writeUInt32LE(unit, optional + 60);
  bytes.writeUInt16LE(2, optional + 68); // with windows
  bytes.writeUInt32LE(16, optional + 92);
  bytes.writeUInt32LE(sectionRva, optional + 96);
  bytes.writeUInt32LE(exported.length, optional + 100);
  const section = optional + optionalBytes;
  bytes.write('.edata', section, 'latin1');
  bytes.writeUInt32LE(size, section + 8);
  bytes.writeUInt32LE(sectionRva, section + 12);
  bytes.writeUInt32LE(size, section + 16);
  bytes.writeUInt32LE(unit, section + 20);
  bytes.writeUInt32LE(0x4000_0040, section + 36); // read only
  exported.copy(bytes, unit);
  return bytes;
}

/** The directory of exports: where functions lie, where their names lie, which name is whose, and the names. */
function exportsOf(library: string, names: readonly string[]): Buffer {
  const count = names.length;
  const [places, nameList, numbers, texts] = [40, 40 + count * 4, 40 + count * 8, 40 + count * 10];
  const strings = [library, ...names];
  const starts = strings.map((_, index) => texts + strings.slice(0, index).join('').length + index);
  const bytes = Buffer.alloc(texts + strings.join('').length + strings.length);
  strings.forEach((text, index) => bytes.write(text, starts[index] ?? 0, 'latin1'));
  const rva = (at: number): number => sectionRva + at;
  for (const [at, value] of [
    [12, rva(texts)],
    [16, 1],
    [20, count],
    [24, count],
    [28, rva(places)],
    [32, rva(nameList)],
    [36, rva(numbers)],
  ] as const)
    bytes.writeUInt32LE(value, at);
  names.forEach((_, index) => {
    bytes.writeUInt32LE(rva(0), places + index * 4);
    bytes.writeUInt32LE(rva(starts[index + 1] ?? 0), nameList + index * 4);
    bytes.writeUInt16LE(index, numbers + index * 2);
  });
  return bytes;
}
