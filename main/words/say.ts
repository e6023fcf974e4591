/** Every sentence a person reads, by a typed key, in the language they chose. */
import i18next from 'i18next';
import { languages, type Language } from '../model/language';
import type { Finding } from '../model/finding';
import type { Fault } from '../model/fault';
import type { PassportPlace } from '../model/passport';
import { toldApart } from './told-apart';
import backupEn from './backup/en.json';
import backupPt from './backup/pt.json';
import backupZh from './backup/zh-Hant.json';
import cliEn from './cli/en.json';
import cliPt from './cli/pt.json';
import cliZh from './cli/zh-Hant.json';
import deckEn from './deck/en.json';
import deckPt from './deck/pt.json';
import deckZh from './deck/zh-Hant.json';
import exchangeEn from './exchange/en.json';
import exchangePt from './exchange/pt.json';
import exchangeZh from './exchange/zh-Hant.json';
import faultsEn from './faults/en.json';
import faultsPt from './faults/pt.json';
import faultsZh from './faults/zh-Hant.json';
import findingsEn from './findings/en.json';
import findingsPt from './findings/pt.json';
import findingsZh from './findings/zh-Hant.json';
import guideEn from './guide/en.json';
import guidePt from './guide/pt.json';
import guideZh from './guide/zh-Hant.json';
import keysEn from './keys/en.json';
import keysPt from './keys/pt.json';
import keysZh from './keys/zh-Hant.json';
import kitEn from './kit/en.json';
import kitPt from './kit/pt.json';
import kitZh from './kit/zh-Hant.json';
import menuEn from './menu/en.json';
import menuPt from './menu/pt.json';
import menuZh from './menu/zh-Hant.json';
import pasteEn from './paste/en.json';
import pastePt from './paste/pt.json';
import pasteZh from './paste/zh-Hant.json';
import passportEn from './passport/en.json';
import passportPt from './passport/pt.json';
import passportZh from './passport/zh-Hant.json';
import pairEn from './pair/en.json';
import pairPt from './pair/pt.json';
import pairZh from './pair/zh-Hant.json';
import printEn from './print/en.json';
import printPt from './print/pt.json';
import printZh from './print/zh-Hant.json';
import settingsEn from './settings/en.json';
import settingsPt from './settings/pt.json';
import settingsZh from './settings/zh-Hant.json';
import shelfEn from './shelf/en.json';
import shelfPt from './shelf/pt.json';
import shelfZh from './shelf/zh-Hant.json';
import windowEn from './window/en.json';
import windowPt from './window/pt.json';
import windowZh from './window/zh-Hant.json';

const english = {
  backup: backupEn,
  cli: cliEn,
  deck: deckEn,
  exchange: exchangeEn,
  faults: faultsEn,
  findings: findingsEn,
  guide: guideEn,
  keys: keysEn,
  kit: kitEn,
  menu: menuEn,
  pair: pairEn,
  passport: passportEn,
  paste: pasteEn,
  print: printEn,
  settings: settingsEn,
  shelf: shelfEn,
  window: windowEn,
};
/** The catalogue by language: the test of words compares the three. */
export const catalogue = {
  en: english,
  'zh-Hant': {
    backup: backupZh,
    cli: cliZh,
    deck: deckZh,
    exchange: exchangeZh,
    faults: faultsZh,
    findings: findingsZh,
    guide: guideZh,
    keys: keysZh,
    kit: kitZh,
    menu: menuZh,
    pair: pairZh,
    passport: passportZh,
    paste: pasteZh,
    print: printZh,
    settings: settingsZh,
    shelf: shelfZh,
    window: windowZh,
  },
  pt: {
    backup: backupPt,
    cli: cliPt,
    deck: deckPt,
    exchange: exchangePt,
    faults: faultsPt,
    findings: findingsPt,
    guide: guidePt,
    keys: keysPt,
    kit: kitPt,
    menu: menuPt,
    pair: pairPt,
    passport: passportPt,
    paste: pastePt,
    print: printPt,
    settings: settingsPt,
    shelf: shelfPt,
    window: windowPt,
  },
} as const satisfies Record<Language, unknown>;

type WithoutPlural<K extends string> = K extends `${infer Stem}_${'zero' | 'one' | 'two' | 'few' | 'many' | 'other'}`
  ? Stem
  : K;
type Leaves<T> = T extends string
  ? ''
  : { [K in keyof T & string]: Leaves<T[K]> extends '' ? WithoutPlural<K> : `${K}.${Leaves<T[K]>}` }[keyof T & string];

/** A key of the English catalogue, such as `window.library.title`; plural endings are chosen by `count`. */
export type WordKey = Leaves<typeof english>;
export type Facts = Readonly<Record<string, string | number>>;

export interface Say {
  (key: WordKey, facts?: Facts): string;
  readonly language: Language;
}

