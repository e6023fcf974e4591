/** What a packing list says of each thing in a kit. A page is a value: no system language, no clock. */
import type { Language } from '../model/language';
import { saidRestrictions } from '../model/restrictions';
import type { KitItem, PackingList } from '../model/kit';
import { fillIn, type PageWords } from './handout-words';

/** What a thing is, how much there is of it, and its label with what restricts it beside that. */
export function itemWords({ kind, size, ...item }: KitItem, words: PageWords, language: Language) {
  const kinds = {
    course: words.packedCourse,
    deck: words.packedDeck,
    template: words.packedTemplate,
    preset: words.packedPreset,
    recipe: words.packedRecipe,
    handout: words.packedHandout,
  };
  const sizes = {
    course: words.packedSessions,
    deck: words.packedSlides,
    template: '',
    preset: '',
    recipe: '',
    handout: words.packedPages,
  };
  return {
    kind: kinds[kind],
    size: fillIn(sizes[kind], { count: size }),
    label: handlingWords(item, [language], words),
  };
}

/** A label with what restricts a thing beside it; empty where there is neither. */
export function handlingWords(
  { label, ...restrictions }: Pick<KitItem, 'label' | 'grading' | 'caveats'>,
  languages: readonly Language[],
  { listMark }: Pick<PageWords, 'listMark'>,
): string {
  return [label ?? '', saidRestrictions(restrictions, languages)].filter(Boolean).join(listMark);
}

/** On which kit it builds, for whom it was packed, and what stayed behind. */
export function scopeWords(
  { scope: { instructor, upTo, handouts }, since }: Pick<PackingList, 'scope' | 'since'>,
  words: PageWords,
): readonly string[] {
  return [
    ...(since === null ? [] : [fillIn(words.packedSince, { date: since })]),
    instructor ? words.packedForInstructors : words.packedForParticipants,
    ...(upTo === null ? [] : [fillIn(words.packedUpTo, { label: upTo })]),
    ...(handouts ? [words.packedHandouts] : []),
  ];
}

const asIso = (day: string): string => day;
const days: Readonly<Record<Language, (day: string) => string>> = {
  en: asIso,
  'zh-Hant': asIso,
  pt: (day) => day.split('-').reverse().join('/'),
};

/** `27/11/2026` in Portuguese, whose readers find no other; elsewhere as ISO 8601 has it, which nobody takes for another day. */
export function dayWords(date: string, language: Language): string {
  return days[language](date.slice(0, 10));
}

/** `3.4 MB`, in units of 1,048,576 bytes; small ones in kB. */
export function sizeWords(sizeBytes: number): string {
  const megabytes = sizeBytes / (1024 * 1024);
  return megabytes >= 0.95 ? `${megabytes.toFixed(1)} MB` : `${String(Math.ceil(sizeBytes / 1024))} kB`;
}
