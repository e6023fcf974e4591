/** The slides that differ between two states, as the window shows them: in the order of the newer one; what is gone stands where it stood. */
import type { ChangedSlideRow, ShownSlide } from '../contract/changed-slides';
import type { DeckDifferences } from '../model/differences';
import type { SlideId } from '../model/ids';
import type { Language } from '../model/language';
import type { Slide } from '../model/slide';
import { slideName } from '../model/slide-name';

export interface ComparedSlides {
  readonly was: readonly Slide[];
  readonly is: readonly Slide[];
  readonly differences: Pick<DeckDifferences, 'added' | 'removed' | 'moved' | 'edited'>;
  readonly language: Language;
  /** Where the picture of a slide of `was` is found, and of one of `is`; null where there is none. */
  readonly before: (slide: SlideId) => ShownSlide | null;
  readonly after: (slide: SlideId) => ShownSlide | null;
  /** Slides that look the same, whatever their drawings say. */
  readonly alike: ReadonlySet<SlideId>;
}

function fieldOf(name: string): ChangedSlideRow['fields'][number] {
  if (name.startsWith('looks.')) return 'look';
  const field = name.split('.').at(-1) ?? '';
  return field === 'title' || field === 'body' || field === 'notes' || field === 'hidden' ? field : 'other';
}

function titleOf(slide: Slide | undefined, language: Language): string {
  return slide ? slideName(slide, language) : '';
}

function numberIn(slides: readonly Slide[], id: SlideId): number | null {
  const index = slides.findIndex((slide) => slide.id === id);
  return index < 0 ? null : index + 1;
}

export function changedSlideRows(compared: ComparedSlides): readonly ChangedSlideRow[] {
  const { was, is, differences, language, before, after, alike } = compared;
  const added = new Set(differences.added.map(({ slide }) => slide));
  const moved = new Set(differences.moved.map(({ slide }) => slide));
  const edited = new Map(
    differences.edited.flatMap(({ slide, fields }) => {
      const told = [...new Set(fields.map(fieldOf))].filter((field) => field !== 'look' || !alike.has(slide));
      return told.length === 0 ? [] : [[slide, told] as const];
    }),
  );
  const rows = is.flatMap((slide): readonly ChangedSlideRow[] => {
    const isNew = added.has(slide.id);
    const kinds = [
      ...(isNew ? (['added'] as const) : []),
      ...(moved.has(slide.id) ? (['moved'] as const) : []),
      ...(edited.has(slide.id) ? (['edited'] as const) : []),
    ];
    if (kinds.length === 0) return [];
    return [
      {
        kinds,
        before: isNew ? null : before(slide.id),
        after: after(slide.id),
        was: numberIn(was, slide.id),
        is: numberIn(is, slide.id),
        title: titleOf(slide, language),
        fields: edited.get(slide.id) ?? [],
        language,
      },
    ];
  });
  const removed = differences.removed.map(({ slide, number }): ChangedSlideRow => ({
    kinds: ['removed'],
    before: before(slide),
    after: null,
    was: number,
    is: null,
    title: titleOf(
      was.find(({ id }) => id === slide),
      language,
    ),
    fields: [],
    language,
  }));
  const placeOf = ({ is: place, was: stood }: ChangedSlideRow): number => place ?? (stood ?? 0) - 0.5;
  return [...rows, ...removed].sort((a, b) => placeOf(a) - placeOf(b));
}
