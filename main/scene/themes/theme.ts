/** What a theme decides: colours by their job, and the ornaments of a slide. Geometry and sizes are the same in all themes. */
import type { PathItem } from '../../model/scene';

/** Colours as six hexadecimal digits, each named by its job. */
export interface Palette {
  readonly ground: string;
  readonly title: string;
  readonly ink: string;
  readonly quiet: string;
  readonly accent: string;
  readonly link: string;
  /** Hairlines: table rows, frames. */
  readonly line: string;
  /** Behind code and quotes. */
  readonly tint: string;
  /** Behind a table's head. */
  readonly headTint: string;
}

/** `opener` slides begin a deck or a part; all others are `content`. */
export type SlideKind = 'opener' | 'content';

export interface SlideSize {
  readonly width: number;
  readonly height: number;
}

export interface Theme {
  readonly id: string;
  readonly content: Palette;
  readonly opener: Palette;
  /** What `invert` asks for. */
  readonly inverted: Palette;
  /** Drawn on the ground and under everything else; always artifacts. */
  readonly ornaments: (kind: SlideKind, palette: Palette, size: SlideSize) => readonly PathItem[];
}
