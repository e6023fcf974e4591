/** Every group of sentences in English, but for those of the pages (`handout-words.ts`). */
import backup from '../backup/en.json';
import cli from '../cli/en.json';
import deck from '../deck/en.json';
import exchange from '../exchange/en.json';
import faults from '../faults/en.json';
import findings from '../findings/en.json';
import guide from '../guide/en.json';
import keys from '../keys/en.json';
import kit from '../kit/en.json';
import menu from '../menu/en.json';
import pair from '../pair/en.json';
import passport from '../passport/en.json';
import paste from '../paste/en.json';
import print from '../print/en.json';
import settings from '../settings/en.json';
import shelf from '../shelf/en.json';
import window from '../window/en.json';

export const en = {
  backup,
  cli,
  deck,
  exchange,
  faults,
  findings,
  guide,
  keys,
  kit,
  menu,
  pair,
  passport,
  paste,
  print,
  settings,
  shelf,
  window,
};
