/** Slate openers, copper and warm tints on white paper: for decks that want a voice of their own. */
import { block } from './ornament';
import type { Palette, Theme } from './theme';

const content: Palette = {
  ground: 'ffffff',
  title: '22343f',
  ink: '2b2d31',
  quiet: '726d66',
  accent: 'b4562b',
  link: '96451f',
  line: 'd6cfc3',
  tint: 'f6f2ea',
  headTint: 'eee6d9',
};

const dark: Palette = {
  ground: '22343f',
  title: 'fdf8f0',
  ink: 'efe9df',
  quiet: 'b3bcc1',
  accent: 'e29a6b',
  link: 'f0b990',
  line: '4b5f6b',
  tint: '2d434f',
  headTint: '385260',
};

export const slate: Theme = {
  id: 'slate',
  content,
  opener: dark,
  inverted: dark,
  ornaments: (kind, palette, size) =>
    kind === 'opener'
      ? [block({ xPt: 0, yPt: size.height - 10, widthPt: size.width, heightPt: 10 }, palette.accent)]
      : [block({ xPt: 0, yPt: 0, widthPt: size.width, heightPt: 6 }, palette.accent)],
};
