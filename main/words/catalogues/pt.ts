/** Every group of sentences in Portuguese, but for those of the pages (`handout-words.ts`). */
import backup from '../backup/pt.json';
import cli from '../cli/pt.json';
import deck from '../deck/pt.json';
import exchange from '../exchange/pt.json';
import faults from '../faults/pt.json';
import findings from '../findings/pt.json';
import guide from '../guide/pt.json';
import keys from '../keys/pt.json';
import kit from '../kit/pt.json';
import menu from '../menu/pt.json';
import pair from '../pair/pt.json';
import passport from '../passport/pt.json';
import paste from '../paste/pt.json';
import print from '../print/pt.json';
import settings from '../settings/pt.json';
import shelf from '../shelf/pt.json';
import window from '../window/pt.json';

export const pt = {
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
