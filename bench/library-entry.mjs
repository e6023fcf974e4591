// Makes a large library: FOLDER DECKS SLIDES COURSES. Built by library.mjs into out/bench.
import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { nodeDisk } from '../main/files/disk';
import { mintId } from '../main/model/ids';
import { openOrMakeLibrary } from '../main/store/open-library';
import { aCourse, aDay, aSession } from '../tests/builders/a-course';
import { aBenchDeck } from './a-bench-deck.mjs';
import { makeContent } from './content.mjs';

const [, , folder = '', deckCount = '1000', slideCount = '50', courseCount = '200'] = process.argv;
const [decks, slides, courses] = [deckCount, slideCount, courseCount].map(Number);
const random = (count) => new Uint8Array(randomBytes(count));
const now = () => '2026-03-02T09:00:00+08:00';

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
  const deck = await store.createDeck(aBenchDeck(own, { random, now, number }));
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
