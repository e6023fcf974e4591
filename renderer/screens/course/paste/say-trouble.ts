import { formatMinute } from '../../../../main/model/timetable';
import { textFor } from '../../../words';
import type { RowTrouble } from '../../../../main/model/pasted-timetable/read-row';
import type { Say } from '../../../../main/words/say';

/** Why a row of a pasted timetable is no good session, and what ticking it does. */
export function sayTrouble(say: Say, trouble: RowTrouble): string {
  switch (trouble.code) {
    case 'no-time':
      return trouble.text === ''
        ? say('paste.trouble.no-time')
        : say('paste.trouble.no-time-read', { text: trouble.text });
    case 'end-first':
      return say('paste.trouble.end-first', { start: formatMinute(trouble.start), end: formatMinute(trouble.end) });
    case 'day-unread':
      return say('paste.trouble.day-unread', { text: trouble.text });
    case 'overlaps':
      return say('paste.trouble.overlaps', { title: textFor(trouble.title, say.language), count: trouble.minutes });
    case 'there':
      return say('paste.trouble.there', { title: textFor(trouble.title, say.language) });
    default:
      return say(`paste.trouble.${trouble.code}`);
  }
}
