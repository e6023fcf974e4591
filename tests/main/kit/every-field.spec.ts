/** Which field of a record travels to whom: a field that is added to a schema is in neither list until somebody decides. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeDisk } from '../../../main/files/disk';
import { sha256 } from '../../../main/files/sha256';
import { packKitFile, type KitOrder } from '../../../main/ipc/pack-kit';
import { courseSchema, type Course } from '../../../main/model/course';
import { deckSchema, type Deck } from '../../../main/model/deck';
import { handoutSchema, type Handout } from '../../../main/model/handout';
import type { Sha256 } from '../../../main/model/ids';
import { unmarked } from '../../../main/model/marking';
import { presetSchema, type Preset } from '../../../main/model/presets';
import { slideSchema, type Slide } from '../../../main/model/slide';
import { templateSchema, type Template } from '../../../main/model/template';
import { openAt } from '../../builders/a-library';
import { everyField } from '../../builders/every-field';
import { onePagePdf } from '../../builders/raw-pdf';
import { aRecipe } from '../../builders/a-recipe';
import { aKitOrder } from '../../builders/a-kit-order';
import { aHash, courseId, deckId, slideId } from '../../builders/ids';
import { bytesOf } from '../../builders/kit-library';
import { temporaryFolder } from '../../builders/temporary-folder';
import { workHere } from '../../builders/work-here';
import { canariesIn } from '../../matchers/kit-bytes';

const [deck, course] = [deckId('deck-full'), courseId('course-full')];
const red = { ...unmarked, label: 'TLP:RED' as const };
const shown = slideId('slide-shown');

/** Ids end in what their field is called; a hash names a file that is nowhere, but where a test has one. */
function given(ids: Readonly<Record<string, unknown>>) {
  return (path: string): unknown => {
    const last = path.split('.').at(-1) ?? '';
    if (path in ids) return ids[path];
    if (last === 'mainLanguage') return 'en';
    if (/^(pinned|pdf|picture|original|withParts|source|textHash|old)$/.test(last)) return aHash('f');
    if (/\.(objectives|instructors)$|^pairedFrom$/.test(path)) return [];
    if (/^(id|slide|first|splitFrom|taughtFrom|deck|template)$/.test(last)) return `${last.toLowerCase()}-full`;
    return undefined;
  };
}

function aFullSlide(mark: string, fields: Partial<Slide>): Slide {
  const made = everyField(slideSchema, mark, given({ looks: { en: { kind: 'text', classes: [`${mark}:looks`] } } }));
  return { ...(made as Slide), ...fields };
}

/** A slide for each reason to stay behind, and one that everybody gets; each with something in every field. */
function aFullDeck(): Deck {
  const slides = [
    aFullSlide('shown', { id: shown, marking: { ...marking('shown'), label: 'TLP:GREEN' } }),
    aFullSlide('hidden', { id: slideId('slide-hidden'), hidden: true }),
    aFullSlide('taught', { id: slideId('slide-taught'), audience: 'instructor' }),
    aFullSlide('strict', { id: slideId('slide-strict'), marking: red }),
  ];
  const sections = slides.map(({ id }, at) => ({
    title: { en: `${['shown', 'hidden', 'taught', 'strict'][at] ?? ''}:section` },
    first: id,
  }));
  const made = everyField(deckSchema, 'deck', given({ slides, sections, id: deck, changedAt: '' }));
  return { ...(made as Deck), marking: { ...marking('deck'), label: 'TLP:GREEN' } };
}

function marking(mark: string): Slide['marking'] {
  return (everyField(slideSchema, mark, given({ looks: {} })) as Slide).marking;
}

