import { describe, expect, it } from 'vitest';
import { pageMarkup, paperOf } from '../../../main/app/print-page';
import type { PrintedPage } from '../../../main/model/printing';

const aPage = (widthPt: number, heightPt: number): PrintedPage => ({
  picture: new Uint8Array(),
  type: 'image/png',
  widthPt,
  heightPt,
});

describe('The paper that a print asks for', () => {
  it('is A4 or Letter by name, upright also for a page that lies on its side', () => {
    expect(paperOf([aPage(595.28, 841.89)]).name).toBe('A4');
    expect(paperOf([aPage(841.89, 595.28)]).name).toBe('A4');
    expect(paperOf([aPage(612, 792)])).toEqual({ name: 'Letter', microns: { width: 215_900, height: 279_400 } });
  });

  it('is told by its size where it has no name', () => {
    expect(paperOf([aPage(420, 595)])).toEqual({ name: null, microns: { width: 148_167, height: 209_903 } });
  });
});

describe('The page that is printed', () => {
  const pages = [aPage(595, 842), aPage(842, 595)];

  it('has one picture a sheet, and turns the one that lies on its side', () => {
    const markup = pageMarkup({ title: 'Tracing', pages }, 'nonce');
    expect(markup.match(/<img [^>]*>/g)).toEqual(['<img src="0" alt="">', '<img src="1" alt="" class="turned">']);
  });

  it('takes a title for words and never for markup', () => {
    const markup = pageMarkup({ title: '</title><script src="x">', pages }, 'nonce');
    expect(markup).not.toContain('<script');
    expect(markup).toContain('&#60;/title&#62;');
  });
});
