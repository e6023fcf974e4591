/** The backup that a person means by its name, or by a date. */
import type { BackupRow } from '../model/backup-row';
import { KitbagFault } from '../model/fault';
import type { Say } from '../words/say';
import { UsageError } from './command';

const day = /^\d{4}-\d{2}-\d{2}$/;

/** A day stands for its end, by the machine's clock; an instant without a zone too. The newest backup of then or before is meant. */
export function backupAt(backups: readonly BackupRow[], at: string, say: Say): BackupRow {
  const named = backups.find(({ name }) => name === at);
  if (named) return named;
  const momentMs = Date.parse(day.test(at) ? `${at}T23:59:59.999` : at);
  if (Number.isNaN(momentMs)) throw new UsageError(say('cli.restore.not-a-moment', { value: at }));
  const found = backups.find((backup) => Date.parse(backup.at) <= momentMs);
  if (!found) throw new KitbagFault('backup.none-so-old', { at });
  return found;
}
