/** Random drawings for what is hidden: words, forms, pictures and tables, some over one another, some at the slide's edge. */
import fc from 'fast-check';
import type {
  Drawing,
  DrawnPart,
  DrawnShape,
  Paragraph,
  Run,
  TableGrid,
  TextFrame,
} from '../../../../main/model/drawing';
import { solid, type Matrix } from '../../../../main/model/geometry';
import type { Sha256 } from '../../../../main/model/ids';
import { boxPath, roundedPath } from '../../../../main/scene/shapes';

/** Names that no other test has: what is read of a picture is remembered by its name, and files of tests share what is remembered. */
export const opaquePicture = '51a'.padEnd(64, '0') as Sha256;
export const clearPicture = '51b'.padEnd(64, '0') as Sha256;
export const drawnPicture = '51c'.padEnd(64, '0') as Sha256;

const colours = fc.constantFrom('ffffff', '000000', '336699', 'fdfdfd', 'cc3300', '32659a');
const families = fc.constantFrom(
  'Calibri',
  'Cambria',
  'Arial',
  'Georgia',
  'Arial Black',
  'Verdana',
  'Consolas',
  '標楷體',
);
const words = fc.constantFrom(
  'Radar',
  'tracks',
  'of',
  'aircraft',
  'WWWWW',
  'iiii',
  '(see',
  'below),',
  '100 %',
  'AVAVA To.',
  'e-mail',
  '“quoted”',
  'é à',
  '第三章',
  '雷達追蹤，（航機）',
  '：「管制」。',
  '—',
  '/ or !',
  'Donaudampfschifffahrtsgesellschaft',
  'https://example.org/a/b?c=d',
  '• x',
  '\n',
);
const sizes = fc.constantFrom(8, 11, 18, 18, 24, 40);
const rarely = <T>(usual: T, other: T): fc.Arbitrary<T> =>
  fc.constantFrom(usual, usual, usual, usual, usual, usual, other);

const run: fc.Arbitrary<Run> = fc
  .record({
    text: fc.array(words, { minLength: 1, maxLength: 12 }).map((all) => all.join(' ')),
    family: families,
    sizePt: sizes,
    weight: fc.constantFrom(400, 700),
    slant: fc.boolean(),
    rgb: colours,
    alpha: rarely(1, 0.01),
    underline: rarely(false, true),
    raise: rarely(0, 0.3),
    caps: fc.constantFrom('none' as const, 'none' as const, 'all' as const, 'small' as const),
  })
  .map(({ rgb, alpha, ...rest }) => ({
    lang: null,
    familyHan: '',
    strike: false,
    spacedPt: 0,
    ground: null,
    link: null,
    field: null,
    concealed: null,
    paint: solid(rgb, alpha),
    ...rest,
  }));

const spacing = fc.record({ kind: fc.constant('times' as const), value: fc.constantFrom(0, 0.2) });

const paragraph: fc.Arbitrary<Paragraph> = fc
  .record({
    align: fc.constantFrom('start' as const, 'centre' as const, 'end' as const, 'justify' as const),
    isBulleted: fc.boolean(),
    marginPt: fc.constantFrom(0, 0, 27),
    line: fc.constantFrom(
      { kind: 'times' as const, value: 1 },
      { kind: 'times' as const, value: 0.7 },
      { kind: 'times' as const, value: 1.5 },
      { kind: 'points' as const, value: 14 },
    ),
    before: spacing,
    after: spacing,
    runs: fc.array(run, { maxLength: 3 }),
  })
  .map(({ isBulleted, ...rest }) => ({
    level: 0,
    rightToLeft: false,
    indentPt: isBulleted ? -20 : 0,
    rightPt: 0,
    tabs: [],
    tabEveryPt: 72,
    emptySizePt: 18,
    emptyFamily: 'Calibri',
    bullet: isBulleted
      ? { text: '12.', family: null, sizePt: 18, weight: 400, slant: false, paint: solid('336699') }
      : null,
    ...rest,
  }));

function frame(widthPt: number, heightPt: number): fc.Arbitrary<TextFrame> {
  return fc
    .record({
      anchor: fc.constantFrom('top' as const, 'middle' as const, 'bottom' as const),
      anchorCentred: rarely(false, true),
      columns: rarely(1, 2),
      wrap: rarely(true, false),
      fit: fc.constantFrom(
        { kind: 'none' as const },
        { kind: 'grow' as const },
        { kind: 'shrink' as const, fontScale: 0.9, lineReduction: 0.1 },
      ),
      paragraphs: fc.array(paragraph, { minLength: 1, maxLength: 3 }),
    })
    .map((rest) => ({
      box: { xPt: 0, yPt: 0, widthPt, heightPt },
      turnedDeg: 0,
      insetPt: { left: 7.2, top: 3.6, right: 7.2, bottom: 3.6 },
      writing: 'horizontal',
      columnGapPt: 10,
      ...rest,
    }));
}

