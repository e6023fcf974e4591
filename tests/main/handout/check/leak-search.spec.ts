import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textsInBytes } from '../../../../main/handout/check/leaks/byte-texts';
import { openLeakSearch, type LeakSearch } from '../../../../main/handout/check/leaks/leak-search';
import { scopeOfHandout, scopeOfLibrary } from '../../../../main/handout/check/leaks/search-scope';
import { unmarked } from '../../../../main/model/marking';
import type { Recipe } from '../../../../main/model/recipe';
import type { SlideText } from '../../../../main/model/slide';
import { aCourse, aDay, aSession } from '../../../builders/a-course';
import { aDeck, aSlide, aText } from '../../../builders/a-deck';
import { aHash, sessionId, slideId } from '../../../builders/ids';
import { agency, courseInput, deckInput, tools } from '../handouts';
import type { Sha256 } from '../../../../main/model/ids';

const note = 'The treasurer kept a second ledger at home, and his well-known cousin carried the café’s cash.';
const chineseNote = '司庫在家中另有一本帳簿，由其表弟運送現金到交易平台。';

/** The search of a participant's copy of a deck with one slide. */
function searchOf(
  text: Partial<SlideText>,
  chinese: Partial<SlideText> = {},
  recipe: Partial<Recipe> = {},
): LeakSearch {
  const slide = aSlide({
    texts: {
      en: aText({ title: 'Ledgers', body: '', ...text }),
      'zh-Hant': aText({ title: '帳簿', body: '', ...chinese }),
    },
  });
  return openLeakSearch(scopeOfHandout(deckInput(aDeck({ slides: [slide] }), recipe)), tools);
}

const found = (search: LeakSearch, text: string): number => search.inText(text).length;

describe('The search for what a copy must not hold', () => {
  const search = searchOf({ notes: note }, { notes: chineseNote });

  it.each([
    ['as it was written', note],
    ['over broken lines', note.replaceAll(' ', '\n')],
    ['with words parted by hyphens', note.replace('treasurer', 'treas-\nurer').replace('ledger', 'led\u00adger')],
    ['with letters spaced out', [...note].join(' ')],
    ['in capitals', note.toUpperCase()],
    ['with accents apart from their letters', note.normalize('NFD')],
    ['without accents', note.replace('é', 'e')],
    ['in full-width letters', note.replace(/[a-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))],
    ['with ligatures', note.replace('ff', 'ﬀ')],
    ['in its first half alone', note.slice(0, 44)],
    ['in its last half alone', note.slice(-44)],
    ['in the middle of other words', `Nothing before it. ${note.slice(20, 60)} and nothing behind.`],
    ['in Chinese', chineseNote],
    ['in Chinese over broken lines', [...chineseNote].join('\n')],
    ['in Chinese with a radical in place of a character', chineseNote.replace('一', '⼀')],
    ['in Chinese in part', chineseNote.slice(6, 20)],
  ])('finds a note %s', (_, text) => {
    expect(found(search, text)).toBe(1);
  });

  it.each(['en', 'zh-Hant'])(
    'takes no title and the language behind it for the name of the file “….%s.pptx”',
    (language) => {
      const source = {
        language: 'en',
        original: aHash('b'),
        importedAt: '',
        importer: 'pptx',
        importerVersion: 1,
      } as const;
      const deckOf = (title: string) =>
        aDeck({ title: { en: title }, sources: [{ ...source, fileName: `investigation-one.${language}.pptx` }] });
      const searchFor = (title: string) => openLeakSearch(scopeOfHandout(deckInput(deckOf(title))), tools);
      expect(found(searchFor('investigation-one'), `investigation-one ${language}`)).toBe(0);
      expect(found(searchFor('Tracing'), 'From investigation-one, page 2')).toBe(1);
    },
  );

  it('finds each item, cell and line of a note by itself', () => {
    const listed = searchOf({
      notes:
        '1. Call the bank first\n2. Then the court registry\n\n| Who | When |\n| --- | --- |\n| The duty magistrate | before nine |',
    });
    for (const text of ['Call the bank first', 'Then the court registry', 'The duty magistrate'])
      expect(found(listed, `… ${text} …`)).toBe(1);
  });

  it('tells whose text it is and which part of it was found', () => {
    expect(search.inText(chineseNote.slice(6, 20))[0]).toMatchObject({
      forbidden: { kind: 'notes', title: 'Tracing', slide: 1 },
      written: chineseNote,
    });
  });

  it('does not take text for a leak that the copy may show', () => {
    const repeated = searchOf({ notes: `${note}\n\nAsk first.`, handoutText: note });
    expect(found(repeated, note)).toBe(0);
    expect(
      found(
        searchOf({ notes: 'Follow the money. Freeze it.', body: '- Follow the money\n- Freeze it' }),
        'Follow the money Freeze it',
      ),
    ).toBe(0);
    expect(
      found(
        searchOf({ notes: '1) Follow 2) Freeze the account', body: '1. Follow\n2. Freeze the account' }),
        '1. Follow\n2. Freeze the account',
      ),
    ).toBe(0);
  });

  it('finds any part of a note that says as much as a stretch and a half, in whatever mixture of scripts', () => {
    const letter = fc.constantFrom(...'abcdefghijklm0123456789帳簿交易平台司庫兌換', ' ', ', ');
    const mixed = fc.array(letter, { minLength: 60, maxLength: 200 }).map((letters) => letters.join(''));
    fc.assert(
      fc.property(mixed, fc.nat(), (notes, place) => {
        const text = `${notes}末`;
        const letters = [...text];
        const from = place % letters.length;
        const part = letters.slice(from, from + 40).join('');
        const says = [...part.replace(/[ ,]/g, '')].reduce((sum, one) => sum + (one > '\u4e00' ? 3 : 1), 0);
        if (says >= 36) expect(found(searchOf({ notes: text }), part)).toBe(1);
      }),
      { numRuns: 60 },
    );
  });

  it('takes the numbers that tell where a file’s objects are for no leak', () => {
    const sums = searchOf({ notes: '核對25,000 + 22,000 + 15,000 = 62,000，應指出檢控人員必會核對。' });
    const table = '0000000015 00000 n \n0000025000 00000 n \n0000022000 00000 n \n0000015000 00000 n ';
    expect(sums.inBytes(table)).toEqual([]);
    expect(found(sums, '25,000 + 22,000 + 15,000 = 62,000，應指出檢控人員')).toBe(1);
  });

  it('goes through nothing for an instructor but what was left out', () => {
    const forInstructors = searchOf({ notes: note }, {}, { edition: 'instructor' });
    expect(forInstructors.texts).toBe(0);
    const leftOut = searchOf(
      { notes: note, body: 'A slide for next year' },
      {},
      { edition: 'instructor', leaveOut: [slideId('slide-1')] },
    );
    expect(found(leftOut, 'A slide for next year')).toBe(1);
  });
});

