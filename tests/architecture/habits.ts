import { perFile, type Rule } from './rule';

const REFUSED_LINES = 400;
const EXPLAINED_LINES = 250;

const lines = (text: string): string[] => text.trimEnd().split('\n');

const bridge = perFile(
  'only renderer/bridge.ts touches window.kitbag',
  ({ path, text }) =>
    path.startsWith('renderer/') &&
    path !== 'renderer/bridge.ts' &&
    /\b(window|globalThis)\s*(\.\s*kitbag\b|\[\s*['"]kitbag['"])/.test(text)
      ? ['touches window.kitbag']
      : [],
  [{ path: 'renderer/screens/a.tsx', text: "await window.kitbag.request('deck.list');" }],
);

const notTooLong = perFile(
  `no file is longer than ${REFUSED_LINES} lines`,
  ({ text }) => (lines(text).length > REFUSED_LINES ? [`has ${lines(text).length} lines`] : []),
  [{ path: 'main/model/a.ts', text: '// Long because: it is.\n'.repeat(REFUSED_LINES + 1) }],
);

const explainsLength = perFile(
  `a file of more than ${EXPLAINED_LINES} lines says in its first five lines why ("Long because: …")`,
  ({ text }) => {
    const all = lines(text);
    const explained = all.slice(0, 5).some((line) => /Long because: \S/.test(line));
    return all.length > EXPLAINED_LINES && !explained ? [`has ${all.length} lines`] : [];
  },
  [{ path: 'main/model/a.ts', text: 'const a = 1;\n'.repeat(EXPLAINED_LINES + 1) }],
);

const smallWords = perFile(
  'small words are set by --small-words of renderer/tokens.css, which says once in which faces',
  ({ path, text }) =>
    path.endsWith('.css') && path !== 'renderer/tokens.css' && text.includes('var(--small) var(--font),')
      ? ['lists the faces of small words']
      : [],
  [{ path: 'renderer/parts/a.module.css', text: '.a { font: var(--small) var(--font), var(--font-han); }' }],
);

const kebabCase = perFile(
  'files and folders are named in kebab-case, after the one thing inside',
  ({ path }) =>
    path.split('/').every((part) => /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/.test(part)) ? [] : ['is no kebab-case'],
  [
    { path: 'renderer/parts/HandoutPreview.tsx', text: '' },
    { path: 'main/model/slide_range.ts', text: '' },
  ],
);

const EMPTY_NAMES = ['utils', 'util', 'helpers', 'helper', 'manager', 'common', 'service', 'services', 'misc'];

const meaningfulNames = perFile(
  'no file or folder is named utils, helpers, manager, common or service',
  ({ path }) => {
    const words = path.split(/[/.-]/);
    return EMPTY_NAMES.filter((name) => words.includes(name)).map((name) => `says "${name}" instead of what it is`);
  },
  [
    { path: 'main/model/utils.ts', text: '' },
    { path: 'main/store/library-manager.ts', text: '' },
    { path: 'renderer/common/button.tsx', text: '' },
  ],
);

const namedExports = perFile(
  'everything is exported by name',
  ({ path, text }) => {
    // A description of a foreign package describes its default export, and a tool's configuration must have one.
    if (path.endsWith('.d.ts') || path.endsWith('.config.ts')) return [];
    return /^\s*export\s+default\b/m.test(text) || /\bas\s+default\s*[,}]/.test(text) ? ['has a default export'] : [];
  },
  [
    { path: 'renderer/app.tsx', text: 'export default function App() {}' },
    { path: 'main/model/a.ts', text: 'const a = 1;\nexport { a as default };' },
  ],
);

const languagesOnce = perFile(
  'the languages are listed in main/model/language.ts alone',
  ({ path, text }) =>
    path !== 'main/model/language.ts' && /\ben\b['"]?\s*[,|]\s*['"]?zh-Hant['"]?\s*[,|]\s*['"]?pt\b/.test(text)
      ? ['lists the languages']
      : [],
  [
    { path: 'renderer/words.tsx', text: "const all = ['en', 'zh-Hant', 'pt'] as const;" },
    { path: 'main/app/a.ts', text: String.raw`const picture = /^\/(en|zh-Hant|pt)\.png$/;` },
  ],
);

export const habitRules: readonly Rule[] = [
  bridge,
  notTooLong,
  explainsLength,
  kebabCase,
  smallWords,
  meaningfulNames,
  namedExports,
  languagesOnce,
];
