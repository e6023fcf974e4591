/** All handlers of the contract, by subject. A forgotten one does not compile. */
import type { Handlers } from '../contract/requests';
import type { Desk } from './desk';
import { appHandlers } from './handlers/app';
import { backupHandlers } from './handlers/backups';
import { binHandlers } from './handlers/bin';
import { courseHandlers } from './handlers/course';
import { deckHandlers } from './handlers/deck';
import { duplicateHandlers } from './handlers/duplicate';
import { exchangeHandlers } from './handlers/exchange';
import { givingOutHandlers } from './handlers/giving-out';
import { guideHandlers } from './handlers/guide';
import { handoutHandlers } from './handlers/handout';
import { keptHandoutHandlers } from './handlers/kept-handout';
import { keyHandlers } from './handlers/keys';
import { kitHandlers } from './handlers/kit';
import { libraryHandlers } from './handlers/library';
import { presetHandlers } from './handlers/preset';
import { printHandlers } from './handlers/print';
import { settingsHandlers } from './handlers/settings';
import { stickHandlers } from './handlers/stick';
import { templateHandlers } from './handlers/template';
import { timetableHandlers } from './handlers/timetable';

export function createHandlers(desk: Desk): Handlers {
  return {
    ...appHandlers(desk),
    ...libraryHandlers(desk),
    ...deckHandlers(desk),
    ...courseHandlers(desk),
    ...handoutHandlers(desk),
    ...keptHandoutHandlers(desk),
    ...givingOutHandlers(desk),
    ...templateHandlers(desk),
    ...binHandlers(desk),
    ...duplicateHandlers(desk),
    ...guideHandlers(desk),
    ...keyHandlers(desk),
    ...kitHandlers(desk),
    ...backupHandlers(desk),
    ...presetHandlers(desk),
    ...settingsHandlers(desk),
    ...printHandlers(desk),
    ...exchangeHandlers(desk),
    ...stickHandlers(desk),
    ...timetableHandlers(desk),
  };
}
