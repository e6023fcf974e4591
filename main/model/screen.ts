/** The screens of the window, by name, with the record that is open there: kept so that the next start opens where the last one ended. */
import { z } from 'zod';
import { guidePageIds } from './guide';
import { courseIdSchema, deckIdSchema, slideIdSchema } from './ids';
import { languageSchema } from './language';
import { scopeSchema } from './recipe';

/** What is paired: two decks that are to become one, or the languages of one that is a pair already. */
const pairingSubjectSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('two'), main: deckIdSchema, other: deckIdSchema }).readonly(),
  z.strictObject({ kind: z.literal('one'), deck: deckIdSchema, language: languageSchema }).readonly(),
]);
export type PairingSubject = z.infer<typeof pairingSubjectSchema>;

/** A page of the guide, or the list of keys. */
const helpPageSchema = z.enum([...guidePageIds, 'keys']);
export type HelpPage = z.infer<typeof helpPageSchema>;

/** `language`: the one to look at a deck in; null is its main one. */
const inDeck = { deck: deckIdSchema, slide: slideIdSchema.nullable(), language: languageSchema.nullable() };

export const screenSchema = z.discriminatedUnion('name', [
  z.strictObject({ name: z.literal('library') }).readonly(),
  z.strictObject({ name: z.literal('courses'), course: courseIdSchema.nullable() }).readonly(),
  z.strictObject({ name: z.literal('handouts'), scope: scopeSchema.nullable() }).readonly(),
  z.strictObject({ name: z.literal('give-out') }).readonly(),
  z.strictObject({ name: z.literal('templates') }).readonly(),
  z.strictObject({ name: z.literal('deck'), ...inDeck }).readonly(),
  z.strictObject({ name: z.literal('pairing'), subject: pairingSubjectSchema }).readonly(),
  z.strictObject({ name: z.literal('translations'), ...inDeck }).readonly(),
  /** `at`: the setting to show, where one was asked for. */
  z.strictObject({ name: z.literal('settings'), at: z.literal('caveats').optional() }).readonly(),
  z.strictObject({ name: z.literal('help'), page: helpPageSchema }).readonly(),
]);
export type Screen = z.infer<typeof screenSchema>;

/** What is at hand to be opened. */
interface AtHand {
  readonly decks: readonly { readonly id: string }[];
  readonly courses: readonly { readonly id: string }[];
}

/**
 * The screen to begin with, where the last one was `kept`: the same, if what was open there still is; else the place where such
 * things are listed. A pair that was being made is begun anew, from the library.
 */
export function screenToBeginWith(kept: Screen | null, { decks, courses }: AtHand): Screen {
  const library: Screen = { name: 'library' };
  if (kept === null) return library;
  const holds = (of: AtHand['decks'], id: string): boolean => of.some((one) => one.id === id);
  switch (kept.name) {
    case 'courses':
      return kept.course === null || holds(courses, kept.course) ? kept : { name: 'courses', course: null };
    case 'handouts': {
      const { scope } = kept;
      if (scope === null) return kept;
      const isThere = scope.kind === 'deck' ? holds(decks, scope.deck) : holds(courses, scope.course);
      return isThere ? kept : { name: 'handouts', scope: null };
    }
    case 'deck':
    case 'translations':
      return holds(decks, kept.deck) ? kept : library;
    case 'pairing':
      return library;
    default:
      return kept;
  }
}