const fill = fc.record({ rgb: colours, alpha: rarely(1, 0.5) }).map(({ rgb, alpha }) => solid(rgb, alpha));

function form(widthPt: number, heightPt: number): fc.Arbitrary<DrawnPart> {
  const box = { xPt: 0, yPt: 0, widthPt, heightPt };
  return fc.record({
    kind: fc.constant('path' as const),
    path: fc.constantFrom(boxPath(box), roundedPath(box, 20)),
    fill,
    stroke: fc.constant(null),
  });
}

function picture(widthPt: number, heightPt: number): fc.Arbitrary<DrawnPart> {
  const box = { xPt: 0, yPt: 0, widthPt, heightPt };
  return fc.record({
    kind: fc.constant('picture' as const),
    picture: fc.constantFrom(opaquePicture, opaquePicture, clearPicture, drawnPicture),
    boxes: fc.constant([box]),
    clip: rarely<string | null>(null, roundedPath(box, 30)),
    alpha: rarely(1, 0.5),
    flipped: fc.constantFrom('none' as const, 'across' as const),
    turnedDeg: fc.constant(0),
  });
}

function table(widthPt: number, heightPt: number): fc.Arbitrary<DrawnPart> {
  const edges = { left: null, top: null, right: null, bottom: null };
  const cell = fc.record({
    frame: frame(widthPt / 2, heightPt / 2),
    fill: fc.option(fill),
    across: fc.constant(1),
    down: fc.constant(1),
    edges: fc.constant(edges),
  });
  const row = fc.record({ heightPt: fc.constant(heightPt / 2), cells: fc.array(cell, { minLength: 2, maxLength: 2 }) });
  const grid: fc.Arbitrary<TableGrid> = fc.record({
    columnsPt: fc.constant([widthPt / 2, widthPt / 2]),
    rows: fc.array(row, { minLength: 2, maxLength: 2 }),
    headRows: fc.constant(1),
  });
  return grid.map((one) => ({ kind: 'table', table: one }));
}

/** A shape on the slide or over its edge; one in seven is turned. */
const shape: fc.Arbitrary<DrawnShape> = fc
  .record({
    xPt: fc.integer({ min: -60, max: 700 }),
    yPt: fc.integer({ min: -40, max: 420 }),
    widthPt: fc.integer({ min: 60, max: 500 }),
    heightPt: fc.integer({ min: 30, max: 260 }),
    turn: rarely(0, 0.3),
    kinds: fc.constantFrom(['text'], ['text'], ['form', 'text'], ['form'], ['picture'], ['picture', 'text'], ['table']),
    role: fc.constantFrom('other' as const, 'other' as const, 'title' as const, 'background' as const),
  })
  .chain(({ xPt, yPt, widthPt, heightPt, turn, kinds, role }) => {
    const makers: Readonly<Record<string, fc.Arbitrary<DrawnPart>>> = {
      text: frame(widthPt, heightPt).map((one) => ({ kind: 'text' as const, frame: one })),
      form: form(widthPt, heightPt),
      picture: picture(widthPt, heightPt),
      table: table(widthPt, heightPt),
    };
    const matrix: Matrix = [Math.cos(turn), Math.sin(turn), -Math.sin(turn), Math.cos(turn), xPt, yPt];
    return fc.tuple(...kinds.flatMap((kind) => makers[kind] ?? [])).map((parts) => ({
      id: `s${String(xPt)}`,
      name: '',
      alt: '',
      role,
      matrix,
      widthPt,
      heightPt,
      link: null,
      concealed: null,
      parts,
    }));
  });

const ground = form(960, 540).map((part): DrawnShape => ({
  id: 'm1',
  name: '',
  alt: '',
  role: 'background',
  matrix: [1, 0, 0, 1, 0, 0],
  widthPt: 960,
  heightPt: 540,
  link: null,
  concealed: null,
  parts: [part],
}));

/** On a slide of 960 by 540 points, with a ground or none. */
export const drawings: fc.Arbitrary<Drawing> = fc
  .record({ ground: fc.option(ground), shapes: fc.array(shape, { minLength: 1, maxLength: 3 }) })
  .map((made) => ({
    format: 'kitbag.drawing',
    version: 1,
    widthPt: 960,
    heightPt: 540,
    shapes: [...(made.ground ? [made.ground] : []), ...made.shapes].map((one, index) => ({
      ...one,
      id: `${one.id}-${String(index)}`,
    })),
  }));
