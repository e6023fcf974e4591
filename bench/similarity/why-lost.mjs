// Why lines of one program's page do not stand in the other's: told by where their words stand there instead.

/** Words of a line that was broken elsewhere are found in lines of the other page, whole or at an end. */
const leastShared = 5;

function isBroken(text, added) {
  const joined = added.map((one) => one.text).join('');
  return (
    added.some((one) => one.text.length > 1 && (one.text.includes(text) || text.includes(one.text))) ||
    (text.length > leastShared &&
      (joined.includes(text.slice(0, leastShared)) || joined.includes(text.slice(-leastShared))))
  );
}

/** For one lost line: how its words moved. */
export function whyLost(line, added) {
  const twins = added.filter(({ text }) => text === line.text);
  const off = twins
    .map(({ left, middle }) => [Math.abs(left - line.left), Math.abs(middle - line.middle)])
    .sort((a, b) => a[0] + a[1] - b[0] - b[1])[0];
  if (off) return off[0] > off[1] ? 'moved aside' : 'moved up or down';
  return isBroken(line.text, added) ? 'broken elsewhere' : 'not there';
}

/** Counts by cause, the commonest first, in one line. */
export function countWhy(causes) {
  const counts = new Map();
  for (const cause of causes) counts.set(cause, (counts.get(cause) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([cause, count]) => `${cause} ${count}`)
    .join(', ');
}
