import { describe, expect, it } from 'vitest';
import { headlessWords, readCommand } from '../../../main/app/read-command';
import { commands } from '../../../main/cli/run-kitbag';

describe('The program', () => {
  it('runs headless where its first word is one of the command line', () => {
    expect(readCommand(['Kitbag.exe', 'export', 'C:\\kits', '--course', 'A'], true)).toEqual({
      kind: 'headless',
      words: ['export', 'C:\\kits', '--course', 'A'],
    });
    expect(readCommand(['electron', '/app', 'list', '/kits'], false)).toEqual({
      kind: 'headless',
      words: ['list', '/kits'],
    });
  });

  it('knows every word of the command line without loading it', () => {
    expect(headlessWords.filter((word) => !word.startsWith('--')).sort()).toEqual([...commands.keys()].sort());
  });

  it('opens the window, with a library where one is named', () => {
    expect(readCommand(['Kitbag.exe'], true)).toEqual({
      kind: 'window',
      library: null,
      sample: false,
      kit: null,
    });
    expect(readCommand(['Kitbag.exe', '--library', 'D:\\課程'], true)).toEqual({
      kind: 'window',
      library: 'D:\\課程',
      sample: false,
      kit: null,
    });
    expect(readCommand(['electron', '--inspect=0', '/app', '--sample'], false)).toEqual({
      kind: 'window',
      library: null,
      sample: true,
      kit: null,
    });
  });

  it('opens the kit that was double-clicked, and takes neither a switch nor the library’s folder for one', () => {
    const kit = 'E:\\課程 1.KIT';
    expect(readCommand(['Kitbag.exe', kit], true)).toMatchObject({ kind: 'window', kit });
    expect(readCommand(['kitbag', '--ozone.kit', '--library', '/stick/old.kit', '/stick/new.kit'], true)).toMatchObject(
      {
        library: '/stick/old.kit',
        kit: '/stick/new.kit',
      },
    );
    expect(readCommand(['kitbag', '--library', '/stick/old.kit'], true)).toMatchObject({ kit: null });
  });
});