describe('A short text that a copy must not hold', () => {
  const answer = (text: string, more: Partial<SlideText> = {}): LeakSearch => searchOf({ notes: text, ...more });

  it('is found as words of its own, not within other words', () => {
    expect(found(answer('clerk'), 'Ask the clerk.')).toBe(1);
    expect(found(answer('clerk'), 'Ask the clerks.')).toBe(0);
    expect(found(answer('Block 7'), 'It lies in block 7, below')).toBe(1);
    expect(found(answer('Block 7'), 'It lies in block 77')).toBe(0);
    expect(found(answer('clerk'), 'Ask the cle-\nrk.')).toBe(1);
  });

  it('is no leak where it is a time, a date or a number that any page may print', () => {
    for (const text of ['45 min', 'Monday', '29 March', 'Page 3', '3月15日', '第 2 頁'])
      expect(found(answer(text), `x ${text} x`), text).toBe(0);
    for (const text of ['Block 7', '45 coins', '3月帳']) expect(found(answer(text), `x ${text} x`), text).toBe(1);
  });

  it('is a word of its own beside Han too, on the page as on the slide that shows it', () => {
    const slide = { notes: 'PDP-7' };
    expect(found(searchOf(slide), '用 PDP-7 电脑')).toBe(1);
    expect(found(searchOf(slide), '用PDP-7电脑')).toBe(1);
    expect(found(searchOf({ ...slide, body: '用PDP-7电脑' }), '用 PDP-7 电脑')).toBe(0);
  });

  it('is no leak where the same word stands in a text that may be shown', () => {
    expect(found(answer('clerk', { handoutText: 'A clerk opens the registry' }), 'Ask the clerk.')).toBe(0);
  });

  it('is not searched under three letters, two Han or five digits: pages are full of such', () => {
    for (const [text, page] of [
      ['no', 'no'],
      ['42', 'Page 42'],
      ['2027', '2027'],
      ['是', '是'],
    ] as const)
      expect(found(answer(text), page)).toBe(0);
    for (const [text, page] of [
      ['yes', 'yes'],
      ['10442', '10442'],
      ['凍結', '把它凍結'],
    ] as const)
      expect(found(answer(text), page)).toBe(1);
  });

  it('is not searched in bytes that nobody deciphers, where it may come about by chance', () => {
    const search = answer('registrar');
    expect(search.inBytes('the registrar of companies')).toEqual([]);
    expect(answer('registrar of companies').inBytes('the registrar of companies')).toHaveLength(1);
  });
});

