/** Handouts that together use everything a handout can hold, for the rules that a whole file has to keep. */
import { createHash } from 'node:crypto';
import { drawPlan } from '../../../main/handout/draw/draw-plan';
import type { HandoutInput, HandoutTools } from '../../../main/handout/handout.types';
import { planHandout } from '../../../main/handout/plan-handout';
import { readMarkdown } from '../../../main/markdown/read-markdown';
import { withAppendices } from '../../../main/foreign/measure-appendices';
import type { Course } from '../../../main/model/course';
import type { Deck } from '../../../main/model/deck';
import type { Sha256 } from '../../../main/model/ids';
import type { MediaSource } from '../../../main/model/media';
import { unmarked } from '../../../main/model/marking';
import type { Recipe } from '../../../main/model/recipe';
import { emptySlideText, type Slide } from '../../../main/model/slide';
import { mediaInfo } from '../../../main/store/media-info';
import { handoutWords } from '../../../main/words/handout-words';
import { aCourse, aDay, anObjective, aPerson, aSession } from '../../builders/a-course';
import { aDeck, aSlide, aText } from '../../builders/a-deck';
import { aHash, dayId, deckId, objectiveId, personId, sessionId, slideId } from '../../builders/ids';
import { onePagePdf } from '../../builders/raw-pdf';
import { p, sp, xfrm } from '../../builders/pptx-file';
import { importPptx } from '../import/pptx/import-pptx';
import { typesetter } from '../typeset/bundled-fonts';
import { courseInput } from './handouts';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYGD4DwABBAEAX+XDSwAAAABJRU5ErkJggg==',
  'base64',
);
const svg = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 200"><defs><linearGradient id="g"><stop offset="0" stop-color="#fff" stop-opacity="0.2"/><stop offset="1" stop-color="#036"/></linearGradient></defs><rect width="400" height="200" fill="url(#g)"/><path d="M20 20h90v50z" fill="#c00" opacity="0.5"/><text x="200" y="100" font-size="20">Ledger 帳簿</text></svg>',
);

const files = new Map<Sha256, Uint8Array>();

function keep(bytes: Uint8Array, sha = createHash('sha256').update(bytes).digest('hex') as Sha256): Sha256 {
  files.set(sha, bytes);
  return sha;
}

const media: MediaSource = {
  info: (sha) => {
    const bytes = files.get(sha);
    return bytes ? mediaInfo((from, count) => bytes.subarray(from, from + count)) : null;
  },
  bytes: (sha) => files.get(sha) ?? null,
};

const [photo, drawing] = [keep(png), keep(svg)];
export const appendix = keep(onePagePdf('BT /F1 20 Tf 100 500 Td (Section 1) Tj ET 0 0 9 9 re f'));

/** Every kind of block, with a link and a picture of each kind. */
const blocks = `
## A heading

Words with **weight**, *slant*, \`code\`, ~~gone~~, [the guide](https://example.org/guide?a=1) and [\`linked code\`](https://example.org/code).

### A lower heading

- one
  1. inner one
  2. inner two
     - innermost
- two, which is [linked](https://example.org/two) over more than one line because it has so many words in it that no line could ever hold them all at once

3. third
4. fourth

- [x] done
- [ ] to do

> A quotation of two
> lines

\`\`\`
const answer = 42;
\`\`\`

| [Left](https://example.org/left) | Middle | Right |
| :--- | :----: | ----: |
| a    |        |     1 |
| b    |   c    |       |

![A photograph](media:${photo}.png)

![A diagram](media:${drawing}.svg)

---

The last words: € “quoted” naïve ﬁne 漢字 café.
`;
const hanBlocks = `
## 小標題

文字包括**粗體**、\`code\` 及[指引](https://example.org/zh)。

1. 第一
2. 第二
   - 細項

| 項目 | 金額 |
| ---- | ---- |
| 甲   |      |

![相片](media:${photo}.png)
`;

