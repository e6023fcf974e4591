/** Which backups may go: the older, the further apart those are that stay. */
import type { BackupReason } from './backup';

export interface DatedBackup {
  readonly name: string;
  /** An ISO 8601 instant. */
  readonly at: string;
  readonly why: BackupReason;
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const weekMs = 7 * dayMs;
/** The first of January 1970 was a Thursday; weeks begin on Mondays. */
const mondayMs = 3 * dayMs;

/** All of two hours, one an hour for a day, one a day for a month, one a week after that: none goes for its age alone. */
const allForMs = 2 * hourMs;
const hourlyForMs = dayMs;
const dailyForMs = 31 * dayMs;
/** A clock that is further ahead of the backup before went wrong, or nobody worked: either way nothing has to go for it. */
const longestRestMs = 60 * dayMs;
/** What a person asked for, and what a step back stands on, is kept as long as the daily ones. */
const keptForMs = dailyForMs;

/** The stretch of time of which one backup stays; null for one that stays for itself. */
function stretchOf(atMs: number, nowMs: number, why: BackupReason): string | null {
  // One of the future was made by a clock that went wrong: it counts as fresh.
  const ageMs = Math.max(0, nowMs - atMs);
  if (ageMs < allForMs || (why !== 'change' && ageMs < keptForMs)) return null;
  if (ageMs < hourlyForMs) return `hour ${String(Math.floor(atMs / hourMs))}`;
  if (ageMs < dailyForMs) return `day ${String(Math.floor(atMs / dayMs))}`;
  return `week ${String(Math.floor((atMs + mondayMs) / weekMs))}`;
}

/** The names of the backups that may go. The newest always stays; of each stretch of time the newest in it. */
export function backupsToDrop(backups: readonly DatedBackup[], now: string): readonly string[] {
  const newestFirst = [...backups].sort((a, b) => Date.parse(b.at) - Date.parse(a.at) || (a.name < b.name ? 1 : -1));
  const [, before] = newestFirst;
  const nowMs = Math.min(Date.parse(now), before ? Date.parse(before.at) + longestRestMs : Infinity);
  const taken = new Set<string>();
  const dropped: string[] = [];
  newestFirst.forEach(({ name, at, why }, index) => {
    const stretch = stretchOf(Date.parse(at), nowMs, why);
    const isFirst = stretch === null || !taken.has(stretch);
    if (index > 0 && !isFirst) dropped.push(name);
    else if (stretch) taken.add(stretch);
  });
  return dropped;
}