function aFullCourse(pinned: Sha256, pdf: Sha256): Course {
  const of = (mark: string): Course =>
    everyField(
      courseSchema,
      mark,
      given({
        id: course,
        changedAt: '',
        'days.sessions.material.pinned': pinned,
        'days.sessions.material.deck': deck,
        'days.sessions.material.pick': [{ kind: 'from', slide: shown }],
        'days.sessions.material.pdf': pdf,
        'days.sessions.material.marking.label': 'TLP:GREEN',
        taughtFrom: null,
      }),
    ) as Course;
  const [all, strict] = [of('course'), of('strict')];
  const days = all.days.map((day) => ({
    ...day,
    sessions: [
      ...day.sessions.map((one) => ({ ...one, marking: { ...one.marking, label: 'TLP:GREEN' as const } })),
      ...strict.days[0]!.sessions.map((one) => ({ ...one, id: 'session-strict' as typeof one.id, marking: red })),
    ],
  }));
  return { ...all, days, marking: { ...all.marking, label: 'TLP:GREEN' } };
}

async function fullLibrary() {
  const folder = await temporaryFolder();
  const store = await openAt(join(folder, 'library'));
  await store.createDeck(aFullDeck());
  const appendix = onePagePdf('BT /F1 20 Tf 100 500 Td (an appendix) Tj ET');
  await store.addMedia(sha256(appendix), 'pdf', appendix);
  const pinned = await store.pinDeck(deck);
  await store.createCourse(aFullCourse(pinned, sha256(appendix)));
  const scope = { kind: 'course', course };
  const handoutOf = (mark: string, edition: string) =>
    everyField(
      handoutSchema,
      mark,
      given({ id: `handout-${mark}`, changedAt: '', 'recipe.scope': scope, 'recipe.edition': edition }),
    ) as Handout;
  await store.createHandout(handoutOf('handout', 'participant'));
  await store.createHandout(handoutOf('teacher', 'instructor'));
  const template = everyField(templateSchema, 'template', given({ id: 'template-full', changedAt: '' })) as Template;
  await store.createTemplate(template);
  for (const mark of ['preset', 'coach']) {
    const edition = mark === 'preset' ? 'participant' : 'instructor';
    const choices = { edition, template: 'template-full' };
    const made = everyField(presetSchema, mark, given({ id: `preset-${mark}`, changedAt: '', choices })) as Preset;
    await store.createPreset(made);
  }
  await store.issueHandout({
    title: { en: 'course:issued' },
    recipe: aRecipe({ edition: 'participant', scope: { kind: 'deck', deck, pinned } }),
    pdf: bytesOf('%PDF'),
    pages: 1,
    label: 'TLP:GREEN',
    fileName: 'issued.pdf',
    copies: [{ number: 1, sha256: aHash('e') }],
    lowered: [],
    holders: [{ number: 1, name: 'holder:name', agency: 'holder:agency' }],
  });
  return { store, file: (name: string) => join(folder, name) };
}

async function marksIn(changes: Partial<KitOrder>): Promise<readonly string[]> {
  const { store, file } = await fullLibrary();
  const order = aKitOrder({ unencryptedBecause: 'by hand', handouts: true, ...changes });
  await packKitFile(workHere(store), order, file('full.kit'), nodeDisk());
  const found = await canariesIn(await readFile(file('full.kit')), marks);
  // One language stands for all.
  return [...new Set(found.map((mark) => mark.replace(/\.(?:en|pt|zh-Hant)(?=\.|$)/g, '')))];
}

const marks =
  /\b(?:shown|hidden|taught|strict|deck|course|handout|teacher|template|preset|coach|holder|library):[\w.-]+/g;

