import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeDisk } from '../../../main/files/disk';
import { ownLibraryFolder } from '../../../main/ipc/own-library';

let folder: string;
let documents: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kitbag-own-'));
  documents = join(folder, 'Documents');
  mkdirSync(documents);
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function found(ownPlaces: readonly string[], synced: readonly string[] = []): Promise<string | null> {
  const syncServiceOf = (place: string): string | null => (synced.includes(place) ? 'OneDrive' : null);
  return ownLibraryFolder({ disk: nodeDisk(), host: { ownPlaces, syncServiceOf } as never });
}

describe("A newcomer's own library", () => {
  it('lies in the first place of the person that is there, and is not made by being named', async () => {
    expect(await found([join(folder, 'Missing'), documents, folder])).toBe(join(documents, 'Kitbag'));
    expect(readdirSync(documents)).toEqual([]);
  });

  it('never lies where another program copies it to a service, and is chosen where every place is such', async () => {
    expect(await found([documents, folder], [documents])).toBe(join(folder, 'Kitbag'));
    expect(await found([documents], [documents])).toBeNull();
  });

  it('is the one that is there already, or takes an empty folder, and never moves in with what is somebody else’s', async () => {
    const own = join(documents, 'Kitbag');
    mkdirSync(own);
    expect(await found([documents])).toBe(own);
    writeFileSync(join(own, 'notes.txt'), 'Mine');
    expect(await found([documents])).toBe(join(documents, 'Kitbag (2)'));
    writeFileSync(join(own, 'library.json'), '{}');
    expect(await found([documents])).toBe(own);
  });
});
