import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keysFile } from '../../../main/app/keys-file';
import { nodeDisk } from '../../../main/files/disk';
import { emptyKeyRing, withCorrespondent } from '../../../main/model/key-ring';
import { temporaryFolder } from '../../builders/temporary-folder';

describe('The file with a person’s keys', () => {
  it('comes back as it was written, and is null before the first key', async () => {
    const keys = keysFile(nodeDisk(), await temporaryFolder());
    expect(await keys.read()).toBeNull();
    const person = { name: 'Customs', sender: { name: 'Customs', key: 'c'.repeat(64) }, recipient: null };
    const ring = withCorrespondent(emptyKeyRing, person, 'person-aaaaaaaa', '2026-11-26T08:00:00Z');
    await keys.write(ring);
    expect(await keys.read()).toEqual(ring);
  });

  it('that is damaged or newer is refused and stays as it is: keys that may still be saved are not written over', async () => {
    const folder = await temporaryFolder();
    const file = join(folder, 'keys.json');
    const texts = { 'keys.damaged': ['{"own": tru', '{"own":7}', ''], 'keys.newer': ['{"version":2,"rings":[]}'] };
    for (const [code, all] of Object.entries(texts))
      for (const text of all) {
        await writeFile(file, text);
        await expect(keysFile(nodeDisk(), folder).read()).rejects.toMatchObject({ code, facts: { file } });
        expect(await readFile(file, 'utf8')).toBe(text);
      }
  });
});
