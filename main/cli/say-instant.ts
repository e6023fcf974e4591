/** When something happened, as people at a terminal say it: by their own clock. `--json` gives the instant itself. */
import { locales, type Language } from '../model/language';

/** `25 Nov 2026, 23:39` for an ISO 8601 instant; `timeZone` is the machine's own unless given. */
export function sayInstant(instant: string, language: Language, timeZone?: string): string {
  return new Intl.DateTimeFormat(locales[language], {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(timeZone === undefined ? {} : { timeZone }),
  }).format(new Date(instant));
}
