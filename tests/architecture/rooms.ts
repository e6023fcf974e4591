import { builtinModules } from 'node:module';
import { perFile, type Rule } from './rule';
import { importsOf, packageOf, roomOf, type Source } from './source';

/** For each room the other rooms that it may know, and does: those before it in the list. docs/engineers.md shows it. */
export const mayKnow: Readonly<Record<string, readonly string[]>> = {
  model: [],
  contract: ['model'],
  words: ['model'],
  files: ['model'],
  typeset: ['model'],
  markdown: ['model'],
  foreign: ['model'],
  store: ['model', 'files'],
  import: ['model', 'files', 'typeset', 'markdown', 'foreign'],
  scene: ['model', 'typeset'],
  kit: ['model', 'words', 'files', 'markdown', 'foreign'],
  handout: ['model', 'words', 'files', 'typeset', 'markdown', 'foreign', 'scene'],
  workers: ['model', 'words', 'files', 'typeset', 'markdown', 'foreign', 'store', 'import', 'scene', 'kit', 'handout'],
  ipc: [
    ...['model', 'contract', 'words', 'files', 'markdown'],
    ...['store', 'import', 'scene', 'kit', 'handout', 'workers'],
  ],
  cli: ['model', 'words', 'files', 'store', 'kit', 'handout', 'workers', 'ipc'],
  // The installed program answers the headless words too.
  app: ['model', 'contract', 'words', 'files', 'store', 'workers', 'ipc', 'cli'],
  preload: ['contract'],
  renderer: ['model', 'contract', 'words'],
};

const direction = perFile(
  'rooms know only the rooms below them, and no sibling knows its sibling',
  (source) => {
    const room = roomOf(source.path);
    if (room === null) return [];
    const allowed = mayKnow[room];
    if (!allowed) return [`the room "${room}" is not in the plan of the house`];
    return importsOf(source).flatMap((imported) => {
      const other = roomOf(imported);
      return other === null || other === room || allowed.includes(other) ? [] : [`${room} may not import ${imported}`];
    });
  },
  [
    { path: 'main/model/deck.ts', text: "import { openLibrary } from '../store/open-library';" },
    { path: 'main/store/records.ts', text: "import { layOut } from '../scene/lay-slide';" },
    { path: 'main/scene/svg.ts', text: "export { draw } from '../handout/draw';" },
    { path: 'main/ipc/handlers.ts', text: "import { menu } from '../app/menu';" },
    { path: 'main/workers/worker.ts', text: "const handlers = await import('../ipc/create-handlers');" },
    { path: 'renderer/app.tsx', text: "import type { Disk } from '../main/files/disk';" },
    { path: 'main/attic/box.ts', text: '' },
  ],
);

const everyDirectionIsUsed: Rule = {
  sentence: 'no room may know another that it does not: what is allowed is what is there',
  broken: (sources) => {
    const gone = new Set(
      sources.flatMap((source) => importsOf(source).map((imported) => `${roomOf(source.path)} > ${roomOf(imported)}`)),
    );
    const rooms = new Set(sources.map(({ path }) => roomOf(path)));
    return Object.entries(mayKnow).flatMap(([room, others]) =>
      others
        .filter((other) => rooms.has(room) && !gone.has(`${room} > ${other}`))
        .map((other) => `${room} imports nothing of ${other}: take it out of tests/architecture/rooms.ts`),
    );
  },
  badExamples: [{ path: 'main/words/say.ts', text: "import { sizes } from './sizes';" }],
};

const jobsStayInWorkers = perFile(
  'the jobs themselves run in a worker alone: other rooms know only its port, its jobs by name and its line',
  (source) =>
    roomOf(source.path) === 'workers'
      ? []
      : importsOf(source)
          .filter((imported) => /^main\/workers\/(worker|create-jobs|serve-jobs)(\.ts)?$/.test(imported))
          .map((imported) => `imports ${imported}`),
  [{ path: 'main/ipc/import-decks.ts', text: "import { createJobs } from '../workers/create-jobs';" }],
);

const isNode = (imported: string): boolean => imported.startsWith('node:') || builtinModules.includes(imported);

const pureRooms = perFile(
  'the model, the contract, the words and the window know neither Node nor the disk',
  (source) =>
    ['model', 'contract', 'words', 'renderer'].includes(roomOf(source.path) ?? '')
      ? importsOf(source)
          .filter(isNode)
          .map((imported) => `imports ${imported}`)
      : [],
  [
    { path: 'main/model/ids.ts', text: "import { randomUUID } from 'node:crypto';" },
    { path: 'renderer/bridge.ts', text: "import fs from 'fs';" },
  ],
);

const modelStandsAlone = perFile(
  'the model imports nothing but zod and itself',
  (source) =>
    roomOf(source.path) === 'model'
      ? importsOf(source)
          .map(packageOf)
          .filter((name) => name !== null && name !== 'zod')
          .map((name) => `imports ${String(name)}`)
      : [],
  [{ path: 'main/model/deck.ts', text: "import { parse } from 'yaml';" }],
);

interface OnlyImporter {
  readonly packages: RegExp;
  readonly allowed: RegExp;
  readonly where: string;
  readonly bad: Source;
}

const ONLY_IMPORTERS: readonly OnlyImporter[] = [
  {
    packages: /^lowdb$/,
    allowed: /^main\/store\//,
    where: 'only main/store imports lowdb',
    bad: { path: 'main/ipc/a.ts', text: "import { Low } from 'lowdb/node';" },
  },
  {
    packages: /^pdfkit$/,
    allowed: /^main\/handout\/draw/,
    where: 'only main/handout/draw imports pdfkit',
    bad: { path: 'main/handout/plan.ts', text: "import Document from 'pdfkit';" },
  },
  {
    packages: /^@cantoo\/pdf-lib$/,
    allowed: /^main\/(foreign|handout\/(draw|check))\//,
    where: 'only main/foreign, main/handout/draw and main/handout/check import pdf-lib',
    bad: { path: 'main/handout/flow/a.ts', text: "import { PDFDocument } from '@cantoo/pdf-lib';" },
  },
  {
    packages: /^fontkit$/,
    allowed: /^main\/typeset\//,
    where: 'only main/typeset imports fontkit',
    bad: { path: 'main/handout/draw/a.ts', text: "import * as fontkit from 'fontkit';" },
  },
  {
    packages: /^electron$/,
    allowed: /^main\/(app\/|preload\.ts$)/,
    where: 'only main/app and main/preload.ts import electron',
    bad: { path: 'main/workers/a.ts', text: "import { app } from 'electron';" },
  },
  {
    packages: /^(mdast|micromark)/,
    allowed: /^main\/markdown\//,
    where: 'only main/markdown imports mdast and micromark',
    bad: { path: 'main/import/a.ts', text: "import { gfm } from 'micromark-extension-gfm';" },
  },
  {
    packages: /^(react-)?i18next$/,
    allowed: /^main\/words\//,
    where: 'only main/words imports i18next',
    bad: { path: 'renderer/words.tsx', text: "import i18next from 'i18next';" },
  },
];

const onlyImporters = ONLY_IMPORTERS.map(({ packages, allowed, where, bad }) =>
  perFile(
    where,
    (source) =>
      allowed.test(source.path)
        ? []
        : importsOf(source)
            .filter((imported) => packages.test(packageOf(imported) ?? ''))
            .map((imported) => `imports ${imported}`),
    [bad],
  ),
);

export const roomRules: readonly Rule[] = [
  direction,
  everyDirectionIsUsed,
  jobsStayInWorkers,
  pureRooms,
  modelStandsAlone,
  ...onlyImporters,
];
