/** Pictures among words, beside them and behind them. */
import { describe, expect, it } from 'vitest';
import {
  aScene,
  bodyOf,
  bodySize,
  brokenDiagram,
  codesOf,
  landscape,
  lettersOf,
  linesOf,
  portrait,
  seen,
  titleOf,
} from './a-scene';

const picturesOf = (scene: ReturnType<typeof aScene>) =>
  seen(scene.items).flatMap(({ item, box }) =>
    item.kind === 'picture'
      ? [{ ...box, width: box.right - box.left, height: box.bottom - box.top, whole: item.box }]
      : [],
  );
const one = (body: string) => picturesOf(aScene(body))[0];

describe('a picture in the body', () => {
  it('keeps its ratio, in the middle of the free space', () => {
    const picture = one(`![chart](${landscape})`);
    expect((picture?.width ?? 0) / (picture?.height ?? 1)).toBeCloseTo(4 / 3, 2);
    expect(((picture?.left ?? 0) + (picture?.right ?? 0)) / 2).toBeCloseTo(480, 0);
  });

  it('has the width that its author asks for, in pixels of a slide 1280 wide', () => {
    expect(one(`![chart w:400](${landscape})`)?.width).toBeCloseTo(300, 0);
    expect(one(`![chart h:200px](${landscape})`)?.height).toBeCloseTo(150, 0);
    expect(one(`![chart 50%](${landscape})`)?.width).toBeCloseTo(432, 0);
  });

  it('gives way in size before its words do, and both stay apart', () => {
    const scene = aScene(
      `${Array.from({ length: 4 }, (_, index) => `Paragraph ${index} of words.`).join('\n\n')}\n\n![chart w:700](${landscape})\n\nAfter it.`,
    );
    const [picture] = picturesOf(scene);
    expect(bodySize(scene)).toBeGreaterThanOrEqual(16);
    for (const { item, box } of bodyOf(scene)) {
      if (item.kind !== 'line' || !picture) continue;
      const apart =
        box.bottom <= picture.top + 1 ||
        box.top >= picture.bottom - 1 ||
        box.right <= picture.left ||
        box.left >= picture.right;
      expect(apart).toBe(true);
    }
  });

  it('stands beside the text where it is tall', () => {
    const scene = aScene(`- one point\n- another point\n- a third\n\n![tall](${portrait})`);
    const [picture] = picturesOf(scene);
    const words = linesOf(scene).find(({ item }) => item.words.some(({ text }) => text === 'another'));
    expect(picture?.left).toBeGreaterThan(words?.box.right ?? 0);
    expect(picture?.height).toBeGreaterThan(280);
  });

  it('shares a row with those next to it, equally high', () => {
    const [first, second] = picturesOf(aScene(`![a](${landscape}) ![b](${portrait})`));
    expect(first?.height).toBeCloseTo(second?.height ?? 0, 1);
    expect(first?.right).toBeLessThan(second?.left ?? 0);
  });

  it('that is missing leaves a labelled frame and a finding', () => {
    for (const [source, alt] of [
      ['nothing.png', 'A lost chart'],
      [`media:${'f'.repeat(64)}.png`, 'Gone'],
    ]) {
      const scene = aScene(`![${alt}](${source})`);
      expect(lettersOf(scene)).toContain((alt ?? '').replaceAll(' ', ''));
      expect(scene.findings).toMatchObject([{ code: 'picture.missing', weight: 'look', facts: { alt, source } }]);
    }
  });

  it('that is kept but cannot be drawn leaves a labelled frame, and is not said to be missing', () => {
    const scene = aScene(`![Bad](${brokenDiagram})`);
    expect(lettersOf(scene)).toContain('Bad');
    expect(scene.findings).toMatchObject([
      { code: 'picture.undrawable', weight: 'look', place: { number: 7 }, facts: { alt: 'Bad' } },
    ]);
  });
});

describe('a background picture', () => {
  it('at a side takes its share, and no word stands on it', () => {
    const scene = aScene(`![bg right:40%](${landscape})\n\n${'Some words. '.repeat(30)}`);
    const [picture] = picturesOf(scene);
    expect(picture).toMatchObject({ left: 576, right: 960, top: 0, bottom: 540 });
    for (const { box, item } of [...titleOf(scene), ...bodyOf(scene)])
      if (item.kind === 'line') expect(box.right).toBeLessThanOrEqual(576);
  });

  it('covers its side but is not stretched', () => {
    const [picture] = picturesOf(aScene(`![bg left](${landscape})\n\nWords`));
    expect((picture?.whole.widthPt ?? 0) / (picture?.whole.heightPt ?? 1)).toBeCloseTo(4 / 3, 2);
    expect(picture).toMatchObject({ left: 0, right: 480 });
  });

  it('shown whole is never cut, however much its author enlarges it', () => {
    for (const fit of ['fit', 'contain', '300%']) {
      const [picture] = picturesOf(aScene(`![bg right ${fit}](${portrait})\n\nWords`));
      expect(picture?.height).toBeCloseTo(picture?.whole.heightPt ?? 0, 1);
      expect(picture?.left).toBeGreaterThanOrEqual(480);
    }
  });

  it('behind a title alone stands under the title, not on it', () => {
    const scene = aScene(`![bg fit](${landscape})`);
    expect(picturesOf(scene)[0]?.top).toBeGreaterThan(Math.max(...titleOf(scene).map(({ box }) => box.bottom)));
  });

  it('that covers the slide has a veil under the words', () => {
    const scene = aScene(`![bg](${landscape})\n\nWords on it`);
    const veil = seen(scene.items).find(
      ({ item }) => item.kind === 'path' && item.fill?.kind === 'solid' && item.fill.alpha === 0.9,
    );
    const words = linesOf(scene).find(({ item }) => item.words.some(({ text }) => text === 'Words'));
    expect(veil?.box.top).toBeLessThan(words?.box.top ?? 0);
    expect(veil?.box.bottom).toBeGreaterThan(words?.box.bottom ?? Infinity);
  });

  it('shown whole beside words joins them instead of hiding under them', () => {
    const scene = aScene(`![bg auto](${landscape})\n\nWords ${'and more of them '.repeat(30)}`);
    const [picture] = picturesOf(scene);
    const words = linesOf(scene).find(({ item }) => item.words.some(({ text }) => text === 'Words'));
    expect(picture && words && (picture.top >= words.box.bottom || picture.left >= words.box.right)).toBe(true);
    expect(codesOf(scene)).toEqual([]);
  });
});
