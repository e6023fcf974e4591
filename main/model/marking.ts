/** Handling labels: TLP 2.0 (https://www.first.org/tlp/) and an agency's own gradings. */
import { z } from 'zod';
import { languages, textsSchema, type Language, type Texts } from './language';

/** The labels of TLP 2.0 in ascending order of severity; written as they stand in every language, never with a space. */
export const tlpLabels = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'] as const;
export const tlpLabelSchema = z.enum(tlpLabels);
export type TlpLabel = z.infer<typeof tlpLabelSchema>;

/** What a new library takes an unlabelled deck to be, until a person sets another default. */
export const cautiousDefaultLabel: TlpLabel = 'TLP:AMBER+STRICT';

export const markingSchema = z
  .object({
    /** Null means: not labelled, which counts as the library's default, never as public. */
    label: tlpLabelSchema.nullable(),
    /** A free-text grading such as RESTRICTED or 限閱; compared by its place in the agency's list. */
    grading: z.string().nullable(),
    caveats: z.array(z.string()).readonly(),
    lowered: z
      .object({ from: tlpLabelSchema, reason: z.string().min(1), at: z.string() })
      .readonly()
      .nullable(),
  })
  .readonly();
export type Marking = z.infer<typeof markingSchema>;

export const unmarked: Marking = { label: null, grading: null, caveats: [], lowered: null };

/** How severe a label is: its place in the list, 0 for TLP:CLEAR. */
export function severity(label: TlpLabel): number {
  return tlpLabels.indexOf(label);
}

/** True where a label allows less than another; never where there is no other. */
export function isStricter(label: TlpLabel, than: TlpLabel | null): boolean {
  return than !== null && severity(label) > severity(than);
}

/** The stricter of two labels. */
export function stricter(a: TlpLabel, b: TlpLabel): TlpLabel {
  return severity(a) >= severity(b) ? a : b;
}

/** One grading of an agency, in the languages it is written in; the list is in ascending order of severity. */
export const gradingSchema = textsSchema;
export type Grading = Texts;

/** A grading as it is written in a language; another's stands where that has none. Empty only where no language has any. */
export function gradingIn(grading: Grading, language: Language): string {
  return [language, ...languages].map((one) => grading[one] ?? '').find((written) => written.trim() !== '') ?? '';
}

/** What a library starts with until its agency has a list of its own, in ascending order of severity. */
export const commonGradings: readonly Grading[] = [
  { en: 'RESTRICTED', 'zh-Hant': '限閱', pt: 'RESERVADO' },
  { en: 'CONFIDENTIAL', 'zh-Hant': '機密', pt: 'CONFIDENCIAL' },
  { en: 'SECRET', 'zh-Hant': '高度機密', pt: 'SECRETO' },
  { en: 'TOP SECRET', 'zh-Hant': '絕對機密', pt: 'MUITO SECRETO' },
];
