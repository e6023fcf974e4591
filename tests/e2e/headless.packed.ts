import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { slidesPdf, wordsAt } from '../builders/raw-pdf';
import { program } from './launch';

const appFolder = resolve(import.meta.dirname, '../..');
const title = 'Commercial Crime and Virtual Assets: Advanced Course';

test.describe('The installed program’s command line', () => {
  test('makes the same bytes as plain Node, for the same library and date', () => {
    const folder = mkdtempSync(join(tmpdir(), 'kitbag-headless-'));
    try {
      const library = join(folder, 'library');
      cpSync(join(appFolder, 'assets/sample'), library, { recursive: true });
      const words = (name: string) => [
        'export',
        library,
        '--course',
        title,
        '--language',
        'en+zh-Hant',
        '--layout',
        'auto',
        '--date',
        '2027-03-15',
        '--out',
        join(folder, name),
        '--json',
      ];
      const { executablePath, args } = program();
      const options = {
        encoding: 'utf8',
        env: { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder },
        timeout: 50_000,
      } as const;
      const installed = spawnSync(executablePath, [...args, ...words('electron.pdf')], options);
      const electron = JSON.parse(installed.stdout) as { pages: number };
      // The engine of the installed program is another than Node's, and complains of a flag it does not know.
      expect(installed.stderr).not.toContain('unrecognized flag');
      const node = JSON.parse(
        execFileSync(process.execPath, [join(appFolder, 'out/main/kitbag.js'), ...words('node.pdf')], options),
      ) as { pages: number };
      expect(electron.pages).toBe(node.pages);
      const hash = (name: string) =>
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex');
      expect(hash('electron.pdf')).toBe(hash('node.pdf'));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('reads the pages of a PDF as slides, with the reader that it brings along', () => {
    const folder = mkdtempSync(join(tmpdir(), 'kitbag-headless-'));
    try {
      const file = join(folder, '追蹤.en.pdf');
      writeFileSync(file, slidesPdf([wordsAt(40, 300, 'Tracing a payment'), wordsAt(40, 300, 'Questions')]));
      const { executablePath, args } = program();
      const { stdout } = spawnSync(executablePath, [...args, 'import', join(folder, 'library'), file, '--json'], {
        encoding: 'utf8',
        env: { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder },
        timeout: 50_000,
      });
      expect(JSON.parse(stdout)).toMatchObject({ decks: [{ title: 'Tracing a payment', slides: 2 }] });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
