/** What a kit would change of one thing, as codes and facts; `words/say-kit-change.ts` has the sentences. */

import type { Texts } from './language';

/** Facts named `parts` are names of fields between commas; `inside` says the same of what is in it. */
export interface KitChange {
  readonly what:
    | 'title'
    | 'label'
    | 'restrictions'
    | 'fields'
    | 'slides-added'
    | 'slides-removed'
    | 'slides-moved'
    | 'slide-edited'
    | 'slide-marked'
    | 'appendix-added'
    | 'appendix-removed'
    | 'appendix-edited'
    | 'appendix-marked'
    | 'slides-edited'
    | 'more-slides-edited'
    | 'days-added'
    | 'days-removed'
    | 'days-edited'
    | 'session-added'
    | 'session-removed'
    | 'session-edited'
    | 'session-moved'
    | 'leads-to'
    | 'leads-no-more-to'
    | 'led-to-changed'
    | 'objective-added'
    | 'objective-removed'
    | 'objective-edited'
    | 'people'
    | 'kit-stripped';
  readonly facts: Readonly<Record<string, string | number>>;
  /** Of the session that it is about: said in the reader's language. */
  readonly title?: Texts;
  readonly inside?: readonly KitChange[];
}

/** How a thing in a kit stands to the library: `differs` where both have it and it is not the same. */
export const kitThingStates = ['new', 'same', 'differs', 'bad', 'stays'] as const;
export type KitThingState = (typeof kitThingStates)[number];

/** What a person wants of a thing that differs. */
export const keepChoices = ['mine', 'theirs', 'both'] as const;
export type KeepChoice = (typeof keepChoices)[number];
