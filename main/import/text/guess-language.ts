/** Which language a deck is written in: by its script, and for Latin letters by small words. */
import { languages, type Language } from '../../model/language';

const portuguese = new Set(
  'de da do das dos que não uma um para com os as em por são mais como ao à às é no na nos nas se ou também já pelo pela entre sua seu foi ser está isto este esta'.split(
    ' ',
  ),
);
const english = new Set(
  'the of and to in is that for it with as are on be this by an or from at which not can we you will have has what how do'.split(
    ' ',
  ),
);

/** Simplified characters that Traditional Chinese never uses, from the thousand commonest. */
const simplified =
  /[们这国来时说过对发会经与关产实现动问题业应战头体见听觉让变还门长车东马鱼鸟书买卖读写讲话语认识证评试该请谁调论设许访诉处备复学习爱乐笔电网络纪级线练给统继续护报资质贸责败货费购龙风飞饭馆铁银钱钟难预领频额颜项顺须顾条极构标样树检楼]/gu;
const traditional =
  /[們這國來時說過對發會經與關產實現動問題業應戰頭體見聽覺讓變還門長車東馬魚鳥書買賣讀寫講話語認識證評試該請誰調論設許訪訴處備復學習愛樂筆電網絡紀級線練給統繼續護報資質貿責敗貨費購龍風飛飯館鐵銀錢鐘難預領頻額顏項順須顧條極構標樣樹檢樓]/gu;

/** A Han says about as much as a word of five letters: from here on a text counts as Chinese. */
const enoughHan = 0.12;

/** Small words and accents that a text must show before it counts as Portuguese. */
const fewestSigns = 3;

export function guessLanguage(text: string): Language {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (han > 0 && han / (han + latin) >= enoughHan) return 'zh-Hant';
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const accents = text.match(/[ãõçâêôáéíóúà]/giu)?.length ?? 0;
  const asPortuguese = words.filter((word) => portuguese.has(word)).length + accents;
  const asEnglish = words.filter((word) => english.has(word)).length;
  // One word that both languages have is no language.
  return asPortuguese >= fewestSigns && asPortuguese > asEnglish && asPortuguese > words.length / 20 ? 'pt' : 'en';
}

/** Fewer letters say nothing of a language. */
const fewestLetters = 20;
/** Japanese has this share of hiragana among its letters at least; Chinese quotes a name in katakana now and then. */
const enoughHiragana = 0.1;

/** True where most letters are of a script that none of our languages has, such as Cyrillic, Greek or Arabic, or where it is Japanese. */
export function isInNoneOfOurs(text: string): boolean {
  const count = (letters: RegExp): number => text.match(letters)?.length ?? 0;
  const all = count(/\p{L}/gu);
  const hiragana = count(/\p{Script=Hiragana}/gu);
  const ours = count(/[\p{Script=Latin}\p{Script=Han}]/gu);
  return all >= fewestLetters && (ours < all / 2 || hiragana / all >= enoughHiragana);
}

/** True where Chinese is written in simplified characters. */
export function isSimplified(text: string): boolean {
  const one = text.match(simplified)?.length ?? 0;
  return one > 0 && one > (text.match(traditional)?.length ?? 0);
}

/** The slot for a declared language; null where we have none for it. `script` tells simplified Chinese. */
export function languageOfTag(tag: string): { readonly language: Language; readonly simplified: boolean } | null {
  const parts = tag.trim().toLowerCase().replaceAll('_', '-').split('-');
  const simplifiedTag =
    parts.some((part) => part === 'hans' || part === 'cn' || part === 'sg' || part === 'sc') && !parts.includes('hant');
  if (parts[0] === 'zh' || parts[0] === 'yue' || parts[0] === 'tc' || parts[0] === 'sc')
    return { language: 'zh-Hant', simplified: simplifiedTag };
  const language = languages.find((one) => one === parts[0]);
  return language ? { language, simplified: false } : null;
}
