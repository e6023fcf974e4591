/**
 * The words of the system's menu by themselves: a window is not seen before its menu is there, and all other words are eighty times
 * as many.
 */
import type { Language } from '../model/language';
import en from './menu/en.json';
import pt from './menu/pt.json';
import zhHant from './menu/zh-Hant.json';

/** Without what has facts to be filled in, and without those of dialogs. */
type MenuWord = Exclude<keyof typeof en, 'cannot-start' | 'folder-for'>;
/** As in the whole catalogue, `say.ts`. */
export type MenuKey = `menu.${MenuWord}`;
export type SayMenu = (key: MenuKey) => string;

const words: Readonly<Record<Language, Readonly<Record<MenuWord, string>>>> = { en, 'zh-Hant': zhHant, pt };

/** Says what the speaker of the whole catalogue says. */
export function createSayMenu(language: Language): SayMenu {
  return (key) => words[language][key.slice('menu.'.length) as MenuWord];
}
