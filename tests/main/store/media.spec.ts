import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../main/files/sha256';
import { mediaInfo } from '../../../main/store/media-info';
import { openAt } from '../../builders/a-library';
import { aHash } from '../../builders/ids';
import { temporaryFolder } from '../../builders/temporary-folder';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const infoOf = (content: Uint8Array | string) => {
  const bytes = typeof content === 'string' ? bytesOf(content) : content;
  return mediaInfo((from, count) => bytes.subarray(from, from + count));
};
const blank = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: 'white' } });

describe('Media', () => {
  it('are kept under the hash of their content, once', async () => {
    const folder = await temporaryFolder();
    const store = await openAt(folder);
    const bytes = bytesOf('<svg viewBox="0 0 30 20"/>');
    const sha = sha256(bytes);
    await store.addMedia(sha, 'svg', bytes);
    await store.addMedia(sha, 'xml', bytes);
    expect(await readdir(join(folder, 'media', sha.slice(0, 2)))).toEqual([`${sha}.svg`]);
    expect(store.mediaPath(sha)).toBe(join(folder, 'media', sha.slice(0, 2), `${sha}.svg`));
    expect(store.media().bytes(sha)).toEqual(bytes);
    expect(store.media().info(sha)).toEqual({ kind: 'svg', width: 30, height: 20 });
    expect(store.media().sizeBytes?.(sha)).toBe(bytes.length);
  });

  it('are refused under a hash that is not theirs', async () => {
    const store = await openAt(await temporaryFolder());
    await expect(store.addMedia(aHash('a'), 'png', bytesOf('x'))).rejects.toMatchObject({ code: 'media.hash-wrong' });
    expect(store.mediaPath(aHash('a'))).toBeNull();
  });

  it.each(['../x', 'PNG', '', 'a.b', 'toolongending'])('never take the ending %j into a path', async (ending) => {
    const store = await openAt(await temporaryFolder());
    const add = store.addMedia(sha256('x'), ending, bytesOf('x'));
    await expect(add).rejects.toMatchObject({ code: 'media.ending-invalid' });
  });

  it('that were cut short are written anew when they are added again', async () => {
    const folder = await temporaryFolder();
    const store = await openAt(folder);
    const sha = sha256('whole');
    await mkdir(join(folder, 'media', sha.slice(0, 2)), { recursive: true });
    await writeFile(join(folder, 'media', sha.slice(0, 2), `${sha}.txt`), 'who');
    await store.addMedia(sha, 'txt', bytesOf('whole'));
    expect(store.media().bytes(sha)).toEqual(bytesOf('whole'));
  });

  it('that the library lacks, or lost while it was open, are null', async () => {
    const folder = await temporaryFolder();
    const store = await openAt(folder);
    const sha = sha256('x');
    await store.addMedia(sha, 'txt', bytesOf('x'));
    expect(store.media().bytes(sha)).not.toBeNull();
    await rm(join(folder, 'media'), { recursive: true });
    expect(store.media().bytes(sha)).toBeNull();
    expect(store.media().info(aHash('b'))).toBeNull();
    expect(store.media().sizeBytes?.(aHash('b'))).toBeNull();
    expect(store.media().bytes('../../etc' as ReturnType<typeof aHash>)).toBeNull();
  });
});

describe('The size of a picture', () => {
  it('is read from the header of a PNG', async () => {
    expect(infoOf(await blank(37, 21).png().toBuffer())).toEqual({ kind: 'png', width: 37, height: 21 });
  });

  it('is read from a JPEG, baseline or progressive, behind its metadata', async () => {
    const exif = { exif: { IFD0: { Copyright: 'x'.repeat(3000) } } };
    for (const progressive of [false, true]) {
      const jpeg = await blank(37, 21).withMetadata(exif).jpeg({ progressive }).toBuffer();
      expect(infoOf(jpeg)).toEqual({ kind: 'jpeg', width: 37, height: 21 });
    }
  });

  it('of a broken JPEG is nothing, and reading it ends', () => {
    const endless = new Uint8Array(100_000).fill(0xff);
    endless[1] = 0xd8;
    expect(infoOf(endless)).toEqual({ kind: 'jpeg', width: 0, height: 0 });
    expect(infoOf(new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0]))).toEqual({ kind: 'jpeg', width: 0, height: 0 });
  });

  it.each([
    ['<svg width="120" height="80"/>', 120, 80],
    ['<svg xmlns="http://www.w3.org/2000/svg" viewBox="-5 -5 120 80">', 120, 80],
    [
      '<?xml version="1.0"?>\n<!-- <svg width="1" height="1"> -->\n<!DOCTYPE svg>\n<svg width="120px" height=\'80\'>',
      120,
      80,
    ],
    ['<svg width="100%" height="100%" viewBox="0,0,120,80">', 120, 80],
    ['<svg width="60" viewBox="0 0 120 80">', 60, 40],
    ['<svg height="40" viewBox="0 0 120 80">', 60, 40],
    ['<svg width="72pt" height="1in">', 96, 96],
    ['<svg data-width="9" stroke-width="3" content="a > b width=\'7\'" width="120" height="80">', 120, 80],
    ['<s:svg xmlns:s="http://www.w3.org/2000/svg" width="120" height="80"/>', 120, 80],
    ['\uFEFF<svg width="120" height="80"/>', 120, 80],
    ['<svg>', 0, 0],
  ])('is read from the root of an SVG: %s', (svg, width, height) => {
    expect(infoOf(svg)).toEqual({ kind: 'svg', width, height });
  });

  it.each(['<html><svg width="1" height="1"/></html>', 'plain text', ''])('is not guessed from %j', (text) => {
    expect(infoOf(text)).toEqual({ kind: 'other', width: 0, height: 0 });
  });

  it('reads no more than the head of a file', async () => {
    const png = await blank(10, 10).png().toBuffer();
    let most = 0;
    mediaInfo((from, count) => {
      most = Math.max(most, from + count);
      return png.subarray(from, from + count);
    });
    expect(most).toBeLessThanOrEqual(64);
  });

  it('tells a PDF by its content', () => {
    expect(infoOf('%PDF-1.7\n')).toEqual({ kind: 'pdf', width: 0, height: 0 });
  });
});
