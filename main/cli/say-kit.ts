/** What is in a kit and what is wrong with it, for people at a terminal. */
import type { ComparedThing } from '../kit/compare/compare-thing';
import type { KitProblem } from '../kit/read/kit-problems';
import { textIn } from '../model/language';
import { isCounted, type KitItem } from '../model/kit';
import type { Say } from '../words/say';
import { sayKitChange } from '../words/say-kit-change';
import { toldApart } from '../words/told-apart';
import { sayHandling } from './say-handling';
import { titleOf } from './titles';

const mostLines = 40;

/** A name from a kit, which may hold what turns lines around or begins a new one. */
const onLine = (name: string): string => toldApart(name.replace(/\s+/g, ' '));

/** A line for each thing: what it is, its title, its label, and the beginning of its version. */
export function sayKitItems(say: Say, items: readonly KitItem[]): readonly string[] {
  const lines = items.map(({ kind, title, id, content, size, ...item }) => {
    const sized = isCounted(kind) ? `  ${say(`kit.size.${kind}`, { count: size })}` : '';
    const name = onLine(textIn(title, say.language) || id);
    return `  ${say(`kit.kind.${kind}`)}  ${name}${sized}  ${sayHandling(say, item)}  ${content.slice(0, 12)}`.trimEnd();
  });
  return shortened(say, lines);
}

/** What a thing is to the library, and what would change, as scripts read it: codes, and the same in words. */
export function comparedAnswer(say: Say, { thing, state, changes }: ComparedThing) {
  const { item, isWhole } = thing;
  const words = changes.map((change) => sayKitChange(say, change));
  return { ...item, title: titleOf(item.title), whole: isWhole, state, changes, words };
}

/** A thing with its state, and a line for each change under it. */
export function sayCompared(say: Say, { thing: { item }, state, changes }: ComparedThing): readonly string[] {
  const name = onLine(textIn(item.title, say.language) || item.id);
  const head = `  ${say(`kit.state.${state}`)}  ${say(`kit.kind.${item.kind}`)}  ${name}  ${sayHandling(say, item)}`;
  return [head.trimEnd(), ...changes.map((change) => `      ${sayKitChange(say, change)}`)];
}

/** A line for each bad file. */
export function sayProblems(say: Say, problems: readonly KitProblem[]): readonly string[] {
  return shortened(
    say,
    problems.map(({ path, why }) => `  ! ${onLine(path)}: ${say(`kit.problem.${why}`)}`),
  );
}

function shortened(say: Say, lines: readonly string[]): readonly string[] {
  if (lines.length <= mostLines) return lines;
  return [...lines.slice(0, mostLines), `  ${say('kit.more', { count: lines.length - mostLines })}`];
}