/** What a participants' handout prints, and what Kitbag needs to print it. */
const forEverybody = [
  'course:aim',
  'course:audience',
  'course:days.sessions.activities',
  'course:days.sessions.marking.caveats',
  'course:days.sessions.marking.grading',
  'course:days.sessions.marking.lowered.at',
  'course:days.sessions.material.marking.caveats',
  'course:days.sessions.material.marking.grading',
  'course:days.sessions.material.marking.lowered.at',
  'course:days.sessions.material.title',
  'course:days.sessions.plan.room',
  'course:days.sessions.questions.text',
  'course:days.sessions.references',
  'course:days.sessions.title',
  'course:days.title',
  'course:distribution',
  'course:glossary.meaning',
  'course:glossary.term',
  'course:host',
  'course:howToUse',
  'course:issued',
  'course:marking.caveats',
  'course:marking.grading',
  'course:marking.lowered.at',
  'course:objectives.assessedBy',
  'course:objectives.text',
  'course:people.agency',
  'course:people.biography',
  'course:people.name',
  'course:people.role',
  'course:plan.bring',
  'course:plan.code',
  'course:title',
  'course:venue',
  'deck:marking.caveats',
  'deck:marking.grading',
  'deck:marking.lowered.at',
  'deck:theme',
  'deck:title',
  'handout:madeAt',
  'handout:name',
  'preset:name',
  'shown:looks',
  'shown:marking.caveats',
  'shown:marking.grading',
  'shown:marking.lowered.at',
  'shown:section',
  'shown:terms.meaning',
  'shown:terms.term',
  'shown:texts.alt',
  'shown:texts.blankWords',
  'shown:texts.body',
  'shown:texts.handoutText',
  'shown:texts.title',
  'template:foot.left',
  'template:foot.middle',
  'template:foot.right',
  'template:head.left',
  'template:head.middle',
  'template:head.right',
  'template:name',
];

/** What is the instructor's, or nobody's but the sender's. */
const forInstructors = [
  'course:days.sessions.instructorNotes',
  'course:days.sessions.marking.lowered.reason',
  'course:days.sessions.material.marking.lowered.reason',
  'course:days.sessions.materials',
  'course:days.sessions.plan.closure',
  'course:days.sessions.plan.outline',
  'course:days.sessions.plan.technique',
  'course:days.sessions.questions.answer',
  'course:marking.lowered.reason',
  'course:plan.agencies.name',
  'course:plan.approved.by',
  'course:plan.evaluation',
  'course:plan.facilities',
  'course:plan.legal.by',
  'course:plan.methods',
  'course:plan.prepared.by',
  'course:plan.prerequisites',
  'course:plan.reviewed.by',
  'deck:marking.lowered.reason',
  'deck:sources.fileName',
  'deck:sources.importedAt',
  'deck:sources.importer',
  'handout:recipe.turnTo.date',
  'shown:marking.lowered.reason',
  'shown:mends.right',
  'shown:mends.wrong',
  'shown:origins.part',
  'shown:swaps.alt',
  'shown:tags',
  'shown:texts.notes',
];

const isOf =
  (...of: readonly string[]) =>
  (mark: string) =>
    of.some((one) => mark.startsWith(`${one}:`));

describe('Of everything that a record can say', () => {
  it('each field is for everybody or for instructors alone, and a kit without instructor material has the first alone', async () => {
    const [all, some] = [await marksIn({}), await marksIn({ instructor: false })];
    expect(some.filter(isOf('course', 'deck', 'handout', 'preset', 'shown', 'template'))).toEqual(forEverybody);
    expect(some.filter(isOf('hidden', 'taught', 'teacher'))).toEqual([]);
    expect(all.filter((mark) => isOf('course', 'deck', 'handout', 'shown')(mark) && !some.includes(mark))).toEqual(
      forInstructors,
    );
  });

  it('nothing of what is stricter is in a kit up to a label, with instructor material or without', async () => {
    for (const instructor of [true, false]) {
      const some = await marksIn({ instructor, upTo: 'TLP:GREEN' });
      expect(some.filter(isOf('shown')).length).toBeGreaterThan(5);
      expect(some.filter(isOf('strict'))).toEqual([]);
    }
  });

  it('who holds a numbered copy stays at home, whatever else travels', async () => {
    expect((await marksIn({})).filter(isOf('holder'))).toEqual([]);
  });
});
