import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { handoutWords } from '../../../main/words/handout-words';
import type { Language } from '../../../main/model/language';
import { catalogue } from '../../../main/words/say-in';
import { sentencesOf, type Catalogue } from './sentences';

/** One thing has one word in a language: the other words that it could have are refused, but where they mean another thing. */
const words: Readonly<Record<Language, readonly { word: string; refused: RegExp; butIn?: RegExp }[]>> = {
  en: [
    { word: 'label', refused: /\bmarkings?\b/i, butIn: /^window\.marking\.title$/ },
    { word: 'instructor', refused: /\b(trainer|teacher|presenter)s?\b/i },
    { word: 'participant', refused: /\b(trainee|learner|student|attendee)s?\b/i },
  ],
  'zh-Hant': [
    {
      word: '標示',
      // Beside what a file, a day at the page's edge, an exhibit is tagged with.
      refused: /標籤/,
      butIn: /^(passport\.(rules|breaches)\.tags|cli\.check\.help|handout\.signOpener|window\.template\.specimen)/,
    },
    { word: '練習冊', refused: /工作簿|工作冊|作業簿/ },
    { word: '教材包', refused: /套件|學員包/ },
    { word: '裝箱', refused: /打包|裝入教材包|裝進/ },
    { word: '派發', refused: /發放/, butIn: /^handout\.meaning-/ },
    { word: '登記冊', refused: /記錄冊|名冊/ },
    { word: '垃圾桶', refused: /回收筒|資源回收/ },
    { word: '調低', refused: /降低/ },
    { word: '復原', refused: /撤銷|撤回/ },
    { word: '標題', refused: /題目/ },
    { word: '檔名', refused: /檔案名稱/ },
    { word: '打印機', refused: /印表機/ },
    { word: '導師', refused: /講師|教師|培訓員/ },
    { word: '學員', refused: /參加者|參與者/ },
    { word: '投影片', refused: /幻燈片/ },
    { word: '範本', refused: /模板/ },
    { word: '匯入', refused: /導入/ },
    { word: '密鑰', refused: /金鑰/ },
    { word: '課節', refused: /環節/ },
  ],
  pt: [
    {
      word: 'marcação',
      // Tags of slides and of a file, and what is stuck on an exhibit.
      refused: /etiquet|rótulo/i,
      butIn:
        /^(passport\.(rules|breaches)\.tags|cli\.check\.help|deck\.(details|tags)$|shelf\.filter|guide\.library|window\.(undo\.set-tags|template\.specimen))/,
    },
    { word: 'participante', refused: /formandos?\b/i },
    { word: 'caderno do participante', refused: /caderno de exercícios|livro de exercícios/i },
    { word: 'formador', refused: /instrutor/i },
    { word: 'diapositivo', refused: /\bslides?\b/i, butIn: /^cli\./ },
    { word: 'palavra-passe', refused: /\bsenhas?\b/i },
    { word: 'ficheiro', refused: /\barquivos\b/i },
  ],
};

const guide = join(import.meta.dirname, '../../../assets/help');

/** Every sentence of the window, the command line, the pages and the guide by where it stands. */
function said(language: Language): readonly (readonly [string, string])[] {
  const groups: Readonly<Record<string, Catalogue>> = {
    ...(catalogue[language] as unknown as Readonly<Record<string, Catalogue>>),
    handout: handoutWords[language],
  };
  const sentences = Object.entries(groups).flatMap(([group, texts]) =>
    [...sentencesOf(texts)].map(([key, text]) => [`${group}.${key}`, text.replace(/\{\{.*?\}\}/g, '')] as const),
  );
  const pages = readdirSync(join(guide, language)).map(
    (name) => [`guide.${name}`, readFileSync(join(guide, language, name), 'utf8')] as const,
  );
  return [...sentences, ...pages];
}

describe('One thing', () => {
  for (const [language, table] of Object.entries(words) as [Language, (typeof words)[Language]][])
    for (const { word, refused, butIn } of table)
      it(`is called ${word} in ${language} wherever Kitbag speaks of it`, () => {
        const other = said(language).filter(([place, text]) => refused.test(text) && butIn?.test(place) !== true);
        expect(other.map(([place, text]) => `${place}: ${refused.exec(text)?.[0] ?? ''}`)).toEqual([]);
      });
});