describe('The search in bytes that nobody deciphers', () => {
  const forms: readonly (readonly [string, Buffer])[] = [
    ['Latin-1', Buffer.from(note, 'latin1')],
    ['UTF-8', Buffer.from(note, 'utf8')],
    ['UTF-16', Buffer.from(note, 'utf16le').swap16()],
    ['UTF-16 from its little end', Buffer.from(note, 'utf16le')],
    ['Chinese in UTF-8', Buffer.from(chineseNote, 'utf8')],
    ['Chinese in UTF-16', Buffer.from(chineseNote, 'utf16le').swap16()],
  ];
  const search = searchOf({ notes: note }, { notes: chineseNote });
  const noise = Buffer.from(Uint8Array.from({ length: 5000 }, (_, at) => (at * 167 + (at >> 3) * 91) & 255));

  it.each(forms)('finds a note in %s among other bytes', (_, bytes) => {
    for (const before of [noise, noise.subarray(1)]) {
      const all = textsInBytes(Buffer.concat([before, Buffer.from([0, 1]), bytes, Buffer.from([0, 1, 2]), noise]));
      expect(all.flatMap(search.inBytes).length).toBeGreaterThan(0);
    }
    expect(textsInBytes(noise).flatMap(search.inBytes)).toEqual([]);
  });
});

describe('What is forbidden in a copy', () => {
  const lowered = (reason: string) => ({ ...unmarked, lowered: { from: 'TLP:RED', reason, at: '' } as const });
  const hidden = aSlide({
    id: slideId('slide-2'),
    hidden: true,
    marking: lowered('agreed with the slide’s author'),
    texts: {
      en: aText({
        title: 'Hidden title',
        body: 'hidden body',
        handoutText: 'hidden handout',
        alt: 'hidden alternative',
        notes: 'hidden notes',
      }),
    },
  });
  const deck = aDeck({
    marking: lowered('agreed with the deck’s author'),
    slides: [aSlide({ texts: { en: aText({ notes: 'shown slide’s notes', blankWords: ['custody'] }) } }), hidden],
    sources: [
      {
        language: 'en',
        original: 'a'.repeat(64) as never,
        fileName: 'Draft of Kowloon.pptx',
        importedAt: '',
        importer: 'pptx',
        importerVersion: 1,
      },
    ],
  });
  const course = aCourse({
    marking: lowered('agreed with the course’s author'),
    days: [
      aDay({
        sessions: [
          aSession({
            instructorNotes: { en: 'session notes here', pt: 'notas da sessão aqui' },
            questions: [
              { text: { en: 'Who?' }, answer: { en: 'the answer here', 'zh-Hant': '答案在此' }, objectives: [] },
            ],
            materials: [{ en: 'sealed envelopes' }],
            marking: lowered('agreed with the session’s author'),
          }),
        ],
      }),
    ],
  });
  const held = { courses: [course], decks: [deck], library: agency, templates: [] };
  const secrets = [
    ...['Hidden title', 'hidden body', 'hidden handout', 'hidden alternative', 'hidden notes', 'shown slide’s notes'],
    ...[
      'session notes here',
      'notas da sessão aqui',
      'the answer here',
      '答案在此',
      'sealed envelopes',
      'Draft of Kowloon',
    ],
    ...['slide', 'deck', 'course', 'session'].map((of) => `agreed with the ${of}’s author`),
  ];

  it.each(secrets)('for participants: “%s”', (secret) => {
    for (const edition of ['participant', 'workbook'] as const)
      expect(found(openLeakSearch(scopeOfLibrary(edition, held), tools), `… ${secret} …`)).toBe(1);
    expect(found(openLeakSearch(scopeOfLibrary('instructor', held), tools), `… ${secret} …`)).toBe(0);
  });

  it('is the word of a blank in a workbook, unless it stands on another slide of one that hides it on its own alone', () => {
    const hides = aSlide({
      texts: { en: aText({ body: '- who has custody', handoutText: 'Custody again', blankWords: ['custody'] }) },
    });
    const other = (title: string) => aSlide({ id: slideId('slide-2'), texts: { en: aText({ title }) } });
    const blank = (title: string, blanks?: Recipe['blanks']) =>
      openLeakSearch(
        scopeOfHandout(
          deckInput(aDeck({ slides: [hides, other(title)] }), { edition: 'workbook', ...(blanks ? { blanks } : {}) }),
        ),
        tools,
      );
    expect(found(blank('Next'), 'who has custody')).toBe(1);
    expect(found(blank('Custody is explained here'), 'who has custody')).toBe(0);
    expect(found(blank('Custody is explained here', 'everywhere'), 'who has custody')).toBe(1);
  });

  it('is what a recipe leaves out, or is too strict for whom it is built', () => {
    const two = aDeck({
      slides: [
        aSlide({ id: slideId('slide-1') }),
        aSlide({
          id: slideId('slide-2'),
          marking: { ...unmarked, label: 'TLP:RED' },
          texts: { en: aText({ title: 'Sources of the bureau' }) },
        }),
      ],
    });
    for (const recipe of [{ leaveOut: [slideId('slide-2')] }, { buildFor: 'TLP:GREEN' }] as const)
      expect(found(openLeakSearch(scopeOfHandout(deckInput(two, recipe)), tools), 'Sources of the bureau')).toBe(1);
    expect(found(openLeakSearch(scopeOfHandout(deckInput(two)), tools), 'Sources of the bureau')).toBe(0);
  });

  it('is not what the course tells those who teach, in a copy that is theirs', () => {
    const kept = aDeck({ slides: [aSlide({ texts: { en: aText({ title: 'Evidence bags', body: '' }) } })] });
    const course = aCourse({
      days: [
        aDay({
          sessions: [
            aSession({
              materials: [{ en: 'Evidence bags' }],
              material: [
                {
                  kind: 'slides',
                  deck: kept.id,
                  pinned: aHash('a'),
                  pick: [{ kind: 'from', slide: slideId('slide-1') }],
                },
              ],
            }),
          ],
        }),
      ],
    });
    const foundFor = (edition: Recipe['edition']): number => {
      const recipe = { edition, leaveOut: [slideId('slide-1')] };
      const scope = scopeOfHandout(courseInput(course, new Map([[aHash('a'), kept]]), recipe));
      return found(openLeakSearch(scope, tools), 'Evidence bags');
    };
    expect(foundFor('instructor')).toBe(0);
    expect(foundFor('participant')).toBeGreaterThan(0);
  });

  it('is not what another session shows to everybody, but is what is hidden there', () => {
    const slide = (id: string, title: string, hidden: boolean) =>
      aSlide({ id: slideId(id), hidden, texts: { en: aText({ title, body: '' }) } });
    const other = aDeck({
      slides: [slide('slide-2', 'Custody of the seized coins', false), slide('slide-3', 'Who the informant was', true)],
    });
    const material = (sha: Sha256, id: string) =>
      [{ kind: 'slides', deck: other.id, pinned: sha, pick: [{ kind: 'from', slide: slideId(id) }] }] as const;
    const course = aCourse({
      days: [
        aDay({
          sessions: [
            aSession({ id: sessionId('session-1'), material: material(aHash('a'), 'slide-1') }),
            aSession({ id: sessionId('session-2'), material: material(aHash('b'), 'slide-2') }),
          ],
        }),
      ],
    });
    const versions = new Map([
      [aHash('a'), aDeck({ slides: [slide('slide-1', 'Tracing', false)] })],
      [aHash('b'), other],
    ]);
    const scope = { kind: 'session', course: course.id, session: sessionId('session-1') } as const;
    const search = openLeakSearch(scopeOfHandout(courseInput(course, versions, { scope })), tools);
    expect(found(search, 'Custody of the seized coins')).toBe(0);
    expect(found(search, 'Who the informant was')).toBe(1);
  });
});

