/** A reader of tags hears a slide as its author wrote it. */
import { describe, expect, it } from 'vitest';
import type { Scene, Tag } from '../../../main/model/scene';
import { aScene, diagram, landscape, seen, tagOf } from './a-scene';

const everything = [
  '### Heading',
  'Text with [a link](https://example.org) and `code`.',
  '- one\n  1. deep\n- two',
  '> quoted',
  '| a | b |\n|--|--|\n| 1 | 2 |',
  '```\ncode\n```',
  `![A chart](${landscape})`,
  `![A diagram](${diagram})`,
].join('\n\n');

function pathOf(scene: Scene, tag: Tag): string {
  const parent = tag.parent === null ? undefined : scene.tags[tag.parent];
  return parent ? `${pathOf(scene, parent)}/${tag.type}` : tag.type;
}

describe('the tags of a slide', () => {
  const scene = aScene(everything);

  it('count from 0 in order, each after its parent', () => {
    scene.tags.forEach((tag, index) => {
      expect(tag.id).toBe(index);
      expect(tag.parent ?? -1).toBeLessThan(index);
    });
  });

  it('say what each thing is, inside what', () => {
    const paths = new Set(scene.tags.map((tag) => pathOf(scene, tag)));
    for (const path of [
      'H2',
      'H3',
      'P',
      'P/Link',
      'L/LI/Lbl',
      'L/LI/LBody/P',
      'L/LI/LBody/L/LI/LBody',
      'BlockQuote/P',
      'Table/TR/TH',
      'Table/TR/TD',
      'P/Code',
      'Figure',
    ])
      expect(paths).toContain(path);
  });

  it('every one but the frames of others holds something that is drawn', () => {
    const used = new Set(
      seen(scene.items).flatMap(({ item }) => (item.kind !== 'group' && item.tag !== 'artifact' ? [item.tag] : [])),
    );
    const parents = new Set(scene.tags.map((tag) => tag.parent));
    for (const tag of scene.tags) expect(used.has(tag.id) || parents.has(tag.id), pathOf(scene, tag)).toBe(true);
  });

  it('give pictures their alternative text, and all words inside a diagram to its figure', () => {
    expect(scene.tags.filter((tag) => tag.type === 'Figure').map((tag) => tag.alt)).toEqual(['A chart', 'A diagram']);
    const word = seen(scene.items).find(
      ({ item }) => item.kind === 'line' && item.words.some(({ text }) => text === 'Ledger'),
    );
    expect(word && tagOf(scene, word.item)).toBe('Figure');
  });

  it('pass over grounds, rules and tints', () => {
    const painted = seen(scene.items).filter(({ item }) => item.kind === 'path' && tagOf(scene, item) !== 'Figure');
    expect(painted.length).toBeGreaterThan(5);
    for (const { item } of painted) expect(tagOf(scene, item)).toBe('artifact');
  });

  it('head cells say that they head a column', () => {
    expect(scene.tags.filter((tag) => tag.type === 'TH').every((tag) => tag.scope === 'Column')).toBe(true);
  });
});
