import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeDisk } from '../../../../main/files/disk';
import { formatOf, listRecordFiles } from '../../../../main/store/backups/library-files';
import { libraryPaths } from '../../../../main/store/library-paths';
import { temporaryFolder } from '../../../builders/temporary-folder';

const stored = ['deck', 'course', 'issue', 'template', 'handout', 'holders', 'unpacking'] as const;
const binned = ['deck', 'course', 'template', 'handout'] as const;

describe('What a backup holds of a library', () => {
  it('is every kind of record that the store writes, those in the bin too', async () => {
    const folder = await temporaryFolder();
    const paths = libraryPaths(folder);
    const files = [
      ...stored.map((kind) => ({ kind, file: paths.fileOf(kind, `${kind}-one`) })),
      ...binned.map((kind) => ({ kind, file: paths.binnedFileOf(kind, `${kind}-two`) })),
    ];
    for (const { file } of files) {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, '{}');
    }
    await writeFile(paths.record, '{}');
    const listed = await listRecordFiles(folder, nodeDisk());
    expect(listed).toHaveLength(files.length + 1);
    const kinds = listed.map(({ path }) => formatOf(path)).sort();
    expect(kinds).toEqual(['library', ...stored, ...binned].sort());
  });
});