describe('What a handout built for a label keeps back', () => {
  const red = { ...unmarked, label: 'TLP:RED' as const };
  const green = { ...unmarked, label: 'TLP:GREEN' as const };
  const told = aSlide({
    id: slideId('slide-green'),
    marking: green,
    texts: { en: aText({ title: 'The source who called us in March', body: '' }) },
  });

  it('is a slide of a stricter deck too, unless somebody lowered its label from there with a reason', () => {
    const search = (slide: typeof told): LeakSearch =>
      openLeakSearch(
        scopeOfHandout(deckInput(aDeck({ marking: red, slides: [slide] }), { buildFor: 'TLP:GREEN' })),
        tools,
      );
    const lowered = { from: 'TLP:RED' as const, reason: 'Agreed with the source', at: '2026-03-02T09:00:00Z' };
    expect(found(search(told), 'The source who called us in March')).toBe(1);
    expect(found(search({ ...told, marking: { ...green, lowered } }), 'The source who called us in March')).toBe(0);
  });

  it('is every slide of a session that is stricter', () => {
    const deck = aDeck({ marking: green, slides: [told] });
    const material = [
      { kind: 'slides' as const, deck: deck.id, pinned: aHash('a'), pick: [{ kind: 'one' as const, slide: told.id }] },
    ];
    const search = (marking: typeof red | typeof green): LeakSearch => {
      const course = aCourse({ days: [aDay({ sessions: [aSession({ marking, material })] })] });
      return openLeakSearch(
        scopeOfHandout(courseInput(course, new Map([[aHash('a'), deck]]), { buildFor: 'TLP:GREEN' })),
        tools,
      );
    };
    expect(found(search(red), 'The source who called us in March')).toBe(1);
    expect(found(search(green), 'The source who called us in March')).toBe(0);
  });
});
