/** A library with a canary in everything that only instructors get: none may be found in a kit for participants. */
import { join } from 'node:path';
import { sha256 } from '../../main/files/sha256';
import type { Drawing, DrawnShape, Run } from '../../main/model/drawing';
import type { Sha256 } from '../../main/model/ids';
import { unmarked } from '../../main/model/marking';
import type { LibraryStore } from '../../main/store/library-store.types';
import { solid } from '../../main/model/geometry';
import { aCourse, aDay, aSession } from './a-course';
import { aDeck, aSlide, aText } from './a-deck';
import { openAt } from './a-library';
import { courseId, deckId, sessionId, slideId } from './ids';
import { slidesPdf, wordsAt } from './raw-pdf';
import { temporaryFolder } from './temporary-folder';

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function aRun(fields: Partial<Run>): Run {
  return {
    text: '',
    lang: null,
    family: 'Calibri',
    familyHan: '',
    sizePt: 18,
    weight: 400,
    slant: false,
    underline: false,
    strike: false,
    raise: 0,
    caps: 'none',
    spacedPt: 0,
    paint: solid('000000'),
    ground: null,
    link: null,
    field: null,
    concealed: null,
    ...fields,
  };
}

function aTextShape(id: string, runs: readonly Run[], fields: Partial<DrawnShape> = {}): DrawnShape {
  const still = { kind: 'times', value: 1 } as const;
  return {
    id,
    name: 'canary-shape-name',
    alt: '',
    role: 'body',
    matrix: [1, 0, 0, 1, 40, 40],
    widthPt: 400,
    heightPt: 60,
    link: null,
    concealed: null,
    parts: [
      {
        kind: 'text',
        frame: {
          box: { xPt: 0, yPt: 0, widthPt: 400, heightPt: 60 },
          turnedDeg: 0,
          insetPt: { left: 0, top: 0, right: 0, bottom: 0 },
          anchor: 'top',
          anchorCentred: false,
          writing: 'horizontal',
          columns: 1,
          columnGapPt: 0,
          wrap: true,
          fit: { kind: 'none' },
          paragraphs: [
            {
              level: 0,
              align: 'start',
              rightToLeft: false,
              bullet: null,
              marginPt: 0,
              indentPt: 0,
              rightPt: 0,
              tabs: [],
              tabEveryPt: 72,
              line: still,
              before: { kind: 'points', value: 0 },
              after: { kind: 'points', value: 0 },
              runs,
              emptySizePt: 18,
              emptyFamily: 'Calibri',
            },
          ],
        },
      },
    ],
    ...fields,
  };
}

/** A drawing whose author hid a shape and a run of words and misspelt another, and that links to a hidden slide. */
function drawingWithSecrets(): Drawing {
  return {
    format: 'kitbag.drawing',
    version: 1,
    widthPt: 960,
    heightPt: 540,
    shapes: [
      aTextShape('s1', [
        aRun({ text: 'canary-mis' }),
        aRun({ text: 'print on the drawing', weight: 700 }),
        aRun({ text: 'canary-concealed-run', concealed: 'same-colour' }),
      ]),
      aTextShape('s2', [aRun({ text: 'canary-concealed-shape' })], { concealed: 'off-slide', alt: 'canary-shape-alt' }),
      aTextShape('s4', [], { alt: 'canary-misprint described' }),
      aTextShape('s3', [aRun({ text: 'a link', link: { kind: 'slide', slide: slideId('slide-hidden-canary') } })]),
    ],
  };
}

export interface KitLibrary {
  readonly folder: string;
  readonly store: LibraryStore;
  readonly file: (name: string) => string;
  /** A picture that a shown slide uses, and one that notes alone use. */
  readonly shown: Sha256;
  readonly unshown: Sha256;
}

export const course = courseId('course-virtual-assets');

