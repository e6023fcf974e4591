import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { importFiles } from '../../../main/import/import-files';
import { nodeAccess } from '../../../main/import/node-access';
import { seededRandom } from '../../builders/chance';
import { temporaryFolder } from '../../builders/temporary-folder';

const red = (width: number, height: number): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#c02020' } })
    .png()
    .toBuffer();
const drawing = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><rect width="40" height="30" fill="#208020"/></svg>',
);

async function folderOf(name: string, files: Readonly<Record<string, Buffer>>): Promise<string> {
  const folder = join(await temporaryFolder(), name);
  mkdirSync(folder);
  for (const [file, bytes] of Object.entries(files)) writeFileSync(join(folder, file), bytes);
  return folder;
}

const bring = (...paths: readonly string[]) =>
  importFiles(paths, { access: nodeAccess(), random: seededRandom(5), now: '2026-03-02T09:00:00+08:00' });

describe('Pictures', () => {
  it('of a folder are one deck, a slide each, in the order that people count in', async () => {
    const picture = await red(320, 180);
    const folder = await folderOf('Seized phones.en', {
      '10_Evidence bag.png': picture,
      '2_Screen.png': picture,
      'Slide3.png': picture,
    });
    const { imported } = await bring(folder);
    expect(imported.length).toBe(1);
    const { deck, findings } = imported[0]!;
    expect(deck.title).toEqual({ en: 'Seized phones' });
    expect(deck.sizePt).toEqual({ width: 960, height: 540 });
    expect(deck.slides.map(({ texts }) => texts.en?.title)).toEqual(['Screen', 'Evidence bag', '']);
    expect(deck.slides.map(({ texts }) => texts.en?.alt)).toEqual(['Screen', 'Evidence bag', 'Slide3']);
    expect(deck.slides.every(({ looks }) => looks.en?.kind === 'picture')).toBe(true);
    expect(findings).toEqual([]);
  });

  it('given by name are one deck for each folder; drawings are as good as photographs', async () => {
    const folder = await folderOf('both', { 'a.svg': drawing, 'b.png': await red(40, 30) });
    const { imported } = await bring(join(folder, 'a.svg'), join(folder, 'b.png'));
    expect(imported.map(({ deck }) => deck.slides.length)).toEqual([2]);
    expect(imported[0]!.deck.sizePt).toEqual({ width: 720, height: 540 });
    expect(imported[0]!.media.map(({ ext }) => ext)).toEqual(['svg', 'png']);
  });

  it('beside a deck are its own and no deck', async () => {
    const folder = await folderOf('talk', {
      'talk.en.md': Buffer.from('# Talk\n\nWords'),
      'map.png': await red(40, 30),
    });
    const { imported } = await bring(folder);
    expect(imported.map(({ deck }) => deck.title)).toEqual([{ en: 'Talk' }]);
  });

  it('that cannot be read are findings, and none of them a deck', async () => {
    const folder = await folderOf('broken', { 'a.png': Buffer.from('no picture'), 'b.png': await red(40, 30) });
    const { imported } = await bring(folder);
    expect(imported[0]!.deck.slides.length).toBe(1);
    expect(imported[0]!.findings.map(({ code }) => code)).toContain('picture.unknown-kind');
    const alone = await bring(join(folder, 'a.png'));
    expect(alone.failed.map(({ fault }) => fault.code)).toEqual(['import.empty']);
  });
});
