/** A recipe's words: every field of it that the command line can say, read before any library is open. */
import { addDays } from '../model/calendar-date';
import { languages, type LanguagePair } from '../model/language';
import { firstLayout } from '../model/layout-for-edition';
import { tlpLabels } from '../model/marking';
import {
  editions,
  layoutNames,
  papers,
  parts,
  recipeDefaults,
  writingKinds,
  type LayoutChoice,
  type LayoutName,
  type Part,
  type Recipe,
} from '../model/recipe';
import type { Facts, Say } from '../words/say';
import { assignments, commaList, listed, notAllowed, oneOf, wholeNumber } from './choices';
import { UsageError, type Command, type OptionValue } from './command';

type Options = Parameters<Command['run']>[1];

export const recipeOptions = {
  course: { type: 'string' },
  deck: { type: 'string' },
  handout: { type: 'string' },
  day: { type: 'string' },
  session: { type: 'string' },
  edition: { type: 'string' },
  blanks: { type: 'string' },
  language: { type: 'string' },
  pairing: { type: 'string' },
  paper: { type: 'string' },
  sides: { type: 'string' },
  binding: { type: 'boolean' },
  'odd-starts': { type: 'string' },
  ink: { type: 'string' },
  layout: { type: 'string' },
  'session-layout': { type: 'string', multiple: true },
  'slide-layout': { type: 'string', multiple: true },
  order: { type: 'string' },
  writing: { type: 'string' },
  'no-frames': { type: 'boolean' },
  'no-slide-numbers': { type: 'boolean' },
  numbering: { type: 'string' },
  parts: { type: 'string' },
  without: { type: 'string', multiple: true },
  template: { type: 'string' },
  'leave-out': { type: 'string', multiple: true },
  label: { type: 'string' },
  'build-for': { type: 'string' },
  dpi: { type: 'string' },
  archive: { type: 'boolean' },
  fingerprint: { type: 'boolean' },
  date: { type: 'string' },
} as const satisfies Command['options'];

const layoutChoices: readonly LayoutChoice[] = [...layoutNames, 'auto'];
/** Three slides a page had this name before every layout could have lines. */
const formerName = '3-lines';

/** What the help lists, so that it never lacks a name. */
export const recipeHelpFacts: Facts = {
  editions: editions.join('|'),
  layouts: layoutChoices.join('|'),
  parts: parts.join(','),
  labels: tlpLabels.join('|'),
  languages: languages.join('|'),
  papers: papers.join('|'),
};

/** Names of days, sessions and slides that only the library can tell. */
export interface NamedThings {
  readonly course: string | null;
  readonly deck: string | null;
  /** One that the library keeps: it says all the rest but the date. */
  readonly handout: string | null;
  /** From 1. */
  readonly day: number | null;
  /** A number as it is printed, or an id. */
  readonly session: string | null;
  readonly sessionLayouts: readonly (readonly [string, LayoutChoice])[];
  readonly slideLayouts: readonly (readonly [string, LayoutName])[];
  readonly leaveOut: readonly string[];
  /** An id, or a name in any language; null takes the library’s own. */
  readonly template: string | null;
}

/** A recipe whose scope and slides are still names; `parts: null` are those that its scope has by itself. */
export interface RecipeWords {
  readonly fields: Omit<Recipe, 'scope' | 'layouts' | 'slideLayouts' | 'leaveOut' | 'parts' | 'template'>;
  readonly parts: readonly Part[] | null;
  readonly without: readonly Part[];
  readonly named: NamedThings;
}