/** Its course shows slides 1, 2, 4, 5 and 6 of a deck of seven: 3 is hidden, 7 is not picked; 6 is stricter than the rest. */
export async function kitLibrary(): Promise<KitLibrary> {
  const folder = await temporaryFolder();
  const store = await openAt(join(folder, 'library'));
  const add = async (text: string, ending: string): Promise<Sha256> => {
    const bytes = bytesOf(text);
    await store.addMedia(sha256(bytes), ending, bytes);
    return sha256(bytes);
  };
  const svg = (words: string): string =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>${words}</text></svg>`;
  const shown = await add(svg('a picture on a slide'), 'svg');
  const unshown = await add(svg('canary-picture-of-notes'), 'svg');
  const hiddenPicture = await add(svg('canary-picture-of-hidden'), 'svg');
  const drawing = await add(JSON.stringify(drawingWithSecrets()), 'json');
  const original = await add('canary-original-bytes', 'md');
  const pages = slidesPdf([wordsAt(40, 300, 'canary-other-page'), wordsAt(40, 300, 'Slide four')]);
  const pdf = sha256(pages);
  await store.addMedia(pdf, 'pdf', pages);
  const page = await add(svg('what is seen of the page'), 'svg');
  const loweredFrom = { from: 'TLP:AMBER', reason: 'canary-reason', at: '2026-03-01T09:00:00+08:00' } as const;
  const slides = [
    aSlide({
      id: slideId('slide-1'),
      tags: ['canary-tag'],
      minutes: 7,
      texts: {
        en: aText({
          title: 'Follow the money',
          body: `![](media:${shown}.svg)\n\nshown words<!-- canary-comment -->\n\n\`\`\`\n<!-- code stays -->\n\`\`\``,
          notes: `canary-notes ![](media:${unshown}.svg)`,
          handoutText: 'written for participants',
        }),
      },
      origins: [
        { language: 'en', source: original, part: 'canary-part', number: 1, line: 3, textHash: sha256('canary-text') },
      ],
    }),
    aSlide({
      id: slideId('slide-2'),
      looks: { en: { kind: 'drawing', drawing } },
      mends: [{ language: 'en', wrong: 'canary-misprint', right: 'shown' }],
    }),
    aSlide({
      id: slideId('slide-hidden-canary'),
      hidden: true,
      texts: { en: aText({ title: 'canary-hidden', body: `![](media:${hiddenPicture}.svg)` }) },
    }),
    aSlide({
      id: slideId('slide-4'),
      texts: { en: aText({ title: 'Slide four' }) },
      looks: { en: { kind: 'page', pdf, number: 2, picture: page } },
    }),
    aSlide({ id: slideId('slide-5'), audience: 'instructor', texts: { en: aText({ title: 'canary-instructor' }) } }),
    aSlide({
      id: slideId('slide-6'),
      marking: { ...unmarked, label: 'TLP:AMBER' },
      texts: { en: aText({ title: 'amber-words' }) },
    }),
    aSlide({ id: slideId('slide-7'), texts: { en: aText({ title: 'canary-unpicked' }) } }),
  ];
  const deck = aDeck({
    slides,
    marking: { ...unmarked, label: 'TLP:GREEN', lowered: loweredFrom },
    sections: [
      { title: { en: 'canary-section' }, first: slideId('slide-hidden-canary') },
      { title: { en: 'Second half' }, first: slideId('slide-5') },
    ].map((section, index) => (index === 0 ? { ...section, title: { en: 'First half' } } : section)),
    sources: [
      {
        language: 'en',
        original,
        fileName: 'canary-file-name.md',
        importedAt: '2026-03-01T09:00:00+08:00',
        importer: 'markdown',
        importerVersion: 1,
      },
    ],
  });
  await store.createDeck(deck);
  const pinned = await store.pinDeck(deckId('deck-tracing'));
  const picks = [
    ...slides.slice(0, 4).map(({ id }) => ({ kind: 'one' as const, slide: id })),
    ...slides.slice(4, 6).map(({ id }) => ({ kind: 'one' as const, slide: id })),
  ];
  await store.createCourse(
    aCourse({
      days: [
        aDay({
          sessions: [
            aSession({
              instructorNotes: { en: 'canary-session-notes' },
              materials: [{ en: 'canary-bring' }],
              questions: [{ text: { en: 'Where does it stop?' }, answer: { en: 'canary-answer' }, objectives: [] }],
              material: [{ kind: 'slides', deck: deckId('deck-tracing'), pinned, pick: picks }],
            }),
            aSession({
              id: sessionId('session-strict'),
              title: { en: 'strict-session' },
              marking: { ...unmarked, label: 'TLP:AMBER' },
            }),
          ],
        }),
      ],
    }),
  );
  return { folder, store, file: (name) => join(folder, name), shown, unshown };
}
