/** What has no translation, for `list --untranslated`: of each deck, and of what each course shows of its decks. */
import type { Course } from '../model/course';
import type { Deck } from '../model/deck';
import type { Sha256 } from '../model/ids';
import type { Texts } from '../model/language';
import { slidesOfPicks } from '../model/range';
import { languagesOf } from '../model/slide-languages';
import { untranslatedInCourse, untranslatedInDeck, type Untranslated } from '../model/untranslated';
import type { LibraryStore } from '../store/library-store.types';
import type { Say } from '../words/say';
import type { Outcome, Terminal } from './command';
import { withLibrary } from './open-work';
import { sayTitle, titleOf } from './titles';

interface Listed {
  readonly id: string;
  readonly title: Texts;
  readonly languages: readonly string[];
  readonly untranslated: readonly Untranslated[];
}

function ofDeck(deck: Deck): Listed {
  return { id: deck.id, title: deck.title, languages: languagesOf(deck), untranslated: untranslatedInDeck(deck) };
}

async function ofCourse(course: Course, store: LibraryStore): Promise<Listed> {
  const materials = course.days
    .flatMap(({ sessions }) => sessions)
    .flatMap(({ material }) => material)
    .filter((material) => material.kind === 'slides');
  const versions = new Map<Sha256, Deck>();
  for (const { pinned } of materials) versions.set(pinned, await store.getVersion(pinned));
  const slides = materials.flatMap(({ pick, pinned }) => slidesOfPicks(pick, versions.get(pinned) ?? { slides: [] }));
  return {
    id: course.id,
    title: course.title,
    languages: languagesOf({ slides }),
    untranslated: untranslatedInCourse(course, versions),
  };
}

function sayListed(
  say: Say,
  { id, title, untranslated }: Listed,
  titles: ReadonlyMap<string, string>,
): readonly string[] {
  const head = `${id}  ${sayTitle(say, title)}`;
  if (untranslated.length === 0) return [`${head}  ${say('cli.list.complete')}`];
  const lines = untranslated.map(({ deck, number, language, lacks }) => {
    const parts = lacks.map((part) => say(`pair.part.${part}`)).join(', ');
    const lacking = say('cli.list.lacks', { number, language: say(`window.language.${language}`), parts });
    return deck === id ? `  ${lacking}` : `  ${titles.get(deck) ?? deck}, ${lacking}`;
  });
  return [head, ...lines];
}

/** Decks first, then courses. */
export async function listUntranslated(folder: string, terminal: Terminal): Promise<Outcome> {
  const { decks, courses } = await withLibrary({ folder, mode: 'read', make: false }, terminal, async ({ store }) => {
    const listed = await store.list();
    const found: { decks: Listed[]; courses: Listed[] } = { decks: [], courses: [] };
    for (const { id } of listed.decks) found.decks.push(ofDeck(await store.getDeck(id)));
    for (const { id } of listed.courses) found.courses.push(await ofCourse(await store.getCourse(id), store));
    return found;
  });
  const titles = new Map(decks.map(({ id, title }) => [id, sayTitle(terminal.say, title)]));
  const told = (listed: Listed) => ({ ...listed, title: titleOf(listed.title) });
  return {
    answer: { decks: decks.map(told), courses: courses.map(told) },
    told: [...decks, ...courses].flatMap((listed) => sayListed(terminal.say, listed, titles)),
  };
}
