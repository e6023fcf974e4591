// Runs steps, shows what each came to, and adds them up.

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

async function runStep({ name, work }) {
  const start = performance.now();
  let result;
  try {
    result = await work();
  } catch (error) {
    result = { passed: 0, failed: 1, output: String(error?.stack ?? error) };
  }
  const verdict = result.failed === 0 ? `${result.passed} passed` : `${result.passed} passed, ${result.failed} FAILED`;
  process.stdout.write(`${name}: ${verdict} (${seconds(start)})\n`);
  if (result.output) process.stdout.write(`${result.output.trimEnd()}\n\n`);
  return result;
}

/** Runs the steps, as many at a time as asked, in the order of the list. */
export async function runSteps(steps, { atATime = 1 } = {}) {
  const waiting = [...steps];
  const results = [];
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) results.push(await runStep(step));
  };
  await Promise.all(Array.from({ length: atATime }, worker));
  return results;
}

/** Prints the line that everything ends with. @returns the exit code */
export function conclude(results) {
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  process.stdout.write(`${sum('passed')} passed, ${sum('failed')} failed\n`);
  return sum('failed') === 0 && sum('passed') > 0 ? 0 : 1;
}