function textSlides(): readonly Slide[] {
  const english = (title: string, more: Partial<Slide['texts']['en']> = {}) => aText({ title, body: blocks, ...more });
  return [
    aSlide({
      id: slideId('slide-1'),
      texts: {
        en: english('Everything on a slide', { notes: blocks, handoutText: blocks }),
        'zh-Hant': aText({ title: '一張投影片', body: hanBlocks, notes: hanBlocks, handoutText: hanBlocks }),
      },
      objectives: [objectiveId('objective-1')],
    }),
    aSlide({ id: slideId('slide-2'), hidden: true, texts: { en: english('Hidden', { notes: 'Say less.' }) } }),
    aSlide({
      id: slideId('slide-3'),
      looks: { en: { kind: 'picture', picture: photo } },
      texts: { en: aText({ title: 'A picture', alt: 'What it shows', notes: '' }) },
    }),
    aSlide({ id: slideId('slide-4'), texts: { en: { ...emptySlideText } } }),
    aSlide({ id: slideId('slide-5'), audience: 'instructor', texts: { en: aText({ title: 'For the instructor' }) } }),
    aSlide({
      id: slideId('slide-6'),
      texts: { en: aText({ title: 'Long notes', body: 'x', notes: `${blocks}\n\n${'Many words. '.repeat(600)}` }) },
    }),
  ];
}

const cell = (words: string, more = ''): string =>
  `<a:tc ${more}><a:txBody><a:bodyPr/><a:p><a:r><a:t>${words}</a:t></a:r></a:p></a:txBody></a:tc>`;
const table = `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="7" name="Table"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="0" y="2540000"/><a:ext cx="3810000" cy="508000"/></p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr firstRow="1"/><a:tblGrid><a:gridCol w="1270000"/><a:gridCol w="1270000"/><a:gridCol w="1270000"/></a:tblGrid><a:tr h="254000">${cell('Head', 'gridSpan="2"')}${cell('', 'hMerge="1"')}${cell('Last')}</a:tr><a:tr h="254000">${cell('down', 'rowSpan="2"')}${cell('b')}${cell('')}</a:tr><a:tr h="254000">${cell('', 'vMerge="1"')}${cell('d')}${cell('e')}</a:tr></a:tbl></a:graphicData></a:graphic></p:graphicFrame>`;
const group = `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="9" name="Group" descr="A group"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>${xfrm(500, 300, 200, 100, 'rot="1800000"')}</p:grpSpPr>${sp({ at: [500, 300, 90, 40], fill: 'ff8800', text: 'In a group' })}${sp({ at: [600, 300, 90, 40], fill: '0088ff', more: 'descr="An ornament with words for it"' })}</p:grpSp>`;
const picture = `<p:pic><p:nvPicPr><p:cNvPr id="11" name="Picture" descr="A cropped photograph"><a:hlinkClick r:id="link"/></p:cNvPr><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="photo"/><a:srcRect l="10000" r="10000"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${xfrm(700, 120, 200, 150)}<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom></p:spPr></p:pic>`;

async function importedDeck(): Promise<Deck> {
  const bullets = p('first') + p('second', 'lvl="1"') + p('third');
  const { deck, media: kept } = await importPptx({
    slides: [
      {
        shapes:
          sp({ placeholder: 'type="title"', text: 'Imported' }) +
          sp({ placeholder: 'type="body" idx="1"', text: bullets }) +
          table +
          group +
          picture,
        notes: p('Notes of an imported slide'),
        links: [
          ['photo', 'image', '../media/photo.png'],
          ['link', 'hyperlink', 'https://example.org/photo', 'External'],
        ],
      },
    ],
    parts: { 'ppt/media/photo.png': png },
  });
  for (const { sha, bytes } of kept) keep(bytes, sha);
  return { ...deck, id: deckId('deck-imported') };
}

const versions = { text: aHash('a'), imported: aHash('b') };