/** By whose plurals a language counts: Portugal's “0 itens”, and not Brazil's “0 item”. */
const tags: Readonly<Record<Language, string>> = { en: 'en', 'zh-Hant': 'zh-Hant', pt: 'pt-PT' };

const words = i18next.createInstance();
void words.init({
  initAsync: false,
  lng: 'en',
  fallbackLng: 'en',
  supportedLngs: languages.map((language) => tags[language]),
  resources: Object.fromEntries(languages.map((language) => [tags[language], { translation: catalogue[language] }])),
  interpolation: { escapeValue: false },
  nsSeparator: false,
  returnNull: false,
});
words.services.formatter?.add('megabytes', (bytes: number, language) => {
  const unit = { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(language, unit).format(bytes / (1024 * 1024));
});

function apartIn(facts: Facts): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name, typeof value === 'string' ? toldApart(value) : value]),
  );
}

/** The speaker of one language; English stands in for a sentence that lacks a translation (a test finds those). */
export function createSay(language: Language): Say {
  const translate = words.getFixedT(tags[language]);
  const say = (key: WordKey, facts: Facts = {}): string => translate(key, apartIn(facts));
  return Object.assign(say, { language });
}

/** Facts whose values are codes, and where the words for these stand. */
const wordsOfFacts: Readonly<Record<string, string>> = {
  kind: 'faults.kinds',
  reason: 'faults.reasons',
  subject: 'faults.subjects',
  language: 'findings.languages',
  wanted: 'findings.languages',
  shown: 'findings.languages',
  encoding: 'findings.encodings',
  from: 'findings.formats',
  wouldDo: 'window.layout',
  where: 'passport.where',
  leak: 'passport.leaks',
};

function hasWords(key: string, facts: Facts): boolean {
  return words.exists(key, { ...facts, returnObjects: false });
}

/** The facts with words for those that are codes; a value without words is said by `other`, or as it is. */
function inWords(say: Say, facts: Facts): Facts {
  const told = Object.entries(facts).map(([name, value]) => {
    const keys = [value === '' ? 'empty' : value, 'other'].map((one) => `${wordsOfFacts[name] ?? ''}.${one}`);
    const key = name in wordsOfFacts ? keys.find((one) => hasWords(one, {})) : undefined;
    return [name, key === undefined ? value : say(key as WordKey, { value })] as const;
  });
  return Object.fromEntries(told);
}

/**
 * The sentence of a code, or null where there is none. A sentence may have variants, taken before the plain one:
 * `too-small_wouldDo-none` for a value (`-empty` for none), `unlabelled_with-label` for a fact that is told at all.
 */
function sentenceOf(
  say: Say,
  group: 'faults' | 'findings' | 'passport.breaches',
  code: string,
  facts: Facts,
): string | null {
  const plain = `${group}.${code}`;
  const values = Object.entries(facts).map(([name, value]) => `${plain}_${name}-${value === '' ? 'empty' : value}`);
  const told = Object.keys(facts).map((name) => `${plain}_with-${name}`);
  const key = [...values, ...told, plain].find((one) => hasWords(one, facts));
  return key === undefined ? null : say(key as WordKey, inWords(say, facts));
}

/** The sentence of a fault: what happened, to which thing, what to do. */
export function sayFault(say: Say, { code, facts }: Fault): string {
  return (
    sentenceOf(say, 'faults', code, facts) ??
    sentenceOf(say, 'findings', code, facts) ??
    say('faults.unexpected', { code })
  );
}

/** The sentence of a finding; its place (file, slide, line) is said beside it, see `sayPlace`. A fault may have become a finding. */
export function sayFinding(say: Say, { code, facts }: Pick<Finding, 'code' | 'facts'>): string {
  const cause = code === 'import.failed' ? String(facts['cause'] ?? facts['reason']) : '';
  const ofCause = cause.includes('.') ? sayKnown(say, cause, facts) : null;
  return ofCause ?? sayKnown(say, code, facts) ?? say('findings.unexpected', { code });
}

function sayKnown(say: Say, code: string, facts: Facts): string | null {
  return sentenceOf(say, 'findings', code, facts) ?? sentenceOf(say, 'faults', code, facts);
}

/** What is wrong at one place of a finished handout, and what to do; its page is said beside it, see `sayPlace`. */
export function sayBreach(say: Say, { what, facts }: Pick<PassportPlace, 'what' | 'facts'>): string {
  return sentenceOf(say, 'passport.breaches', what, facts) ?? say('findings.unexpected', { code: what });
}

/** Where a finding is: `tracing.md, slide 7, line 112`; empty where it concerns the whole. */
export function sayPlace(say: Say, place: Finding['place']): string {
  const told = [
    toldApart(place.file ?? ''),
    place.number === undefined ? '' : say('findings.place.slide', { number: place.number }),
    place.line === undefined ? '' : say('findings.place.line', { line: place.line }),
    place.page === undefined ? '' : say('findings.place.page', { page: place.page }),
  ];
  return told.filter(Boolean).join(', ');
}
