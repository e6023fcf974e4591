import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../main/words/say-in';
import { findInGuide, textOf } from '../../../renderer/screens/help/guide-text';
import { itemOfKey } from '../../../renderer/shell/key-items';
import { windowKeys } from '../../../renderer/shell/key-map';
import type { Block, InlineText } from '../../../main/model/blocks';
import type { GuidePage } from '../../../main/model/guide';

const words = (text: string): InlineText => ({
  kind: 'text',
  text,
  bold: false,
  italic: false,
  code: false,
  strike: false,
  link: null,
});
const paragraph = (text: string): Block => ({ kind: 'paragraph', inlines: [words(text)] });
const pages: readonly GuidePage[] = [
  { id: 'start', title: 'How it works', blocks: [paragraph('Drop a deck.'), paragraph('匯出講義。')] },
  {
    id: 'course',
    title: 'Shape the course',
    blocks: [
      {
        kind: 'list',
        ordered: false,
        start: 1,
        tight: true,
        items: [{ checked: null, blocks: [paragraph('Paste it')] }],
      },
    ],
  },
];

describe('The guide', () => {
  it('is searched by title and by all its words, in Chinese too, whatever the case', () => {
    const ids = (query: string) => findInGuide(pages, query).map(({ page }) => page.id);
    expect(ids('PASTE')).toEqual(['course']);
    expect(ids('shape paste')).toEqual(['course']);
    expect(ids('講義')).toEqual(['start']);
    expect(ids('kettle')).toEqual([]);
    expect(ids('')).toEqual(['start', 'course']);
  });

  it('shows the line in which the first word stands, and none where the title alone has it', () => {
    expect(findInGuide(pages, 'deck')[0]?.line).toBe('Drop a deck.');
    expect(findInGuide(pages, 'shape')[0]?.line).toBe('');
    expect(textOf(pages[1]?.blocks ?? [])).toBe('Paste it');
  });

  it('lists the keys that the window hears: each of them does what it says', () => {
    for (const { names, item, shift, isAlone = false } of windowKeys)
      for (const key of names) {
        const held = { ctrlKey: !isAlone, metaKey: false, altKey: false, shiftKey: shift ?? false };
        expect(itemOfKey({ key, ...held }), key).toBe(item);
      }
    expect(Object.keys(catalogue.en.guide.keys.in)).toContain('everywhere');
  });
});
