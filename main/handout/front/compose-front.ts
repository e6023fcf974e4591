/** The pages before the first session. They are composed last: only then the pages they name are known. */
import type { Part } from '../../model/recipe';
import type { TagId } from '../../model/scene';
import { appendicesOf, appendixTitles } from '../back/appendices';
import type { Composing } from '../composing';
import type { Leaf } from '../page/book';
import { contentsLeaves, contentsRoom } from './contents';
import type { ContentsRoom } from './contents';
import type { ContentsEntry } from './contents-entry';
import { contentsEntries, contentsForms } from './contents-entries';
import { coursePlanLeaves, coursePlanRows } from './course-plan';
import { coverLeaves } from './cover';
import { partWords, type PagedPart } from './front-page';
import { howToUseLeaves } from './how-to-use';
import { materialsLeaves, sessionsWithMaterials } from './materials';
import { notePart } from './note-part';
import { objectivesLeaves } from './objectives';
import { peopleLeaves, peopleShown } from './people';
import { timetableLeaves } from './timetable';
import { pageFinder, type FindPage } from './where';
import { slidesOf } from '../shown';
import { saidIn } from '../flow/worded';

/** Parts that stand before the sessions and after the contents, in their order. */
const afterContents = [
  'timetable',
  'objectives',
  'plan',
  'people',
  'materials',
] as const satisfies readonly PagedPart[];
/** Parts that stand after the sessions; an appendix is listed under the heading of all. */
const afterSessions = [
  'own-questions',
  'answers',
  'glossary',
  'references',
  'index',
  'appendices',
  'distribution',
] as const satisfies readonly PagedPart[];

/** `parts` are those that the handout has, `body` the pages from the first session to the last. */
export function composeFront(parts: readonly Part[], body: readonly Leaf[], composing: Composing): readonly Leaf[] {
  const { book, numbers } = composing;
  const wants = new Set(parts);
  const sect = (): TagId => book.tag('Sect', composing.root);
  const bodyPage = pageFinder(body, numbers.body, composing);

  const cover = wants.has('cover') ? coverLeaves(composing) : [];
  const howToUse = wants.has('how-to-use') ? howToUseLeaves(parts, body, sect(), composing) : [];
  notePart('how-to-use', howToUse[0], composing);
  const after = afterContents.flatMap((part) => {
    const leaves = wants.has(part) ? frontPart(part, bodyPage, sect, composing) : [];
    notePart(part, leaves[0], composing);
    return leaves;
  });
  const before = [...cover, ...howToUse];
  if (!wants.has('contents')) return [...before, ...after];
  // How many pages the contents take does not depend on the numbers in it, but the numbers do on how many it takes.
  const { entries, room } = fittingEntries(composing);
  if (entries.length === 0) return [...before, ...after];
  const afterPage = pageFinder(after, (number) => numbers.front(before.length + room.pages + number), composing);
  const pageOf: FindPage = (place) => afterPage(place) || bodyPage(place);
  const contents = contentsLeaves('contents', entries, room, pageOf, sect(), composing);
  notePart('contents', contents[0], composing);
  return [...before, ...contents, ...after];
}

/** The entries that go as deep as their room allows, and the room that they take. */
function fittingEntries(composing: Composing): {
  readonly entries: readonly ContentsEntry[];
  readonly room: ContentsRoom;
} {
  const hasSections = slidesOf(composing.shown).some(({ section }) => section !== null);
  // Without sections there is one depth alone.
  const forms = contentsForms.filter(({ depth }) => hasSections || depth === 'slides');
  let fitting = { entries: [] as readonly ContentsEntry[], room: noRoom };
  for (const { depth, columns, mostPages } of forms) {
    const entries = [
      ...partEntries(afterContents, composing),
      ...contentsEntries(depth, composing),
      ...partEntries(afterSessions, composing),
    ];
    if (entries.length === 0) return { entries, room: noRoom };
    fitting = { entries, room: contentsRoom('contents', entries, columns, composing) };
    if (fitting.room.pages <= mostPages) break;
  }
  return fitting;
}

const noRoom: ContentsRoom = { pages: 0, air: 1, columns: 1 };

function frontPart(
  part: (typeof afterContents)[number],
  bodyPage: FindPage,
  sect: () => TagId,
  composing: Composing,
): readonly Leaf[] {
  const { shown } = composing;
  switch (part) {
    case 'timetable': {
      // A course made out of decks has no times yet: a timetable that says so of every session tells nobody anything.
      const isTimed = shown.days.some(({ day }) => day?.sessions.some(({ startMinute }) => startMinute !== null));
      return isTimed ? timetableLeaves(sect(), composing) : [];
    }
    case 'objectives':
      return shown.objectives.length > 0 ? objectivesLeaves(bodyPage, sect(), composing) : [];
    case 'plan':
      return coursePlanRows(composing).length > 0 ? coursePlanLeaves(sect(), composing) : [];
    case 'people':
      return peopleShown(composing).length > 0 ? peopleLeaves(bodyPage, sect(), composing) : [];
    case 'materials':
      return sessionsWithMaterials(composing).length > 0 ? materialsLeaves(bodyPage, sect(), composing) : [];
  }
}

/** Entries of those parts that have a page. */
function partEntries(parts: readonly PagedPart[], composing: Composing): readonly ContentsEntry[] {
  return parts.flatMap((part): readonly ContentsEntry[] => {
    if (!composing.book.places.has(part)) return [];
    const entry: ContentsEntry = { level: 1, label: '', titles: saidIn(partWords[part], composing), place: part };
    return part === 'appendices' ? [entry, ...appendixEntries(composing)] : [entry];
  });
}

function appendixEntries(composing: Composing): readonly ContentsEntry[] {
  return appendicesOf(composing).map(({ letter, title, place }) => ({
    level: 2,
    label: letter,
    titles: appendixTitles(title, composing),
    place,
  }));
}
