// Makes a large library: FOLDER DECKS SLIDES COURSES. Built by library.mjs into out/bench.
import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { nodeDisk } from '../main/files/disk';
import { mintId } from '../main/model/ids';
import { emptySlideText, plainSlide } from '../main/model/slide';
import { openOrMakeLibrary } from '../main/store/open-library';
import { aCourse, aDay, aSession } from '../tests/builders/a-course';
import { makeContent } from './content.mjs';

const [, , folder = '', deckCount = '1000', slideCount = '50', courseCount = '200'] = process.argv;
const [decks, slides, courses] = [deckCount, slideCount, courseCount].map(Number);
const random = (count) => new Uint8Array(randomBytes(count));
const now = () => '2026-03-02T09:00:00+08:00';
const labels = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT'];

const store = await openOrMakeLibrary(
  folder,
  {
    disk: nodeDisk(),
    now,
    random,
    host: { name: hostname(), pid: process.pid, isAlive: () => true },
    mode: 'write',
  },
  'A thousand decks',
);
const content = makeContent(1500);
const ids = [];
for (let number = 0; number < decks; number += 1) {
  const own = Array.from({ length: slides }, (_, index) => content[(number * 37 + index * 11) % content.length]);
  const language = own[0].lang;
  const deck = await store.createDeck({
    format: 'kitbag.deck',
    version: 1,
    revision: 0,
    changedAt: now(),
    id: mintId('deck', random),
    title: { [language]: `${own[0].title} ${number + 1}` },
    mainLanguage: language,
    marking: { ...plainSlide.marking, label: labels[number % labels.length] },
    theme: 'plain',
    sizePt: { width: 960, height: 540 },
    sections: [],
    slides: own.map(({ title, bullets, notes }) => ({
      ...plainSlide,
      id: mintId('slide', random),
      texts: {
        [language]: {
          ...emptySlideText,
          title,
          body: bullets.map((bullet) => `- ${bullet}`).join('\n'),
          notes: notes.join('\n\n'),
        },
      },
      looks: { [language]: { kind: 'text', classes: [] } },
    })),
    sources: [],
  });
  ids.push(deck);
}
for (let number = 0; number < courses; number += 1) {
  const sessions = await Promise.all(
    Array.from({ length: 5 }, async (_, index) => {
      const deck = ids[(number * 5 + index) % ids.length];
      return aSession({
        id: mintId('session', random),
        title: deck.title,
        startMinute: 540 + index * 60,
        material: [
          {
            kind: 'slides',
            deck: deck.id,
            pinned: await store.pinDeck(deck.id),
            pick: [{ kind: 'from', slide: deck.slides[0].id }],
          },
        ],
      });
    }),
  );
  await store.createCourse(
    aCourse({
      id: mintId('course', random),
      title: { en: `Course ${number + 1}` },
      days: [aDay({ id: mintId('day', random), sessions })],
    }),
  );
}
await store.close();
