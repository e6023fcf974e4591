/** Handouts in every form that a page can take, for the rules of PDF/UA: each layout, pairing, edition, part, look, ink and kind of file. */
import { pdfImporter } from '../../../main/import/pdf/pdf-importer';
import { drawPlan } from '../../../main/handout/draw/draw-plan';
import { makeCopies } from '../../../main/handout/copies/make-copies';
import { patchInto } from '../../../main/handout/copies/patches';
import { planHandout } from '../../../main/handout/plan-handout';
import { createPictureInk } from '../../../main/handout/print/in-ink';
import type { HandoutInput } from '../../../main/handout/handout.types';
import type { Sha256 } from '../../../main/model/ids';
import { orderedParts } from '../../../main/model/parts';
import { layoutNames, parts, writingKinds, type Edition, type Part, type Recipe } from '../../../main/model/recipe';
import { builtInTemplates, plainTemplate, type Template } from '../../../main/model/template';
import { handoutWords } from '../../../main/words/handout-words';
import { seededRandom } from '../../builders/chance';
import { someHolders } from './copies/some-copies';
import { fullInput, fullTools, keepMedia } from './full-handouts';
import { goldenDeck } from './golden-deck';
import { deckInput } from './handouts';

/** A file, drawn when it is asked for. */
export type Drawn = () => Promise<Uint8Array>;

const crest = keepMedia(
  Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z" fill="#036"/></svg>'),
);
const line = (left: string, right: string) => ({ left: { en: left }, middle: {}, right: { en: right } });

/** Everything that a template can have. */
const whole: Template = {
  ...plainTemplate,
  accent: 'ffc000',
  second: '30c0b0',
  fonts: { headings: 'caladea', body: 'carlito' },
  opening: 'band',
  logo: { picture: crest, widthMm: 30, place: 'both' },
  head: line('{{course}}', '{{venue}}'),
  foot: line('{{label}} · {{edition}}', '{{page}}/{{pages}}'),
  margins: { outsideMm: 15, insideMm: 25, bindingMm: 10 },
};
const looks: readonly Template[] = [...builtInTemplates, whole];

const pairings = ['beside', 'facing', 'beneath'] as const;
const others = ['instructor', 'workbook'] as const satisfies readonly Edition[];

let appended: Promise<Sha256> | null = null;
/** A file of ours as others would append it: fonts in it, and tags of its own. */
async function anAppendix(): Promise<Sha256> {
  appended ??= drawOf(deckInput(goldenDeck, { parts: [], layout: '2' })).then((bytes) => keepMedia(bytes));
  return appended;
}

function everyPart(edition: Edition, but: readonly Part[] = []): readonly Part[] {
  return orderedParts(parts, { kind: 'course' }, edition).filter((part) => !but.includes(part));
}

async function inputOf(recipe: Partial<Recipe>, template: Template = plainTemplate): Promise<HandoutInput> {
  const { edition = 'participant' } = recipe;
  const input = await fullInput({ parts: everyPart(edition), template: template.id, ...recipe }, await anAppendix());
  return { ...input, template };
}

async function drawOf(input: HandoutInput): Promise<Uint8Array> {
  const plan = planHandout(input, fullTools, handoutWords);
  const inked = await createPictureInk().apply(plan, input, fullTools.media);
  return drawPlan(inked.plan, { ...fullTools, media: inked.media });
}

function ofLayouts(): readonly (readonly [string, Drawn])[] {
  return layoutNames.flatMap((layout, at) => {
    const pairing = pairings[at % 3]!;
    const isBound = at % 2 === 0;
    const edition = others[at % 2]!;
    const template = looks[at % looks.length]!;
    const writing = { kind: writingKinds[at % writingKinds.length]!, pitchMm: 6 };
    const sides = {
      sides: isBound ? 'two' : 'one',
      binding: isBound,
      oddStarts: isBound ? 'sessions' : 'none',
    } as const;
    const pair = { layout, languages: ['en', 'zh-Hant'], pairing, ...sides, writing } as const;
    const alone = { layout, edition, languages: [at % 3 === 0 ? 'pt' : 'zh-Hant'], binding: !isBound } as const;
    return [
      [`${layout} in two languages, ${pairing}`, async () => drawOf(await inputOf(pair, template))],
      [`${layout} in one language, ${edition}`, async () => drawOf(await inputOf(alone, template))],
    ] as const;
  });
}

/** The slides of a PDF deck are pages of it. */
async function ofPdfDeck(): Promise<Uint8Array> {
  const source = await drawOf(deckInput(goldenDeck, { parts: [], layout: 'picture' }));
  const { deck, media } = await pdfImporter.read('Pages.pdf', source, {
    readBeside: () => Promise.resolve(null),
    random: seededRandom(5),
    now: '2026-03-02T09:00:00+08:00',
  });
  for (const { bytes } of media) keepMedia(bytes);
  return drawOf(deckInput(deck, { layout: '4', edition: 'instructor' }));
}

async function ofCopies(which: 'copy' | 'list'): Promise<Uint8Array> {
  const input = await inputOf({ layout: '6', sides: 'two', binding: true }, whole);
  const names = someHolders.map((_, index) => `copy ${String(index)}.pdf`);
  const made = await makeCopies(
    input,
    { set: { mark: 'K3V9AB', first: 1, holders: someHolders }, names, wantsPrintFile: false },
    fullTools,
    handoutWords,
  );
  if (which === 'list') return made.distributionList;
  const file = made.pdf.slice();
  patchInto(file, made.copies[1]!);
  return file;
}

/** By what each is called. */
export const matterhornHandouts: readonly (readonly [string, Drawn])[] = [
  ...ofLayouts(),
  ['a PDF deck', ofPdfDeck],
  ['a numbered copy', () => ofCopies('copy')],
  ['the list of who got which copy', () => ofCopies('list')],
  ['in grey', async () => drawOf(await inputOf({ ink: 'grey', layout: '2' }, whole))],
  ['saving ink', async () => drawOf(await inputOf({ ink: 'saving', layout: '2', languages: ['zh-Hant'] }, whole))],
  [
    'for the archive',
    async () =>
      drawOf(
        await fullInput({
          archive: true,
          layout: '3',
          fingerprint: true,
          parts: everyPart('participant', ['appendices']),
        }),
      ),
  ],
];
