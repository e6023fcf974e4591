/** White paper, navy titles and one blue: quiet on the wall, cheap in ink, clear in grey. */
import { block } from './ornament';
import type { Palette, Theme } from './theme';

const content: Palette = {
  ground: 'ffffff',
  title: '14284b',
  ink: '1f2937',
  quiet: '66707f',
  accent: '2a6fb8',
  link: '1d5fa8',
  line: 'c9d1db',
  tint: 'f2f5f9',
  headTint: 'e3ebf5',
};

const inverted: Palette = {
  ground: '14284b',
  title: 'ffffff',
  ink: 'e8eef7',
  quiet: 'a9b9d0',
  accent: '6fb1ee',
  link: '9ccbf7',
  line: '3d5479',
  tint: '1f365f',
  headTint: '2b4674',
};

export const plain: Theme = {
  id: 'plain',
  content,
  opener: content,
  inverted,
  ornaments: (kind, palette, size) =>
    kind === 'opener'
      ? [
          block(
            { xPt: 0, yPt: 0, widthPt: 14, heightPt: size.height },
            palette === content ? palette.title : palette.accent,
          ),
        ]
      : [],
};
