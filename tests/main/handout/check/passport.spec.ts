import { beforeAll, describe, expect, it } from 'vitest';
import { checkPart } from '../../../../main/handout/check/check-part';
import { shareDone } from '../../../../main/model/stage';
import { passportRules, type PassportBreach, type PassportRule } from '../../../../main/model/passport';
import { languages } from '../../../../main/model/language';
import { sayBreach } from '../../../../main/words/say';
import { sayIn } from '../../../../main/words/say-in';
import { aDeck, aSlide, aText } from '../../../builders/a-deck';
import { slideId } from '../../../builders/ids';
import { placeItems } from '../../../../main/typeset/place-line';
import { readPdf } from '../../../matchers/read-pdf';
import { aRun, typesetter } from '../../typeset/bundled-fonts';
import { deckInput } from '../handouts';
import { breachesOf, handoutInput, make, passportOf, type Made } from './a-handout';
import { breakers } from './breakers';
import { aLine, withPage } from './break-plan';
import { name, openPdf, savePdf, withObjects, withPacket } from './break-file';
import { otherBreakers } from './other-breakers';

let participant: Made;
let instructor: Made;
beforeAll(async () => {
  participant = await make(handoutInput());
  instructor = await make(handoutInput({ edition: 'instructor' }));
});

describe('The passport of a handout as it was exported', () => {
  it('holds every rule, with each of them looking at something', async () => {
    const passport = await passportOf(participant.bytes, participant);
    expect(breachesOf(passport)).toEqual([]);
    expect(passport.rows.map(({ outcome }) => outcome)).toEqual(Object.keys(passportRules).map(() => 'passed'));
    expect(passport).toMatchObject({ passed: true, label: 'TLP:GREEN', edition: 'participant' });
    expect(passport.pages).toBe(participant.plan.pages.length);
    expect(passport.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('tells each page that it reads, and is not told to be done before the file as a whole was looked at', async () => {
    const told: [number, number][] = [];
    const pages = participant.plan.pages.length;
    const part = { name: 'handout.pdf', bytes: participant.bytes, meant: participant.meant, openSearches: () => [] };
    await checkPart({ ...part, from: 0, to: 1 }, (done, total) => told.push([done, total]));
    expect(told).toEqual(Array.from({ length: pages }, (_, page) => [page + 1, pages]));
    expect(shareDone({ done: pages, total: pages, stage: 'check' })).toBeLessThan(1);
  });

  it('works out label and edition of a file that nobody says anything of', async () => {
    const nothing = { meant: null, input: null };
    expect(await passportOf(participant.bytes, nothing)).toMatchObject({ passed: true, edition: 'participant' });
    expect(await passportOf(instructor.bytes, nothing)).toMatchObject({ passed: true, edition: 'instructor' });
  });

  it('knows an instructor’s copy in two languages by its band, which is in these two', async () => {
    const paired = await make(handoutInput({ edition: 'instructor', languages: ['pt', 'zh-Hant'] }));
    for (const { text } of (await readPdf(paired.bytes)).pages) {
      for (const own of ['EXEMPLAR DO FORMADOR', '導師專用']) expect(text).toContain(own);
      expect(text).not.toContain('INSTRUCTOR COPY');
    }
    const nothing = { meant: null, input: null };
    expect(await passportOf(paired.bytes, nothing)).toMatchObject({ passed: true, edition: 'instructor' });
  });

  it('asks a file that somebody made for the printer, and that says so, for no tags', async () => {
    const nothing = { meant: null, input: null };
    const tagsOf = async (bytes: Uint8Array) =>
      (await passportOf(bytes, nothing)).rows.find(({ rule }) => rule === 'tags')?.outcome;
    const bare = await withObjects((pdf) => {
      pdf.catalog.delete(name('StructTreeRoot'));
    })(participant.bytes);
    expect(await tagsOf(bare)).toBe('failed');
    expect(await tagsOf(await withPacket((packet) => packet.replace(/<pdfuaid:part>1<.pdfuaid:part>/, ''))(bare))).toBe(
      'idle',
    );
  });

  it('takes the format’s own words for no leak, though a hidden slide has the same', async () => {
    const hidden = (title: string, number: number) =>
      aSlide({ id: slideId(`slide-${String(number)}`), hidden: true, texts: { en: aText({ title, body: '' }) } });
    const words = ['Identity', 'Adobe', 'UCS', 'First', 'slide', 'Session 1', 'D', 'en'];
    const deck = aDeck({ slides: [aSlide(), ...words.map((word, at) => hidden(word, at + 2))] });
    const made = await make(deckInput(deck));
    expect(breachesOf(await passportOf(made.bytes, made))).toEqual([]);
  });

  it('takes what a slide says in its own foot for none of the page’s running lines', async () => {
    const own = ['Page 16', 'TLP:RED', 'INSTRUCTOR COPY'];
    const bytes = await withPage((items) => [
      ...items,
      ...own.map((text, at) => aLine(text, items, { baselinePt: 62 + 10 * at, tag: 'artifact' })),
    ])(participant);
    expect(breachesOf(await passportOf(bytes, participant))).toEqual([]);
  });

  it('holds for the file that another program wrote anew without a change', async () => {
    const again = await savePdf(await openPdf(participant.bytes));
    expect(breachesOf(await passportOf(again, participant))).toEqual([]);
  });
});

describe('A handout in which one thing is wrong', () => {
  it.each([
    'اسأل المشاركين عن أمر التجميد وانتظر ثلاث أياد',
    'בקשו מהמשתתפים לתאר את צו ההקפאה לפני ההפסקה',
    'ถามผู้เข้าร่วมเกี่ยวกับคำสั่งอายัดทรัพย์สินแล้วรอ',
  ])('is refused for a note in a script of guests: %s', async (note) => {
    const slides = [aSlide({ texts: { en: aText({ title: 'An order', body: 'Its words', notes: note }) } })];
    const made = await make(deckInput(aDeck({ slides })));
    expect(breachesOf(await passportOf(made.bytes, made))).toEqual([]);
    const written = typesetter.setParagraph([aRun(note)], { widthPt: 500, align: 'start', leadingPt: 14 }).lines;
    const bytes = await withPage((items) => [
      ...items,
      ...written.flatMap((line, at) => placeItems(line.items, 60, 640 + 14 * at)),
    ])(made);
    expect(breachesOf(await passportOf(bytes, made))).toContain('instructor-text.found');
  });

  for (const [breach, build] of Object.entries(breakers) as [PassportBreach, (made: Made) => Promise<Uint8Array>][]) {
    it(`is refused: ${breach}`, async () => {
      const made = breach === 'band.missing' ? instructor : participant;
      const passport = await passportOf(await build(made), made);
      const rule = breach.split('.')[0] as PassportRule;
      expect(breachesOf(passport)).toContain(breach);
      expect(passport.passed).toBe(false);
      expect(passport.rows.find((row) => row.rule === rule)?.outcome).toBe('failed');
      for (const language of languages) {
        const say = sayIn(language);
        for (const place of passport.rows.flatMap(({ places }) => places))
          expect(sayBreach(say, place)).not.toMatch(/\{\{|undefined|“”|「」|[a-z]+\.[a-z-]+\)/);
      }
    });
  }

  it.each(otherBreakers)('is refused for %s: %s', async (_, breach, change) => {
    const passport = await passportOf(await change(participant.bytes), participant);
    expect(breachesOf(passport)).toContain(breach);
    expect(passport.passed).toBe(false);
  });
});
