/**
 * Says every sentence that a person reads, by a typed key, in the language they chose. The sentences are learned: all of them by what
 * imports `say-in.ts`, those of its own language by a window that starts.
 */
import i18next from 'i18next';
import { languages, locales, type Language } from '../model/language';
import type { Finding } from '../model/finding';
import type { Fault } from '../model/fault';
import type { PassportPlace } from '../model/passport';
import type { en } from './catalogues/en';
import { toldApart } from './told-apart';

type WithoutPlural<K extends string> = K extends `${infer Stem}_${'zero' | 'one' | 'two' | 'few' | 'many' | 'other'}`
  ? Stem
  : K;
type Leaves<T> = T extends string
  ? ''
  : { [K in keyof T & string]: Leaves<T[K]> extends '' ? WithoutPlural<K> : `${K}.${Leaves<T[K]>}` }[keyof T & string];

/** A key of the English catalogue, such as `window.library.title`; plural endings are chosen by `count`. */
export type WordKey = Leaves<typeof en>;
export type Facts = Readonly<Record<string, string | number>>;

export interface Say {
  (key: WordKey, facts?: Facts): string;
  readonly language: Language;
}

/** The sentences of one language, by their groups. */
export type Sentences = Readonly<Record<keyof typeof en, object>>;

const words = i18next.createInstance();
void words.init({
  initAsync: false,
  lng: locales.en,
  fallbackLng: locales.en,
  // Each counts by its own plurals: Portugal's “0 itens”, and not Brazil's “0 item”.
  supportedLngs: languages.map((language) => locales[language]),
  resources: {},
  interpolation: { escapeValue: false },
  nsSeparator: false,
  returnNull: false,
});
words.services.formatter?.add('megabytes', (bytes: number, language) => {
  const unit = { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(language, unit).format(bytes / (1024 * 1024));
});

/**
 * What a person may write for each language, `*` standing for its tag: `.*.pdf` is “.en.pdf”, “.zh-Hant.pdf” or “.pt.pdf”.
 * Joined by our own words: the command line says it once, and the engine's list of languages would take longer to load than a slide.
 */
words.services.formatter?.add('by-language', (pattern: string | number, locale = locales.en) => {
  const ways = languages.map((language) =>
    words.t('window.language.way', { lng: locale, way: String(pattern).replace('*', language) }),
  );
  return ways.reduce((before, way, index) =>
    words.t(index < ways.length - 1 ? 'window.language.further-way' : 'window.language.last-way', {
      lng: locale,
      ways: before,
      way,
    }),
  );
});

/** The name of a language within a sentence: in Portuguese its capital is for the beginning of one alone. */
words.services.formatter?.add('in-sentence', (name: string, locale = locales.en) =>
  locale === locales.pt ? name.toLocaleLowerCase(locale) : name,
);

/** A day of the calendar, `2026-11-27`, as a sentence says it: `27/11/2026`; what is none stays as it is. */
words.services.formatter?.add('day', (date: string, locale = locales.en) => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return date;
  const order = { timeZone: 'UTC', day: '2-digit', month: '2-digit', year: 'numeric' } as const;
  return new Intl.DateTimeFormat(locale, order).format(new Date(`${date}T00:00:00Z`));
});

/** Takes in the sentences of one language: it cannot be spoken before. */
export function learn(language: Language, sentences: Sentences): void {
  words.addResourceBundle(locales[language], 'translation', sentences, false, true, { silent: true, skipCopy: true });
}

/** Whether the sentences of a language were learned. */
export function isLearned(language: Language): boolean {
  return words.hasResourceBundle(locales[language], 'translation');
}

function apartIn(facts: Facts): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name, typeof value === 'string' ? toldApart(value) : value]),
  );
}

/** The speaker of one language that was learned; a sentence that lacks a translation is its key (a test finds those). */
export function createSay(language: Language): Say {
  if (!isLearned(language))
    throw new Error(`Nobody has learned ${language}: import say-in.ts, or wait for the window's words.`);
  const translate = words.getFixedT(locales[language]);
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

function hasWords({ language }: Say, key: string, facts: Facts): boolean {
  return words.exists(key, { ...facts, returnObjects: false, lng: locales[language] });
}

/** The facts with words for those that are codes; a value without words is said by `other`, or as it is. */
function inWords(say: Say, facts: Facts): Facts {
  const told = Object.entries(facts).map(([name, value]) => {
    const keys = [value === '' ? 'empty' : value, 'other'].map((one) => `${wordsOfFacts[name] ?? ''}.${one}`);
    const key = name in wordsOfFacts ? keys.find((one) => hasWords(say, one, {})) : undefined;
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
  const key = [...values, ...told, plain].find((one) => hasWords(say, one, facts));
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
