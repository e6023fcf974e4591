/** Findings for people at a terminal: each with its place, the weightier first, equal ones counted. */
import type { Finding } from '../model/finding';
import { foldPlaces } from '../model/fold-places';
import { sayFinding, sayPlace, type Say } from '../words/say';
import { sayAll } from '../words/say-places';

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
    const places = sayAllPlaces(say, finding.places ?? [], titles);
    return `  ${finding.weight === 'information' ? '·' : '!'} ${place ? `${place}: ` : ''}${sayFinding(say, finding)}${places ? ` ${places}` : ''}`;
  });
  return sorted.length > mostLines
    ? [...lines, `  ${say('cli.more-findings', { count: sorted.length - mostLines })}`]
    : lines;
}

/** `(Wallets: slides 2–23; Tracing: slide 4)`; empty where a finding has one place or none. */
function sayAllPlaces(say: Say, places: NonNullable<Finding['places']>, titles: ReadonlyMap<string, string>): string {
  const told = foldPlaces(places.map(({ session: _, ...place }) => place)).map(({ within, places: these }) => {
    const title = within.file ?? titles.get(within.deck ?? '') ?? '';
    const all = sayAll(say, these) ?? '';
    return [title, all].filter(Boolean).join(': ');
  });
  return told.length === 0 ? '' : `(${told.join('; ')})`;
}
