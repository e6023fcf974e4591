/** What backups have, and what going back would change, for people at a terminal and for scripts. */
import type { DifferingRecord, EarlierVersion } from '../model/earlier';
import type { Say } from '../words/say';
import { sayKitChange } from '../words/say-kit-change';
import { sayInstant } from './say-instant';
import { sayTitle, titleOf } from './titles';

/** An earlier version as scripts read it: codes, and the same in words. */
export function earlierAnswer(say: Say, { title, ...version }: EarlierVersion) {
  const words = version.changes.map((change) => sayKitChange(say, change));
  return { ...version, title: titleOf(title), words };
}

/** A line with its backup and when it was saved, and one for each change under it. */
export function sayEarlier(say: Say, { backup, savedAt, title, changes }: EarlierVersion): readonly string[] {
  const saved = say('backup.earlier.saved', { when: sayInstant(savedAt, say.language) });
  return [
    `${backup}  ${saved}  ${sayTitle(say, title)}`,
    ...changes.map((change) => `      ${sayKitChange(say, change)}`),
  ];
}

/** A record that differs, as scripts read it. */
export function differingAnswer({ title, ...record }: DifferingRecord) {
  return { ...record, title: titleOf(title) };
}

/** A record that differs, in a line. */
export function sayDiffering(say: Say, { kind, id, title, state }: DifferingRecord): string {
  return `      ${say(`backup.all.${state}`)}  ${say(`kit.kind.${kind}`)}  ${sayTitle(say, title) || id}`;
}
