// The instructor's guide as a PDF, made by Kitbag itself: the pages that the window shows, as one deck, printed as its text.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inProject, run, SetupProblem } from '../setup/ground.mjs';

const titles = {
  en: 'Kitbag: the instructor’s guide',
  'zh-Hant': 'Kitbag 導師使用指南',
  pt: 'Kitbag: o guia do formador',
};
export const guideLanguages = Object.keys(titles);

/** The pages in the order in which they are read, as `main/model/guide.ts` names them. */
function pageIds() {
  const source = readFileSync(inProject('main', 'model', 'guide.ts'), 'utf8');
  const [, list = ''] = /guidePageIds = \[([^\]]*)\]/.exec(source) ?? [];
  return [...list.matchAll(/'([a-z-]+)'/g)].map(([, id]) => id);
}

/** All pages as one Markdown deck, each on a slide of its own. */
export function guideDeck(language) {
  const pages = pageIds().map((id) => readFileSync(inProject('assets', 'help', language, `${id}.md`), 'utf8').trim());
  const head = ['---', 'marp: true', `title: "${titles[language]}"`, `lang: ${language}`, 'tlp: CLEAR', '---'];
  return [head.join('\n'), pages.join('\n\n---\n\n')].join('\n\n');
}

async function kitbag(...words) {
  const { code, output } = await run(process.execPath, [inProject('out', 'main', 'kitbag.js'), ...words], {
    capture: true,
  });
  if (code !== 0) throw new SetupProblem(`The guide could not be made: kitbag ${words[0]} said ${output}`);
}

/**
 * Writes the guide in one language to `file`, dated by `time` (seconds since 1970); it is checked as every handout is. Kitbag must be
 * built.
 */
export async function makeGuide(language, file, time) {
  const folder = mkdtempSync(join(tmpdir(), 'kitbag-guide-'));
  try {
    const [library, source] = [join(folder, 'library'), join(folder, `guide.${language}.md`)];
    writeFileSync(source, guideDeck(language));
    await kitbag('import', library, source, '--json');
    const look = [
      '--layout',
      'outline',
      '--writing',
      'none',
      '--no-slide-numbers',
      '--parts',
      'cover,contents,sessions',
    ];
    const words = [
      '--language',
      language,
      '--label',
      'TLP:CLEAR',
      '--date',
      new Date(time * 1000).toISOString().slice(0, 10),
    ];
    await kitbag('export', library, '--deck', titles[language], ...look, ...words, '--out', file, '--json');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
