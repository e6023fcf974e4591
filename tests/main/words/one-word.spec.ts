import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { handoutWords } from '../../../main/words/handout-words';
import { formatDay } from '../../../main/handout/page/dates';
import type { Language } from '../../../main/model/language';
import { catalogue } from '../../../main/words/say-in';
import { sentencesOf, type Catalogue } from './sentences';

/** One thing has one word in a language: the other words that it could have are refused, but where they mean another thing. */
const words: Readonly<Record<Language, readonly { word: string; refused: RegExp; butIn?: RegExp }[]>> = {
  en: [
    { word: 'label', refused: /\bmarkings?\b/i, butIn: /^window\.marking\.title$/ },
    { word: 'instructor', refused: /\b(trainer|teacher|presenter)s?\b/i },
    { word: 'participant', refused: /\b(trainee|learner|student|attendee)s?\b/i },
    { word: 'use the newer version', refused: /\btake (the )?(update|newer version)|\btake into\b/i },
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
    { word: '採用較新版本', refused: /採用更新|套用至課程/ },
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
    { word: 'manual', refused: /documentaç/i },
    { word: 'lacuna', refused: /espaço em branco|como espaço/i },
    { word: 'segunda localização', refused: /segundo lugar/i },
    { word: 'adicionar', refused: /acrescent/i },
    { word: 'usar a versão mais recente', refused: /aceitar a? ?actualização|levar para (o )?cursos?\b/i },
  ],
};

/**
 * Words as the agreement of 1990 spells them, by how they begin: Macao never adopted it, and writes “objectivo”, “aspecto”, “vêem”. Not
 * those whose letter was never written, as in “efeito”, nor those that still have it, as “contacto”.
 */
const newSpellings = [
  /obje[tç]/,
  /aspeto/,
  /(des)?atua[lç]/,
  /(des|in|re)?ativ/,
  /(re|inter|trans)?aç(ão|ões)$/,
  /ato(r|res|s)?$/,
  /fatur/,
  /fator/,
  /setor/,
  /proje[tç]/,
  /prote(ç|tor)/,
  /(in)?dire[tç]/,
  /(in)?corre(t[oai]|ç)/,
  /(in)?exat/,
  /sele([tç]|cion)/,
  /cole(ç|cion|tiv|tân|tor)/,
  /eletr/,
  /exce([tç]|cion)/,
  /[oó]tim/,
  /ado[tç]/,
  /efet/,
  /(ir)?respetiv/,
  /perspetiv/,
  /ret[aâ]ng/,
  /dete[tç]/,
  /arquitet/,
  /rece(ç|cion|tor|tiv)/,
  /conce[tç]/,
  /(im)?perce[tç]/,
  /espet[aá]/,
  /(in|re)?fraç/,
  /tátic/,
  /afet/,
  /inspe[tç]/,
  /noturn/,
  /didátic/,
  /reflet/,
  /reda(ç|tor)/,
  /susce?tí|susceti/,
  /intercet/,
  /letiv/,
  /(extra|abstra|traje|diale)t/,
  /(pre|re)?(veem|leem|deem|creem)$/,
  // Months and days have a capital.
  /(janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro)$/,
  /(segunda|terça|quarta|quinta|sexta)-feira$/,
];

/** The words of a text that Macao spells otherwise. Of days and months the capital counts, so that alone is left as it is. */
function spelledAnew(text: string): readonly string[] {
  const found = text.match(/[\p{L}-]+/gu) ?? [];
  const asWritten = (word: string): string =>
    newSpellings.slice(-2).some((one) => one.test(word.toLowerCase())) ? word : word.toLowerCase();
  return found.filter((word) =>
    newSpellings.some((one) => new RegExp(`^(?:${one.source})`, 'u').test(asWritten(word))),
  );
}

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

describe('Portuguese', () => {
  it('is spelled as in Macao, before the agreement of 1990', () => {
    const months = [1, 3, 9].map((month) => formatDay(`2026-0${String(month)}-02`, 'pt'));
    const anew = [...said('pt'), ...months.map((date) => ['formatDay', date] as const)];
    expect(anew.flatMap(([place, text]) => spelledAnew(text).map((word) => `${place}: ${word}`))).toEqual([]);
  });

  it('has its own marks of quotation', () => {
    expect(said('pt').filter(([, text]) => /[“”]/.test(text))).toEqual([]);
  });

  it('is known by the words that the agreement changed, and not by those that it left', () => {
    const changed = 'O objetivo, o Aspeto, direto, ação, eles veem em novembro, na segunda-feira, coleção';
    expect(spelledAnew(changed)).toHaveLength(8);
    expect(
      spelledAnew('receita efeito contacto colete detém receber Novembro Segunda-feira acto atrás ficheiro'),
    ).toEqual([]);
  });
});

describe('a percentage', () => {
  it.each([
    ['en', /\}\}%/],
    ['zh-Hant', /\}\}\s%/],
    ['pt', /\}\}%/],
  ] as const)('is written in one way in all sentences: %s', (language, otherwise) => {
    const written = [...sentencesOf(catalogue[language])].filter(([, sentence]) => otherwise.test(sentence));
    expect(written).toEqual([]);
  });
});