/** Throws a UsageError that says which option is wrong and what it may be. `today` is `YYYY-MM-DD`. */
export function readRecipeWords(options: Options, today: string, say: Say): RecipeWords {
  const choose = <T extends string>(name: string, allowed: readonly T[], unsaid: T): T =>
    oneOf(name, options[name], allowed, unsaid, say);
  const edition = choose('edition', editions, recipeDefaults.edition);
  const label = (name: string): Recipe['raiseTo'] => oneOf(name, options[name], tlpLabels, null, say);
  return {
    fields: {
      edition,
      ...(options['blanks'] === undefined
        ? {}
        : { blanks: choose<'marked' | 'everywhere'>('blanks', ['marked', 'everywhere'], 'marked') }),
      languages: readLanguages(options['language'], say),
      pairing: choose('pairing', ['beside', 'facing', 'beneath'], recipeDefaults.pairing),
      paper: choose('paper', papers, recipeDefaults.paper),
      sides: choose('sides', ['one', 'two'], recipeDefaults.sides),
      binding: options['binding'] === true,
      oddStarts: choose('odd-starts', ['none', 'days', 'sessions'], recipeDefaults.oddStarts),
      ink: choose('ink', ['colour', 'grey', 'saving'], recipeDefaults.ink),
      layout: options['layout'] === undefined ? firstLayout(edition) : readLayout('layout', options['layout'], say),
      order: choose('order', ['across', 'down'], recipeDefaults.order),
      writing: readWriting(options['writing'], say),
      frames: options['no-frames'] !== true,
      slideNumbers: options['no-slide-numbers'] !== true,
      ...(options['numbering'] === undefined
        ? {}
        : { slideNumbering: choose<'deck' | 'through'>('numbering', ['deck', 'through'], 'deck') }),
      raiseTo: label('label'),
      buildFor: label('build-for'),
      picturesDpi: wholeNumber('dpi', options['dpi'], [72, 1200], say),
      archive: options['archive'] === true,
      fingerprint: options['fingerprint'] === true,
      date: readDate(options['date'], today, say),
    },
    parts: readParts(options['parts'], say),
    without: commaList(options['without']).map((name) => partOf('without', name, say)),
    named: {
      course: textOf(options['course']),
      deck: textOf(options['deck']),
      handout: textOf(options['handout']),
      day: wholeNumber('day', options['day'], [1, 999], say),
      session: textOf(options['session']),
      sessionLayouts: assignments('session-layout', options['session-layout'], say).map(([name, layout]) => [
        name,
        readLayout('session-layout', layout, say),
      ]),
      slideLayouts: assignments('slide-layout', options['slide-layout'], say).map(([name, layout]) => [
        name,
        oneOf<LayoutName, '3'>('slide-layout', layout === formerName ? '3' : layout, layoutNames, '3', say),
      ]),
      leaveOut: listed(options['leave-out']),
      template: textOf(options['template']),
    },
  };
}

function textOf(value: OptionValue): string | null {
  return typeof value === 'string' ? value : null;
}

/** `en`, or a pair such as `en+zh-Hant` with the main language first. */
function readLanguages(value: OptionValue, say: Say): LanguagePair {
  const [first = '', second, ...more] = (typeof value === 'string' ? value : 'en').split('+');
  const main = oneOf('language', first, languages, 'en', say);
  if (more.length > 0 || second === main)
    throw notAllowed('language', value, `${languages.join(', ')}, ${languages.slice(0, 2).join('+')}`, say);
  return second === undefined ? [main] : [main, oneOf('language', second, languages, 'en', say)];
}

function readLayout(name: string, value: OptionValue, say: Say): LayoutChoice {
  return value === formerName ? '3' : oneOf(name, value, layoutChoices, '3', say);
}

/** `lines`, or with its pitch in millimetres, `dots:5`. */
function readWriting(value: OptionValue, say: Say): Recipe['writing'] {
  if (value === undefined) return recipeDefaults.writing;
  const [, kind = '', pitch] = /^([a-z]+)(?::(\d{1,2}(?:\.\d{1,2})?))?$/.exec(String(value)) ?? [];
  const known = writingKinds.find((one) => one === kind);
  const pitchMm = pitch === undefined ? recipeDefaults.writing.pitchMm : Number(pitch);
  if (!known || pitchMm < 3 || pitchMm > 15)
    throw notAllowed('writing', value, `${writingKinds.join(', ')}, lines:3 … lines:15`, say);
  return { kind: known, pitchMm };
}

function readParts(value: OptionValue, say: Say): readonly Part[] | null {
  if (value === undefined) return null;
  return value === 'none' ? [] : commaList(value).map((name) => partOf('parts', name, say));
}

function partOf(option: string, name: string, say: Say): Part {
  const part = parts.find((one) => one === name);
  if (!part) throw notAllowed(option, name, parts.join(', '), say);
  return part;
}

function readDate(value: OptionValue, today: string, say: Say): string {
  if (typeof value !== 'string') return today;
  // `Date.parse` takes 30 February for 2 March.
  const [day = ''] = /^\d{4}-\d{2}-\d{2}/.exec(value) ?? [];
  if (Number.isNaN(Date.parse(value)) || Number.isNaN(Date.parse(day)) || addDays(day, 0) !== day)
    throw new UsageError(say('cli.option.not-a-date', { value }));
  return value;
}
