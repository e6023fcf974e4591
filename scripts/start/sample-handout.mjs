// The main job without a window: the sample course's participant handout, through the same words that a person types.
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inProject, run, SetupProblem } from '../setup/ground.mjs';

async function kitbag(...words) {
  const program = inProject('out', 'main', 'kitbag.js');
  const { code, output, stdout } = await run(process.execPath, [program, ...words, '--json'], { capture: true });
  if (code !== 0) throw new SetupProblem(`"kitbag ${words[0]}" refused:\n${output}`);
  return JSON.parse(stdout);
}

const counted = (count, one) => `${count} ${one}${count === 1 ? '' : 's'}`;

export async function exportSampleHandout() {
  const sample = inProject('assets', 'sample');
  if (!existsSync(join(sample, 'library.json'))) throw new SetupProblem('There is no sample library in assets/sample.');
  const folder = mkdtempSync(join(tmpdir(), 'kitbag-sample-'));
  try {
    // A copy, so that the sample of the project stays as it is.
    const library = join(folder, 'library');
    cpSync(sample, library, { recursive: true });
    const { courses } = await kitbag('list', library);
    if (!courses?.[0]) throw new SetupProblem('The sample library holds no course.');
    const out = join(process.env.INIT_CWD ?? process.cwd(), 'kitbag-sample-handout.pdf');
    const choices = ['--edition', 'participant', '--language', 'en'];
    const made = await kitbag('export', library, '--course', courses[0].id, ...choices, '--out', out);
    const facts = [
      counted(made.pages, 'page'),
      counted(made.slides, 'slide'),
      counted(made.findings.length, 'finding'),
    ];
    process.stdout.write(`${made.file}\n${facts.join(', ')}, ${(made.ms / 1000).toFixed(1)} seconds (${made.label})\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
