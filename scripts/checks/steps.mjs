// The checks that need no window, as a list. Each gives back how many things passed and failed, and what it printed.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { buildIfStale } from '../setup/built.mjs';
import { inProject, run } from '../setup/ground.mjs';

/** @typedef {{passed: number, failed: number, output: string}} Result */

const tool = (...parts) => inProject('node_modules', ...parts);
const cache = (name) => inProject('node_modules', '.cache', name);

function oneThing(program, ...args) {
  return async () => {
    const { code, output } = await run(process.execPath, [program, ...args], { capture: true });
    return code === 0 ? { passed: 1, failed: 0, output: '' } : { passed: 0, failed: 1, output };
  };
}

async function build() {
  try {
    await buildIfStale();
    return { passed: 1, failed: 0, output: '' };
  } catch (problem) {
    return { passed: 0, failed: 1, output: problem.message };
  }
}

/** Counts a Vitest report. A file that could not be loaded holds no tests, and is a failure of its own. */
export function countVitest(report, code) {
  const unloadable = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  const skipped = report.numPendingTests + report.numTodoTests;
  const failed = report.numFailedTests + skipped + unloadable.length;
  const silentFailure = failed === 0 && (code !== 0 || report.numPassedTests === 0);
  return { passed: report.numPassedTests, failed: failed + (silentFailure ? 1 : 0), skipped };
}

async function vitest() {
  const file = cache(`vitest-${process.pid}.json`);
  mkdirSync(dirname(file), { recursive: true });
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  // By itself Vitest leaves one processor free. What else is checked meanwhile is done long before the tests are.
  const workers = `--maxWorkers=${Math.max(2, availableParallelism() - 1)}`;
  const args = [tool('vitest', 'vitest.mjs'), 'run', workers, ...reporters];
  const { code, output } = await run(process.execPath, args, { capture: true });
  if (!existsSync(file)) return { passed: 0, failed: 1, output };
  const { skipped, ...counts } = countVitest(JSON.parse(readFileSync(file, 'utf8')), code);
  rmSync(file);
  const note = skipped > 0 ? `${skipped} tests were skipped, which counts as failed.\n` : '';
  return { ...counts, output: counts.failed > 0 ? output + note : '' };
}

export const buildStep = { name: 'build', work: build };

/**
 * In the order in which they start; two run at a time, the long ones first.
 * With `remember` unchanged files are not linted again. A rule that asks for types may then miss what a change
 * elsewhere means for them, so that is for working and not for deciding.
 */
export const quickSteps = ({ remember }) => [
  {
    name: 'lint',
    work: oneThing(
      tool('eslint', 'bin', 'eslint.js'),
      ...['.', '--max-warnings', '0'],
      ...(remember ? ['--cache', '--cache-strategy', 'content', '--cache-location', cache('kitbag-eslint')] : []),
    ),
  },
  { name: 'tests (architecture, unit, integration)', work: vitest },
  { name: 'types', work: oneThing(tool('typescript', 'bin', 'tsc'), '-b', '--pretty', 'false') },
  {
    name: 'format',
    work: oneThing(
      tool('prettier', 'bin', 'prettier.cjs'),
      ...['--check', '.', '--log-level', 'warn', '--cache', '--cache-location', cache('kitbag-prettier')],
    ),
  },
  { name: 'dead code', work: oneThing(tool('knip', 'bin', 'knip.js'), '--no-progress') },
];
