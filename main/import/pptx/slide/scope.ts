/** What the shapes of one sheet are read with: colours, fonts, parts, pictures, and where to tell what was not done. */
import type { Weight } from '../../../model/finding';
import type { SlideId } from '../../../model/ids';
import type { Parts, Relationship } from '../package-parts';
import type { PictureDesk } from '../pictures/picture-desk';
import type { Colours } from '../style/colour';
import type { Theme } from '../style/theme';
import type { Xml } from '../xml/xml';

/** Adds a finding about the slide at hand; the same one twice is counted, not repeated. */
export type Note = (code: string, weight: Weight, facts?: Readonly<Record<string, string | number>>) => void;

export interface Scope {
  readonly parts: Parts;
  /** The part that relationships start from: the slide's, its layout's, its master's, a chart's. */
  readonly part: string;
  /** `s`, `l`, `m`: the first letter of the shapes' ids. */
  readonly sheet: string;
  readonly theme: Theme;
  readonly colours: Colours;
  readonly pictures: PictureDesk;
  readonly note: Note;
  /** The slide's number as the projector shows it. */
  readonly number: number;
  readonly slideOf: (part: string) => SlideId | null;
  /** The neighbours, for buttons that lead there. */
  readonly slideAt: (where: 'next' | 'previous' | 'first' | 'last') => SlideId | null;
  /** The words of charts by their shape's id, for the slide's text. */
  readonly charts: Map<string, string>;
  readonly styles: TextStyles;
  readonly tableStyles: ReadonlyMap<string, Xml>;
}

/** The lists of levels that a master and a presentation give to all text. */
export interface TextStyles {
  readonly title: Xml | null;
  readonly body: Xml | null;
  readonly other: Xml | null;
  readonly plain: Xml | null;
}

export function relationshipOf(scope: Scope, id: string | null): Relationship | null {
  return id === null ? null : (scope.parts.relationships(scope.part).get(id) ?? null);
}
