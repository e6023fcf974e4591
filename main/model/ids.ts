/** Identifiers: minted once at random, never reused, never a number or a position in a list. */
import { z } from 'zod';

const idPattern = /^[a-z0-9][a-z0-9-]{2,63}$/;
const id = () => z.string().regex(idPattern);

export const deckIdSchema = id().brand<'deck'>();
export const slideIdSchema = id().brand<'slide'>();
export const courseIdSchema = id().brand<'course'>();
export const dayIdSchema = id().brand<'day'>();
export const sessionIdSchema = id().brand<'session'>();
export const objectiveIdSchema = id().brand<'objective'>();
export const personIdSchema = id().brand<'person'>();
export const recipeIdSchema = id().brand<'recipe'>();
export const issueIdSchema = id().brand<'issue'>();
export const libraryIdSchema = id().brand<'library'>();
export const templateIdSchema = id().brand<'template'>();
export const handoutIdSchema = id().brand<'handout'>();
export const presetIdSchema = id().brand<'preset'>();
/** The SHA-256 of some bytes, 64 lower-case hexadecimal digits. */
export const sha256Schema = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'sha256'>();

export type DeckId = z.infer<typeof deckIdSchema>;
export type SlideId = z.infer<typeof slideIdSchema>;
export type CourseId = z.infer<typeof courseIdSchema>;
export type DayId = z.infer<typeof dayIdSchema>;
export type SessionId = z.infer<typeof sessionIdSchema>;
export type ObjectiveId = z.infer<typeof objectiveIdSchema>;
export type PersonId = z.infer<typeof personIdSchema>;
export type RecipeId = z.infer<typeof recipeIdSchema>;
export type IssueId = z.infer<typeof issueIdSchema>;
export type LibraryId = z.infer<typeof libraryIdSchema>;
export type TemplateId = z.infer<typeof templateIdSchema>;
export type HandoutId = z.infer<typeof handoutIdSchema>;
export type PresetId = z.infer<typeof presetIdSchema>;
export type Sha256 = z.infer<typeof sha256Schema>;

/** A source of randomness: gives `count` random bytes. Passed in, so that tests and the sample are repeatable. */
export type RandomBytes = (count: number) => Uint8Array;

const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789';

/** A fresh id with a readable prefix, such as `deck-k3v9…`: 16 characters of 5 bits each. */
export function mintId(
  kind:
    | 'deck'
    | 'slide'
    | 'course'
    | 'day'
    | 'session'
    | 'objective'
    | 'person'
    | 'recipe'
    | 'issue'
    | 'library'
    | 'template'
    | 'handout'
    | 'preset'
    | 'unpacking'
    | 'sent',
  random: RandomBytes,
): string {
  const letters = Array.from(random(16), (byte) => alphabet[byte & 31]);
  return `${kind}-${letters.join('')}`;
}
