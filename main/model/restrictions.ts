/** What restricts a thing beside its label: a grading and caveats, as they stand on lists of things that are handed on. */
import { z } from 'zod';
import { isWritten, textIn, textsSchema, type Language, type Texts } from './language';
import { gradingIn, unmarked, type Marking } from './marking';

/** More than an agency has; a list from a stranger ends somewhere. */
const mostCaveats = 100;

/** Fields of a record: absent where nothing restricts it, and in what an earlier Kitbag wrote. */
export const restrictionFields = {
  grading: textsSchema.optional(),
  caveats: z.array(textsSchema).max(mostCaveats).readonly().optional(),
};

export interface Restrictions {
  readonly grading?: Texts | undefined;
  readonly caveats?: readonly Texts[] | undefined;
}

/** As fields of a record, in the languages that Kitbag knows: what lists them may come to participants. */
export function keptRestrictions(worked: {
  readonly grading: Texts | null;
  readonly caveats: readonly Texts[];
}): Restrictions {
  const known = (texts: Texts): Texts => textsSchema.parse(texts);
  const grading = worked.grading && isWritten(worked.grading) ? known(worked.grading) : null;
  const caveats = worked.caveats.filter(isWritten).slice(0, mostCaveats).map(known);
  return { ...(grading ? { grading } : {}), ...(caveats.length > 0 ? { caveats } : {}) };
}

/** The grading in each of the languages, then the caveats; empty where there is neither. */
export function saidRestrictions(
  {
    grading,
    caveats = [],
  }: { readonly grading?: Texts | null | undefined; readonly caveats?: Restrictions['caveats'] },
  languages: readonly Language[],
): string {
  const said = [
    ...languages.map((language) => (grading ? gradingIn(grading, language) : '')),
    ...caveats.flatMap((texts) => languages.map((language) => textIn(texts, language))),
  ];
  return [...new Set(said.filter(Boolean))].join(' · ');
}

/** Every grading and caveat of some markings as it was written, each once. */
export function restrictingIn(markings: readonly Marking[]) {
  const distinct = (texts: readonly string[]): readonly string[] => [
    ...new Set(texts.filter((text) => text.trim() !== '')),
  ];
  return {
    gradings: distinct(markings.map(({ grading }) => grading ?? '')),
    caveats: distinct(markings.flatMap(({ caveats }) => caveats)),
  };
}

/** As the marking of a thing without a label: so that they count among the markings of others. */
export function markingOfRestrictions({ grading, caveats = [] }: Restrictions): Marking {
  const own = grading ? gradingIn(grading, 'en') : '';
  const written = caveats.map((texts) => textIn(texts, 'en')).filter(Boolean);
  return { ...unmarked, grading: own === '' ? null : own, caveats: written };
}