async function everything(): Promise<{ readonly course: Course; readonly decks: ReadonlyMap<Sha256, Deck> }> {
  const text = aDeck({ title: { en: 'Everything', 'zh-Hant': '全部' }, slides: textSlides() });
  const imported = await importedDeck();
  const taken = (deck: Deck, pinned: Sha256) =>
    ({ kind: 'slides', deck: deck.id, pinned, pick: [{ kind: 'from', slide: deck.slides[0]!.id }] }) as const;
  const sessions = [
    aSession({
      objectives: [objectiveId('objective-1')],
      instructors: [personId('person-1')],
      activities: [{ en: 'Discuss in pairs', 'zh-Hant': '分組討論' }],
      references: [{ en: 'The Ordinance' }],
      questions: [{ text: { en: 'Who asks?' }, answer: { en: 'You do.' }, objectives: [objectiveId('objective-1')] }],
      materials: [{ en: 'Flip chart' }],
      instructorNotes: { en: blocks },
      title: { en: 'Following the money', 'zh-Hant': '追蹤金錢' },
      material: [taken(text, versions.text)],
    }),
    aSession({
      id: sessionId('session-2'),
      kind: 'break',
      title: { en: 'Tea', 'zh-Hant': '茶點' },
      startMinute: 600,
      minutes: 15,
    }),
    aSession({
      id: sessionId('session-3'),
      title: { en: 'Imported', 'zh-Hant': '匯入' },
      startMinute: 615,
      material: [
        taken(imported, versions.imported),
        {
          kind: 'appendix',
          pdf: appendix,
          title: { en: 'The Ordinance' },
          marking: { ...unmarked, label: 'TLP:GREEN' },
        },
      ],
    }),
  ];
  const course = aCourse({
    title: { en: 'Virtual assets & “custody”', 'zh-Hant': '虛擬資產' },
    aim: { en: 'To trace', 'zh-Hant': '追查' },
    host: { en: 'Police Headquarters', 'zh-Hant': '警察總部' },
    venue: { en: 'Room 1' },
    howToUse: { en: blocks },
    distribution: { en: 'Keep it locked.' },
    glossary: [
      { term: { en: 'Ledger', 'zh-Hant': '帳簿' }, meaning: { en: 'A list of payments', 'zh-Hant': '付款的清單' } },
    ],
    objectives: [anObjective({ text: { en: 'Trace a payment', 'zh-Hant': '追蹤付款' } })],
    people: [aPerson({ biography: { en: 'Twenty years of it.' } })],
    days: [
      aDay({ sessions, title: { en: 'Day one', 'zh-Hant': '首日' } }),
      aDay({
        id: dayId('day-2'),
        date: '2026-03-03',
        sessions: [aSession({ id: sessionId('session-4'), title: { en: 'Alone' } })],
      }),
    ],
  });
  return {
    course,
    decks: new Map([
      [versions.text, text],
      [versions.imported, imported],
    ]),
  };
}

/** Keeps a picture or a file for what is drawn from everything; gives its name. */
export const keepMedia = (bytes: Uint8Array): Sha256 => keep(bytes);

/** The handout of everything as a recipe wants it; `pdf` is appended in place of the appendix, whose fonts nobody embedded. */
export async function fullInput(recipe: Partial<Recipe>, pdf: Sha256 = appendix): Promise<HandoutInput> {
  const { course, decks } = await everything();
  const days = course.days.map((day) => ({
    ...day,
    sessions: day.sessions.map((session) => ({
      ...session,
      material: session.material.map((one) => (one.kind === 'appendix' ? { ...one, pdf } : one)),
    })),
  }));
  return withAppendices(courseInput({ ...course, days }, decks, recipe), media);
}

export const fullTools: HandoutTools = { typesetter, media, readMarkdown };

/** What a handout of everything is made from, by what it is called. */
export async function fullInputs(): Promise<ReadonlyMap<string, HandoutInput>> {
  const { course, decks } = await everything();
  const made = (recipe: Partial<Recipe>): HandoutInput => courseInput(course, decks, recipe);
  return new Map([
    ['for participants in English', made({ layout: '3' })],
    ['for participants in Chinese', made({ layout: 'notes', languages: ['zh-Hant'] })],
    ['for participants in two languages', made({ layout: '2', languages: ['en', 'zh-Hant'] })],
    ['for instructors', made({ layout: 'notes', edition: 'instructor', languages: ['zh-Hant', 'en'] })],
    ['for instructors in Portuguese', made({ layout: '1', edition: 'instructor', languages: ['pt'], paper: 'letter' })],
  ]);
}

export async function drawFull(input: HandoutInput): Promise<Uint8Array> {
  return drawPlan(planHandout(input, fullTools, handoutWords), fullTools);
}
