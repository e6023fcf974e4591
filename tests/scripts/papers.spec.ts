import { readFileSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createPackage } from '@electron/asar';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../builders/temporary-folder';

const scripts = resolve(import.meta.dirname, '../../scripts/pack');
const { checkArchive } = (await import(join(scripts, 'archive.mjs'))) as {
  checkArchive: (folder: string) => Promise<readonly string[]>;
};
const { billOfShipped } = (await import(join(scripts, 'bill-of-materials.mjs'))) as {
  billOfShipped: (
    bom: object,
    shipped: { refs: Set<string>; fonts: readonly object[]; time: number },
  ) => {
    components: readonly { name: string; scope?: string }[];
    dependencies: readonly object[];
    serialNumber: string;
    metadata: { timestamp: string; component: { name: string } };
  };
};
const { measure } = (await import(join(scripts, 'sizes.mjs'))) as {
  measure: (folder: string) => { wrong: readonly string[]; parts: Record<string, number> };
};

/** A packed program of one file. */
async function aPackedProgram(): Promise<{ folder: string; archive: string }> {
  const folder = await temporaryFolder();
  const sources = join(folder, 'sources');
  await mkdir(join(folder, 'resources'), { recursive: true });
  await mkdir(sources);
  writeFileSync(join(sources, 'app.js'), 'let nobody = "in";');
  const archive = join(folder, 'resources', 'app.asar');
  await createPackage(sources, archive);
  return { folder, archive };
}

describe('The archive of a packed program', () => {
  it('is whole where every file is the one that its head names', async () => {
    const { folder } = await aPackedProgram();
    expect(await checkArchive(folder)).toEqual([]);
  });

  it('is not, once a single letter of it was changed', async () => {
    const { folder, archive } = await aPackedProgram();
    const bytes = readFileSync(archive);
    bytes.write('"no"', bytes.indexOf('"in"'));
    writeFileSync(archive, bytes);
    expect(await checkArchive(folder)).toEqual(['app.js in app.asar is not the file that its head names.']);
  });
});

describe('The bill of materials', () => {
  const component = (name: string) => ({
    'bom-ref': `${name}@1.0.0`,
    name,
    scope: 'optional',
    properties: [{ name: 'cdx:npm:package:development', value: 'true' }],
  });
  const bom = {
    metadata: { component: { 'bom-ref': 'kitbag@1.0.0', name: 'a-folder' } },
    components: [component('shipped'), component('tool')],
    dependencies: [{ ref: 'kitbag@1.0.0', dependsOn: ['shipped@1.0.0', 'tool@1.0.0'] }, { ref: 'tool@1.0.0' }],
  };
  const fonts = [{ file: 'Noto.ttf', sha256: 'ab', licence: 'Noto-LICENSE.txt' }];
  const bill = (time: number) => billOfShipped(bom, { refs: new Set(['shipped@1.0.0']), fonts, time });

  it('names what is shipped with its fonts, and no tool of the house', () => {
    expect(bill(0).components.map(({ name }) => name)).toEqual(['shipped', 'Noto.ttf']);
    expect(bill(0).components[0]).toEqual({ ...component('shipped'), scope: 'required', properties: [] });
    expect(bill(0).metadata.component.name).toBe('Kitbag');
    expect(bill(0).dependencies).toEqual([{ ref: 'kitbag@1.0.0', dependsOn: ['shipped@1.0.0'] }]);
  });

  it('is the same for the same sources, dated with them', () => {
    expect(bill(86_400)).toEqual(bill(86_400));
    expect(bill(86_400).metadata.timestamp).toBe('1970-01-02T00:00:00.000Z');
    expect(bill(0).serialNumber).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});

describe('The size of a packed program', () => {
  it('is refused where a part takes more than it may, with both figures', async () => {
    const { folder } = await aPackedProgram();
    expect(measure(folder).wrong).toEqual([]);
    await mkdir(join(folder, 'resources', 'sample'));
    writeFileSync(join(folder, 'resources', 'sample', 'film.bin'), new Uint8Array(3_200_000));
    expect(measure(folder).wrong).toEqual(['The sample of the packed program takes 3.2 MB; 3 MB is the limit.']);
  });
});
