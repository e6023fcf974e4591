import { describe, expect, it } from 'vitest';
import { pictureFrom } from '../../../main/markdown/picture-keywords';

const px = (value: number): object => ({ value, unit: 'px' });

describe("Marp's words in a picture's description", () => {
  it.each([
    ['UC Davis logo width:500px', { alt: 'UC Davis logo', width: px(500), height: null }],
    ['w:300 h:200 chart', { alt: 'chart', width: px(300), height: px(200) }],
    ['height:50% tall', { alt: 'tall', height: { value: 50, unit: '%' } }],
    ['w:1in', { alt: '', width: px(96) }],
    ['center map', { alt: 'map', centred: true }],
  ])('give size and place: %s', (text, expected) => {
    expect(pictureFrom('a.png', text)).toMatchObject({ ...expected, background: null });
  });

  it.each([
    ['bg', { side: 'whole', share: 0.5, fit: 'cover' }, ''],
    ['layers of your system bg right:45% 90%', { side: 'right', share: 0.45, fit: 0.9 }, 'layers of your system'],
    [
      'bg right agile hardware methodology fit',
      { side: 'right', share: 0.5, fit: 'contain' },
      'agile hardware methodology',
    ],
    ['Queuing theory bg auto', { side: 'whole', share: 0.5, fit: 'auto' }, 'Queuing theory'],
    ['bg left:33% contain blur:5px', { side: 'left', share: 0.33, fit: 'contain' }, ''],
  ])('make it a background: %s', (text, background, alt) => {
    expect(pictureFrom('a.png', text)).toMatchObject({ background, alt });
  });

  it('are left alone where they are part of the description', () => {
    expect(pictureFrom('a.png', 'Data center on the left of the hall')).toMatchObject({
      alt: 'Data center on the left of the hall',
      centred: false,
      background: null,
    });
  });
});
