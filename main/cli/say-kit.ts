/** What is in a kit and what is wrong with it, for people at a terminal. */
import type { KitProblem } from '../kit/read/kit-problems';
import { textIn } from '../model/language';
import type { KitItem } from '../model/kit';
import type { Say } from '../words/say';

const mostLines = 40;

/** A line for each thing: what it is, its title, its label, and the beginning of its version. */
export function sayKitItems(say: Say, items: readonly KitItem[]): readonly string[] {
  const lines = items.map(({ kind, title, id, label, content, size }) => {
    const sized = kind === 'template' ? '' : `  ${say(`kit.size.${kind}`, { count: size })}`;
    const name = textIn(title, say.language) || id;
    return `  ${say(`kit.kind.${kind}`)}  ${name}${sized}  ${label ?? ''}  ${content.slice(0, 12)}`.trimEnd();
  });
  return shortened(say, lines);
}

/** A line for each bad file. */
export function sayProblems(say: Say, problems: readonly KitProblem[]): readonly string[] {
  return shortened(
    say,
    problems.map(({ path, why }) => `  ! ${path}: ${say(`kit.problem.${why}`)}`),
  );
}

function shortened(say: Say, lines: readonly string[]): readonly string[] {
  if (lines.length <= mostLines) return lines;
  return [...lines.slice(0, mostLines), `  ${say('kit.more', { count: lines.length - mostLines })}`];
}
