import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openWindowMemory } from '../../../main/app/window-memory';
import { temporaryFolder } from '../../builders/temporary-folder';

const place = { x: 10, y: 20, width: 1100, height: 700, isMaximized: true };
const untold = (text: string): void => {
  throw new Error(text);
};

describe('What the window remembers', () => {
  it('is there at the next start: its place, the screen that was open, and how the person likes it', async () => {
    const file = join(await temporaryFolder(), 'Kitbag', 'window.json');
    const first = openWindowMemory(file, untold);
    expect([first.place(), first.screen()]).toEqual([null, null]);
    first.keepPlace({ ...place, x: 1 });
    first.keepPlace(place);
    first.keepScreen({ name: 'give-out' });
    first.keepHabit('library-look', 'list');
    first.keepHabit('columns', '{}');
    first.keepLanguage('zh-Hant');
    await first.written();
    const second = openWindowMemory(file, untold);
    expect([second.place(), second.screen()]).toEqual([place, { name: 'give-out' }]);
    expect(second.habits()).toEqual({ 'library-look': 'list', columns: '{}' });
    expect(second.language()).toBe('zh-Hant');
  });

  it('has the folder in which something was chosen last, one for each purpose', async () => {
    const file = join(await temporaryFolder(), 'window.json');
    const first = openWindowMemory(file, untold);
    expect(first.folder('export')).toBeNull();
    first.keepFolder('export', '/handouts');
    first.keepFolder('stick', '/media/stick');
    first.keepFolder('export', '/handouts/2026');
    await first.written();
    const second = openWindowMemory(file, untold);
    expect((['import', 'export', 'stick'] as const).map(second.folder)).toEqual([
      null,
      '/handouts/2026',
      '/media/stick',
    ]);
  });

  it('is none where the file is damaged, and is then written anew', async () => {
    const file = join(await temporaryFolder(), 'window.json');
    const damaged = [
      '{',
      '[]',
      'null',
      '{"place":"here"}',
      '{"language":"en\\"><script>"}',
      '{"folders":{"export":7,"other":"/"}}',
    ];
    for (const text of damaged) {
      await writeFile(file, text);
      const memory = openWindowMemory(file, untold);
      expect(memory.place(), text).toBeNull();
      expect(memory.language(), text).toBeNull();
      memory.keepPlace(place);
      await memory.written();
      expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ place, screen: null, habits: {} });
    }
  });

  it('that cannot be written troubles nobody but the log', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'file'), '');
    const told: string[] = [];
    const memory = openWindowMemory(join(folder, 'file', 'window.json'), (text) => told.push(text));
    memory.keepPlace(place);
    await memory.written();
    expect(told).toHaveLength(1);
  });
});
