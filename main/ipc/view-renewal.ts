/** What a newer version of a file changes, as the window shows it: slide by slide. */
import type { RenewalRow, RenewalView } from '../contract/views';
import type { SlideId } from '../model/ids';
import type { Language } from '../model/language';
import { slideName } from '../model/slide-name';
import type { Slide } from '../model/slide';
import type { PlannedRenewal } from './renew-deck';

function fieldOf(name: string): RenewalRow['fields'][number] {
  if (name.startsWith('looks.')) return 'look';
  const field = name.split('.').at(-1) ?? '';
  return field === 'title' || field === 'body' || field === 'notes' || field === 'hidden' ? field : 'other';
}

function titleOf(slide: Slide | undefined, language: Language): string {
  return slide ? slideName(slide, language) : '';
}

export function viewRenewal({ known, fresh, renewed, pairs, differences, alike }: PlannedRenewal): RenewalView {
  const language = fresh.sources[0]?.language ?? fresh.mainLanguage;
  const freshOf = new Map([...pairs].map(([newer, older]) => [older, newer]));
  const [was, is] = [known.slides, renewed.slides];
  const added = new Set(differences.added.map(({ slide }) => slide));
  const moved = new Map(differences.moved.map(({ slide, from }) => [slide, from]));
  const edited = new Map(
    differences.edited.flatMap(({ slide, fields }) => {
      const told = [...new Set(fields.map(fieldOf))].filter((field) => field !== 'look' || !alike.has(slide));
      return told.length === 0 ? [] : [[slide, told] as const];
    }),
  );
  const numberIn = (slides: readonly Slide[], id: SlideId): number | null => {
    const index = slides.findIndex((slide) => slide.id === id);
    return index < 0 ? null : index + 1;
  };
  const rows = is.flatMap((slide): readonly RenewalRow[] => {
    const kinds = [
      ...(added.has(slide.id) ? (['added'] as const) : []),
      ...(moved.has(slide.id) ? (['moved'] as const) : []),
      ...(edited.has(slide.id) ? (['edited'] as const) : []),
    ];
    if (kinds.length === 0) return [];
    return [
      {
        kinds,
        known: added.has(slide.id) ? null : slide.id,
        fresh: added.has(slide.id) ? slide.id : (freshOf.get(slide.id) ?? null),
        was: numberIn(was, slide.id),
        is: numberIn(is, slide.id),
        title: titleOf(slide, language),
        fields: edited.get(slide.id) ?? [],
      },
    ];
  });
  const removed = differences.removed.map(({ slide, number }): RenewalRow => ({
    kinds: ['removed'],
    known: slide,
    fresh: null,
    was: number,
    is: null,
    title: titleOf(
      was.find(({ id }) => id === slide),
      language,
    ),
    fields: [],
  }));
  const placeOf = ({ is: place, was: before }: RenewalRow): number => place ?? (before ?? 0) - 0.5;
  return {
    known: { id: known.id, title: known.title, revision: known.revision },
    fresh: { id: fresh.id, title: fresh.title, revision: fresh.revision },
    language,
    rows: [...rows, ...removed].sort((a, b) => placeOf(a) - placeOf(b)),
    same: is.length - rows.length,
  };
}
