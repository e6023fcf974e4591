import { beforeAll, describe, expect, it } from 'vitest';
import { drawPlan } from '../../../main/handout/draw/draw-plan';
import { KitbagFault } from '../../../main/model/fault';
import { unmarked } from '../../../main/model/marking';
import { layoutNames } from '../../../main/model/recipe';
import { sayFault } from '../../../main/words/say';
import { sayIn } from '../../../main/words/say-in';
import { aCourse, aDay, aSession } from '../../builders/a-course';
import { aDeck, aSlide, aText } from '../../builders/a-deck';
import { aHash, deckId, sessionId, slideId } from '../../builders/ids';
import { formsOf, readPdf, unpackedBytes } from '../../matchers/read-pdf';
import { courseInput, deckInput, plan, tools } from './handouts';

/** A word for each place where something lies that participants must not get. */
const secret = {
  notes: 'QZNOTES',
  notesZh: '機密備註',
  hiddenTitle: 'QZHIDDENTITLE',
  hiddenBody: 'QZHIDDENBODY',
  hiddenAlt: 'QZHIDDENALT',
  hiddenHandout: 'QZHIDDENHANDOUT',
  instructorTitle: 'QZINSTRUCTOR',
  sessionNotes: 'QZSESSIONNOTES',
  leftOut: 'QZLEFTOUT',
  fileName: 'QZFILENAME',
  tag: 'QZTAG',
  lowered: 'QZREASON',
  unusedDeck: 'QZUNUSED',
  agencyNote: 'QZCHANGED',
} as const;

const deck = aDeck({
  changedAt: secret.agencyNote,
  sources: [
    {
      language: 'en',
      original: aHash('9'),
      fileName: `${secret.fileName}.pptx`,
      importedAt: '',
      importer: 'pptx',
      importerVersion: 1,
    },
  ],
  slides: [
    aSlide({
      id: slideId('slide-open'),
      tags: [secret.tag],
      texts: {
        en: aText({ title: 'Open', notes: secret.notes, handoutText: 'For all', alt: 'seen' }),
        'zh-Hant': aText({ title: '公開', notes: secret.notesZh }),
      },
    }),
    aSlide({
      id: slideId('slide-hidden'),
      hidden: true,
      texts: {
        en: aText({
          title: secret.hiddenTitle,
          body: secret.hiddenBody,
          alt: secret.hiddenAlt,
          handoutText: secret.hiddenHandout,
          notes: secret.notes,
        }),
      },
    }),
    aSlide({
      id: slideId('slide-teacher'),
      audience: 'instructor',
      texts: { en: aText({ title: secret.instructorTitle }) },
    }),
    aSlide({
      id: slideId('slide-left-out'),
      marking: { ...unmarked, label: 'TLP:GREEN', lowered: { from: 'TLP:RED', reason: secret.lowered, at: '' } },
      texts: { en: aText({ title: secret.leftOut }) },
    }),
    aSlide({
      id: slideId('slide-last'),
      texts: { en: aText({ title: 'Last', body: 'See [that slide](https://example.org/) now' }) },
    }),
  ],
});
const unused = aDeck({ id: deckId('deck-unused'), title: { en: secret.unusedDeck } });
const session = aSession({
  id: sessionId('session-1'),
  instructorNotes: { en: secret.sessionNotes, 'zh-Hant': secret.sessionNotes },
  material: [
    { kind: 'slides', deck: deck.id, pinned: aHash('a'), pick: [{ kind: 'from', slide: slideId('slide-open') }] },
  ],
});
const course = aCourse({ days: [aDay({ sessions: [session] })] });
const versions = new Map([
  [aHash('a'), deck],
  [aHash('b'), unused],
]);

function inputFor(edition: 'participant' | 'instructor', layout: (typeof layoutNames)[number] | 'auto') {
  return courseInput(course, versions, {
    edition,
    layout,
    languages: ['en', 'zh-Hant'],
    leaveOut: [slideId('slide-left-out')],
  });
}

describe.each([...layoutNames, 'auto'] as const)("A participant's handout in the layout %s", (layout) => {
  let bytes: Uint8Array;
  let made: ReturnType<typeof plan>;
  beforeAll(async () => {
    made = plan(inputFor('participant', layout));
    bytes = await drawPlan(made, tools);
  });

  it('holds none of what is meant for instructors: not in its plan, nor in any stream, tag, bookmark or field of the file', async () => {
    const read = JSON.stringify(await readPdf(bytes));
    const raw = unpackedBytes(bytes);
    const planned = JSON.stringify(made);
    // What may be there is found by the same search.
    const mayBe = layout === 'notes-only' ? 'For all' : layout === 'outline' ? 'follow the money' : 'seen';
    expect(read).toContain(mayBe);
    if (mayBe === 'seen') expect(raw).toContain('seen');
    for (const word of Object.values(secret)) {
      expect(planned).not.toContain(word);
      expect(read).not.toContain(word);
      for (const form of formsOf(word)) expect(raw).not.toContain(form);
    }
  });

  it('holds no id of a slide that it does not show', () => {
    const raw = unpackedBytes(bytes);
    for (const id of ['slide-hidden', 'slide-teacher', 'slide-left-out']) expect(raw).not.toContain(id);
  });
});

describe("An instructor's handout", () => {
  it('holds the notes, the hidden slides and the session notes, and says so on each page', async () => {
    const read = await readPdf(await drawPlan(plan(inputFor('instructor', 'notes')), tools));
    const all = read.pages.map((page) => page.text).join('');
    for (const word of [
      secret.notes,
      secret.notesZh,
      secret.hiddenTitle,
      secret.hiddenHandout,
      secret.instructorTitle,
      secret.sessionNotes,
    ])
      expect(all).toContain(word);
    expect(all).not.toContain(secret.leftOut);
    for (const page of read.pages) {
      expect(page.text).toContain('INSTRUCTOR COPY');
      expect(page.text).toContain('導師專用');
    }
  });
});

describe('A handout of which participants would get nothing', () => {
  const hidden = aDeck({ slides: [1, 2].map((n) => aSlide({ id: slideId(`slide-${String(n)}`), hidden: true })) });
  const refusal = (made: () => unknown): string => {
    try {
      made();
      return '';
    } catch (error) {
      if (!(error instanceof KitbagFault)) throw error;
      return sayFault(sayIn('en'), error);
    }
  };

  it('is refused with the number of slides that are hidden, and one without slides without', () => {
    expect(refusal(() => plan(deckInput(hidden, { parts: [] })))).toMatch(/^All 2 slides .* hidden/);
    const one = { ...hidden, slides: hidden.slides.slice(0, 1) };
    expect(refusal(() => plan(deckInput(one, { parts: [] })))).toMatch(/^The 1 slide .* hidden/);
    expect(refusal(() => plan(courseInput(aCourse({ days: [] }), new Map(), { parts: [] })))).toMatch(/no pages\. Add/);
    expect(refusal(() => plan(deckInput(hidden, { parts: [], edition: 'instructor' })))).toBe('');
  });
});
