/** Every group of sentences in Traditional Chinese, but for those of the pages (`handout-words.ts`). */
import backup from '../backup/zh-Hant.json';
import cli from '../cli/zh-Hant.json';
import deck from '../deck/zh-Hant.json';
import exchange from '../exchange/zh-Hant.json';
import faults from '../faults/zh-Hant.json';
import findings from '../findings/zh-Hant.json';
import guide from '../guide/zh-Hant.json';
import keys from '../keys/zh-Hant.json';
import kit from '../kit/zh-Hant.json';
import menu from '../menu/zh-Hant.json';
import pair from '../pair/zh-Hant.json';
import passport from '../passport/zh-Hant.json';
import paste from '../paste/zh-Hant.json';
import print from '../print/zh-Hant.json';
import settings from '../settings/zh-Hant.json';
import shelf from '../shelf/zh-Hant.json';
import window from '../window/zh-Hant.json';

export const zhHant = {
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
