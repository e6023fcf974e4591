import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openWork } from '../../../main/ipc/desk';
import { importDecks } from '../../../main/ipc/import-decks';
import { deskHere } from '../../builders/desk-here';
import { temporaryFolder } from '../../builders/temporary-folder';

async function filesIn(folder: string, texts: Readonly<Record<string, string>>): Promise<readonly string[]> {
  for (const [name, text] of Object.entries(texts)) await writeFile(join(folder, name), text);
  return Object.keys(texts).map((name) => join(folder, name));
}

describe('Decks that are brought in', () => {
  it('are in the library one by one, as they are read, and pairs when both are there', async () => {
    const [folder, files] = [await temporaryFolder(), await temporaryFolder()];
    const desk = await deskHere(folder, {});
    const work = openWork(desk);
    const paths = await filesIn(files, {
      'a.en.md': '# Opening\n\nWelcome to the course\n',
      'a.zh-Hant.md': '# 開幕\n\n歡迎參加課程\n',
      'b.md': '# Tracing\n\nFollow the money\n',
      'c.md': '# Seizure\n\nTake the keys\n',
    });
    const told: string[] = [];
    const report = await importDecks(work, paths, {
      onProgress: ({ what }) => told.push(what),
      onDeck: ({ id, sources }) => {
        expect(work.store.knownDecks().map((deck) => deck.id)).toContain(id);
        told.push(`kept ${sources.map(({ fileName }) => fileName).join('+')}`);
      },
    });
    expect(told).toEqual([
      'a.en.md',
      'a.zh-Hant.md',
      'b.md',
      'kept b.md',
      'c.md',
      'kept c.md',
      'kept a.en.md+a.zh-Hant.md',
      '',
    ]);
    expect(report.decks.map(({ sources }) => sources[0]?.fileName)).toEqual(['a.en.md', 'b.md', 'c.md']);
    await desk.close();
  });

  it('stay where the person ends the import: what was read is kept, the rest never comes', async () => {
    const [folder, files] = [await temporaryFolder(), await temporaryFolder()];
    const desk = await deskHere(folder, {});
    const work = openWork(desk);
    const paths = await filesIn(files, { 'b.md': '# Tracing\n', 'c.md': '# Seizure\n' });
    const ended = new AbortController();
    await expect(
      importDecks(work, paths, {
        signal: ended.signal,
        onDeck: () => {
          ended.abort();
        },
      }),
    ).rejects.toMatchObject({ code: 'task.cancelled' });
    expect(work.store.knownDecks()).toHaveLength(1);
    await desk.close();
  });
});
