/** The handout while it is being composed: leaves in any order, one list of tags, places that follow their leaf. */
import type { Finding } from '../../model/finding';
import type { Box } from '../../model/geometry';
import type { Item, Tag, TagDetails, TagId, TagType } from '../../model/scene';
import type { SlideId } from '../../model/ids';
import type { SetParagraph } from '../../typeset/typesetter';
import { placeItems } from '../../typeset/place-line';
import type { Paper, Side } from './paper';

/** What the running lines of a page say. */
export interface RunningHead {
  readonly session: string;
  /** From 1; null outside days. */
  readonly day: number | null;
  /** A cover has labels and marks but no running text. */
  readonly bare: boolean;
}

export interface Leaf {
  readonly head: RunningHead;
  readonly items: Item[];
  readonly shows: SlideId[];
  /** Where it differs from the handout's pages. */
  readonly sheet?: Paper;
  /** How many of its first items reach the edges of the paper: mirrored margins leave them where they are. */
  bleeds?: number;
  /** The side of a spread on which it has to be. */
  side?: Side;
  /** Said beside the page number: the slide of a page that has no room for its caption. */
  footNote?: string;
  /** The room for number, name and agency of a numbered copy, on its cover and its page on distribution. */
  holder?: Box;
}

export interface PlacedAt {
  readonly leaf: Leaf;
  readonly yPt: number;
  /** What stands there, where it is one thing with edges: the picture of a slide. */
  readonly box?: Box;
}

export interface Mark extends PlacedAt {
  readonly title: string;
  readonly level: number;
}

export interface Book {
  readonly tags: readonly Tag[];
  readonly places: ReadonlyMap<string, PlacedAt>;
  /** Where each slide was put last. */
  readonly lastShown: Map<SlideId, PlacedAt>;
  readonly marks: readonly Mark[];
  readonly findings: readonly Finding[];
  readonly tag: (type: TagType, parent: TagId | null, more?: TagDetails) => TagId;
  /** Takes over another tree of tags (a slide's) under a parent; gives the number to add to its ids. */
  readonly adopt: (tags: readonly Tag[], parent: TagId) => number;
  /** Takes tags as they were made in an earlier plan, where they have the same numbers. */
  readonly retake: (tags: readonly Tag[]) => void;
  readonly leaf: (head: RunningHead, sheet?: Paper) => Leaf;
  /** Names a place; the first one of a name stays. */
  readonly place: (name: string, at: PlacedAt) => void;
  readonly mark: (mark: Mark) => void;
  readonly find: (finding: Finding) => void;
}

export function openBook(): Book {
  const tags: Tag[] = [];
  const places = new Map<string, PlacedAt>();
  const marks: Mark[] = [];
  const findings: Finding[] = [];
  const known = new Set<string>();
  return {
    tags,
    places,
    lastShown: new Map(),
    marks,
    findings,
    tag: (type, parent, more) => {
      tags.push({ id: tags.length, parent, type, ...more });
      return tags.length - 1;
    },
    adopt: (foreign, parent) => {
      const offset = tags.length;
      const isTitled = foreign.some(({ type }) => isTitle(type));
      for (const tag of foreign) {
        tags.push({
          ...tag,
          type: insideSession(tag.type, isTitled),
          id: tag.id + offset,
          parent: tag.parent === null ? parent : tag.parent + offset,
        });
      }
      return offset;
    },
    retake: (made) => {
      for (const tag of made) tags.push(tag);
    },
    leaf: (head, sheet) => ({ head, items: [], shows: [], ...(sheet ? { sheet } : {}) }),
    place: (name, at) => {
      if (!places.has(name)) places.set(name, at);
    },
    mark: (mark) => marks.push(mark),
    find: (finding) => {
      const key = JSON.stringify(finding);
      if (known.has(key)) return;
      known.add(key);
      findings.push(finding);
    },
  };
}

function isTitle(type: TagType): boolean {
  return type === 'H1' || type === 'H2';
}

/** A slide's title is a heading under its session's; headings in it stand under that, and where there is none they are words. */
function insideSession(type: TagType, isTitled: boolean): TagType {
  if (isTitle(type)) return 'H2';
  if (type === 'H3') return isTitled ? type : 'P';
  return type === 'Document' || type === 'Part' || type === 'Sect' ? 'P' : type;
}

/** Puts a set paragraph on a leaf with its top left corner at the place; gives the height below it. */
export function putText(leaf: { readonly items: Item[] }, set: SetParagraph, xPt: number, yPt: number): number {
  let y = yPt;
  for (const line of set.lines) {
    leaf.items.push(...placeItems(line.items, xPt, y));
    y += line.heightPt;
  }
  return y;
}
