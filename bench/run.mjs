// npm run bench: everything that is bound, in one run, into bench/RESULTS.md. One part alone: --quick (pages, in two minutes), --pages,
// --import, --save, --preview, --library, --typing, --check, --copies, --chinese, --hostile, --similarity FOLDER. A figure behind its bound ends it with 1.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { holds, pageOf } from './report.mjs';

const parts = {
  pages: async () => (await import('./pages.mjs')).measurePages(false),
  import: async () => (await import('./import.mjs')).measureImport(),
  save: async () => (await import('./save.mjs')).measureSave(),
  preview: async () => (await import('./preview.mjs')).measurePreview(),
  library: async () => (await import('./library.mjs')).measureLibrary(),
  typing: async () => (await import('./typing.mjs')).measureTyping(),
  check: async () => (await import('./check.mjs')).measureCheck(),
  copies: async () => (await import('./copies.mjs')).measureCopies(),
  chinese: async () => (await import('./similarity.mjs')).measureSimilarity(),
  hostile: async () => (await import('./hostile.mjs')).measureHostile(),
};

/** What broke off is told in its place: the figures of the others, which took long to measure, are not lost with it. */
async function measureOrTell(measure) {
  try {
    return await measure();
  } catch (error) {
    console.error(error);
    return {
      title: `Broken off: ${measure.name}`,
      words: ['Its figures are missing; why, the run has said.'],
      figures: [],
      brokeOff: true,
    };
  }
}

const quick = async () => (await import('./pages.mjs')).measurePages(true);

if (process.argv.includes('--similarity')) {
  const { benchSimilarity } = await import('./similarity.mjs');
  process.exitCode = await benchSimilarity();
} else {
  const named = Object.keys(parts).filter((name) => process.argv.includes(`--${name}`));
  const isQuick = process.argv.includes('--quick');
  const wanted = isQuick ? [quick] : (named.length > 0 ? named : Object.keys(parts)).map((name) => parts[name]);
  const measured = [];
  for (const measure of wanted) measured.push(await measureOrTell(measure));
  const text = pageOf(measured);
  console.log(text);
  if (wanted.length === Object.keys(parts).length)
    writeFileSync(fileURLToPath(new URL('RESULTS.md', import.meta.url)), text);
  const bound = measured.flatMap(({ figures }) => figures.filter(({ least, most }) => (least ?? most) !== undefined));
  const behind = bound.filter((figure) => !holds(figure));
  const broken = measured.filter(({ brokeOff }) => brokeOff).length;
  console.log(
    behind.length === 0 && broken === 0
      ? 'Within every bound.'
      : `${behind.length} of ${bound.length} figures are behind their bounds, and ${broken} of ${wanted.length} parts broke off.`,
  );
  process.exitCode = behind.length === 0 && broken === 0 ? 0 : 1;
}
