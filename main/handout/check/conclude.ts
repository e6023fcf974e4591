/** Joins what the parts of a check came to into the passport. */
import {
  passportRules,
  type Meant,
  type Passport,
  type PassportPlace,
  type PassportRow,
  type PassportRule,
} from '../../model/passport';
import type { CheckedPart } from './check-part';
import type { Note } from './check.types';
import { checkBand, editionOf } from './rules/band';
import { checkContents } from './rules/contents';
import { checkLabels, checkRestrictions, labelOf } from './rules/label';
import { checkPageNumbers } from './rules/page-numbers';
import { checkPictures } from './rules/pictures';
import { checkUndrawn } from './rules/undrawn';

/** Of what breaks a rule at many places, so many are listed. */
const mostPlaces = 25;

export function concludePassport(parts: readonly CheckedPart[], meant: Meant | null, ms: number): Passport {
  const pages = parts.flatMap((part) => part.pages).sort((a, b) => a.index - b.index);
  const places: PassportPlace[] = parts.flatMap((part) => part.places);
  const note: Note = (what, page, facts = {}) => {
    places.push({ what, page: page === null ? null : page + 1, facts });
  };
  const label = meant?.label ?? labelOf(pages);
  const edition = meant?.edition ?? editionOf(pages);
  const sights = parts.flatMap((part) => part.sights);
  checkLabels(pages, label, note);
  checkRestrictions(pages, meant?.restrictions ?? '', note);
  checkBand(pages, edition, note);
  checkPageNumbers(pages, meant, note);
  checkContents(pages, note);
  checkPictures(sights, note);
  const drawable = parts.find((part) => part.drawable)?.drawable ?? { pictures: [], forms: [] };
  const forms = parts.flatMap((part) => part.forms);
  checkUndrawn(drawable, sights, forms, note);

  const sum = (key: 'bookmarks' | 'links'): number => parts.reduce((all, part) => all + part[key], 0);
  const isIdle: Partial<Record<PassportRule, boolean>> = {
    'instructor-text': parts.every(({ searched }) => searched === null),
    pictures: sights.length === 0 && drawable.pictures.length === 0,
    'picture-data': drawable.pictures.length === 0,
    links: sum('links') === 0,
    bookmarks: sum('bookmarks') === 0,
    tags: parts.some(({ untagged }) => untagged),
    contents: pages.every(({ entries }) => entries.length === 0),
  };
  const rows = (Object.keys(passportRules) as PassportRule[]).map((rule) => rowOf(rule, places, isIdle[rule] ?? false));
  return {
    sha256: parts.find(({ sha256 }) => sha256 !== null)?.sha256 ?? '',
    pages: parts[0]?.pageCount ?? 0,
    label,
    edition,
    passed: rows.every(({ outcome }) => outcome !== 'failed'),
    rows,
    ms,
  };
}

function rowOf(rule: PassportRule, places: readonly PassportPlace[], isIdle: boolean): PassportRow {
  const own = places.filter(({ what }) => what.startsWith(`${rule}.`)).sort((a, b) => (a.page ?? 0) - (b.page ?? 0));
  const outcome = own.length > 0 ? 'failed' : isIdle ? 'idle' : 'passed';
  return { rule, outcome, count: own.length, places: own.slice(0, mostPlaces) };
}
