/** Every sentence a person reads, by a typed key, in the language they chose. */
import i18next from 'i18next';
import type { Language } from '../model/language';
import type { Finding } from '../model/finding';
import type { Fault } from '../model/fault';
import cliEn from './cli/en.json';
import cliPt from './cli/pt.json';
import cliZh from './cli/zh-Hant.json';
import faultsEn from './faults/en.json';
import faultsPt from './faults/pt.json';
import faultsZh from './faults/zh-Hant.json';
import findingsEn from './findings/en.json';
import findingsPt from './findings/pt.json';
import findingsZh from './findings/zh-Hant.json';
import menuEn from './menu/en.json';
import menuPt from './menu/pt.json';
import menuZh from './menu/zh-Hant.json';
import windowEn from './window/en.json';
import windowPt from './window/pt.json';
import windowZh from './window/zh-Hant.json';

const english = { cli: cliEn, faults: faultsEn, findings: findingsEn, menu: menuEn, window: windowEn };
/** The catalogue by language: the test of words compares the three. */
export const catalogue = {
  en: english,
  'zh-Hant': { cli: cliZh, faults: faultsZh, findings: findingsZh, menu: menuZh, window: windowZh },
  pt: { cli: cliPt, faults: faultsPt, findings: findingsPt, menu: menuPt, window: windowPt },
} as const satisfies Record<Language, unknown>;

type WithoutPlural<K extends string> = K extends `${infer Stem}_${'zero' | 'one' | 'two' | 'few' | 'many' | 'other'}` ? Stem : K;
type Leaves<T> = T extends string ? '' : { [K in keyof T & string]: Leaves<T[K]> extends '' ? WithoutPlural<K> : `${K}.${Leaves<T[K]>}` }[keyof T & string];

/** A key of the English catalogue, such as `window.library.title`; plural endings are chosen by `count`. */
export type WordKey = Leaves<typeof english>;
export type Facts = Readonly<Record<string, string | number>>;

export interface Say {
  (key: WordKey, facts?: Facts): string;
  readonly language: Language;
}

const words = i18next.createInstance();
void words.init({
  initAsync: false,
  lng: 'en',
  fallbackLng: 'en',
  supportedLngs: ['en', 'zh-Hant', 'pt'],
  resources: Object.fromEntries(Object.entries(catalogue).map(([language, translation]) => [language, { translation }])),
  interpolation: { escapeValue: false },
  returnNull: false,
});

/** The speaker of one language; English stands in for a sentence that lacks a translation (a test finds those). */
export function createSay(language: Language): Say {
  const translate = words.getFixedT(language);
  const say = (key: WordKey, facts: Facts = {}): string => translate(key, { ...facts });
  return Object.assign(say, { language });
}

function sentenceOr(say: Say, group: 'faults' | 'findings', code: string, facts: Facts): string {
  const key = `${group}.${code}`;
  const unknown = group === 'faults' ? 'faults.unexpected' : 'findings.unexpected';
  return words.exists(key) ? say(key as WordKey, facts) : say(unknown as WordKey, { code, ...facts });
}

/** The sentence of a fault: what happened, to which thing, what to do. */
export function sayFault(say: Say, fault: Fault): string {
  return sentenceOr(say, 'faults', fault.code, fault.facts);
}

/** The sentence of a finding; its place (file, slide, line) is said beside it, see `sayPlace`. */
export function sayFinding(say: Say, finding: Finding): string {
  return sentenceOr(say, 'findings', finding.code, finding.facts);
}

/** Where a finding is: `tracing.md, slide 7, line 112`; empty where it concerns the whole. */
export function sayPlace(say: Say, place: Finding['place']): string {
  const told = [
    place.file ?? '',
    place.number === undefined ? '' : say('findings.place.slide', { number: place.number }),
    place.line === undefined ? '' : say('findings.place.line', { line: place.line }),
    place.page === undefined ? '' : say('findings.place.page', { page: place.page }),
  ];
  return told.filter(Boolean).join(', ');
}
