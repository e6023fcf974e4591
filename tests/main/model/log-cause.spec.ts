import { describe, expect, it } from 'vitest';
import { causeForLog } from '../../../main/model/log-cause';
import { parseMediaReference } from '../../../main/model/media';

const canary = 'Operation Lighthouse';

function thrown(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return error;
  }
}

describe('What the log says of a bug', () => {
  it('is its kind and where in our program it was, and nothing of what it was about', () => {
    const inside = thrown(() => parseMediaReference(null as never) ?? JSON.parse(`${canary} {`));
    const broken = thrown(() => JSON.parse(`${canary} {`));
    const missing = Object.assign(new Error(`ENOENT: no such file, open '/home/maria/${canary}.md'`), {
      code: 'ENOENT',
    });
    const wrapped = new TypeError(canary, { cause: missing });
    const said = [inside, broken, missing, wrapped, canary, { canary }].map(causeForLog);
    expect(said.join('\n')).not.toMatch(/Lighthouse|maria|home|work/);
    expect(said[1]).toMatch(/^SyntaxError\n {2}at .*log-cause\.spec\.ts:\d+:\d+/);
    expect(said[2]).toMatch(/^Error ENOENT\n/);
    expect(said[3]).toMatch(/^TypeError\n(?:.|\n)*because Error ENOENT/);
    expect(said[4]).toBe('thrown string');
  });

  it('names the files of a packed program on every system without the folders that they lie in', () => {
    const error = new Error(canary);
    error.stack = [
      `Error: ${canary}`,
      '    at readDeck (C:\\Users\\maria\\AppData\\Kitbag\\resources\\app.asar\\out\\main\\worker.js:12:34)',
      '    at file:///Applications/Kitbag.app/Contents/Resources/app.asar/out/main/main.js:5:6',
      '    at parse (/home/maria/kitbag/out/node_modules/other/index.js:1:2)',
      '    at node:internal/process/task_queues:95:5',
    ].join('\n');
    expect(causeForLog(error)).toBe('Error\n  at readDeck worker.js:12:34\n  at main.js:5:6');
  });

  it('does not take a name or a code that somebody made up for a message', () => {
    const error = Object.assign(new Error('x'), { code: `${canary} and more` });
    error.name = `${canary}: a name`;
    expect(causeForLog(error)).not.toContain('Lighthouse');
  });
});
