/** Findings for people at a terminal: each with its place, the weightier first, equal ones counted. */
import type { Finding } from '../model/finding';
import { sayFinding, sayPlace, type Say } from '../words/say';

const order = { stops: 0, look: 1, information: 2 } as const;
/** More lines than a person reads at once are counted instead; `--json` has them all. */
const mostLines = 40;

/** `titles` name the decks by their ids, for findings that carry no file. */
export function sayFindings(
  say: Say,
  findings: readonly Finding[],
  titles: ReadonlyMap<string, string> = new Map(),
): readonly string[] {
  const sorted = [...findings].sort((a, b) => order[a.weight] - order[b.weight]);
  const lines = sorted.slice(0, mostLines).map((finding) => {
    const { file, deck } = finding.place;
    const place = sayPlace(say, { ...finding.place, file: file ?? titles.get(deck ?? '') ?? '' });
    return `  ${finding.weight === 'information' ? '·' : '!'} ${place ? `${place}: ` : ''}${sayFinding(say, finding)}`;
  });
  return sorted.length > mostLines
    ? [...lines, `  ${say('cli.more-findings', { count: sorted.length - mostLines })}`]
    : lines;
}
