import { describe, expect, it } from 'vitest';
import { restrictionsOfItem } from '../../../renderer/screens/library/restricting';
import { commonGradings } from '../../../main/model/marking';
import { saidRestrictions } from '../../../main/model/restrictions';
import type { CourseSummary, DeckSummary, OlderCourse } from '../../../main/contract/views';
import type { LibraryItem } from '../../../renderer/screens/library/library-items';

const held = (id: string, gradings: readonly string[], caveats: readonly string[]) => ({ id, gradings, caveats });
const [plain, secret] = [held('plain', [], []), held('secret', ['SECRET'], ['EYES ONLY'])];
const library = {
  defaultLabel: 'TLP:GREEN' as const,
  decks: [plain, secret] as unknown as readonly DeckSummary[],
  older: [] as readonly OlderCourse[],
  agency: { name: {}, gradings: commonGradings, caveats: [{ en: 'Eyes only', pt: 'Só para ler' }] },
};
const course = { ...held('course-one', ['Restricted'], ['NO COPIES']), decks: ['plain', 'secret'] };
const said = (item: unknown, of = library): string =>
  saidRestrictions(restrictionsOfItem(item as LibraryItem, of), ['pt']);

describe('What restricts, on a card', () => {
  it('is nothing where nothing does', () => {
    expect(said({ kind: 'deck', deck: plain })).toBe('');
    expect(said({ kind: 'handout' })).toBe('');
  });

  it('is said as the agency says it in the window’s language', () => {
    expect(said({ kind: 'deck', deck: secret })).toBe('SECRETO · Só para ler');
  });

  it('is of a course the highest grading and every caveat of its own and of its decks, as they are and as it shows them', () => {
    const item = { kind: 'course', course: course as unknown as CourseSummary };
    expect(said(item)).toBe('SECRETO · Só para ler · NO COPIES');
    const before = [{ course: 'course-one', decks: [held('secret', ['TOP SECRET'], ['BURN'])] }];
    const older = before as unknown as readonly OlderCourse[];
    expect(said(item, { ...library, older })).toBe('MUITO SECRETO · Só para ler · NO COPIES · BURN');
  });
});
