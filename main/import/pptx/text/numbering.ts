/** The numbers of `a:buAutoNum`: counted by level, written in the scheme that the paragraph names. */
import { formatRoman } from '../../../model/roman';

/** Roman numbers end here: a hostile start value must not make a text of its own length in m. */
const largestRoman = 4999;

function roman(value: number): string {
  return formatRoman(Math.min(value, largestRoman));
}

/** a to z, then aa, bb: the letter is doubled, as Office does. */
function alphabetic(value: number): string {
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.min(10, Math.floor((value - 1) / 26) + 1));
}

const digits = '〇一二三四五六七八九';

function chinese(value: number): string {
  if (value >= 100) return [...String(value)].map((digit) => digits[Number(digit)] ?? '').join('');
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return `${tens === 0 ? '' : tens === 1 ? '十' : `${digits[tens] ?? ''}十`}${ones === 0 && tens > 0 ? '' : (digits[ones] ?? '')}`;
}

function circled(value: number, from: number, negativeFrom: number): string {
  if (from === 0x2460 && value <= 20) return String.fromCodePoint(from + value - 1);
  return value <= 10 ? String.fromCodePoint(negativeFrom + value - 1) : String(value);
}

function counter(scheme: string, value: number): string {
  if (scheme.startsWith('alphaLc')) return alphabetic(value);
  if (scheme.startsWith('alphaUc')) return alphabetic(value).toUpperCase();
  if (scheme.startsWith('romanLc')) return roman(value);
  if (scheme.startsWith('romanUc')) return roman(value).toUpperCase();
  if (scheme.startsWith('circleNumWdBlack')) return circled(value, 0, 0x2776);
  if (scheme.startsWith('circleNum')) return circled(value, 0x2460, 0x2460);
  if (/^ea1(?:Cht|Chs|Jpn)/.test(scheme)) return chinese(value);
  return String(value);
}

/** A number in a scheme such as `arabicPeriod` or `alphaLcParenBoth`. */
export function formatNumber(scheme: string, value: number): string {
  const text = counter(scheme, value);
  if (scheme.endsWith('ParenBoth')) return `(${text})`;
  if (scheme.endsWith('ParenR')) return `${text})`;
  if (scheme.endsWith('Minus')) return `${text}-`;
  return scheme.endsWith('Period') ? `${text}.` : text;
}

export interface Numbering {
  /** The number of the next paragraph of this kind. */
  next(level: number, scheme: string, start: number): string;
  /** A paragraph with words and without number ends the counts of its level; any ends those beneath it. */
  passed(level: number): void;
}

export function openNumbering(): Numbering {
  const counts = new Map<number, { readonly kind: string; readonly value: number }>();
  const endBelow = (level: number): void => {
    for (const other of counts.keys()) if (other > level) counts.delete(other);
  };
  return {
    next: (level, scheme, start) => {
      endBelow(level);
      const kind = `${scheme} ${start}`;
      const known = counts.get(level);
      const value = known?.kind === kind ? known.value + 1 : start;
      counts.set(level, { kind, value });
      return formatNumber(scheme, value);
    },
    passed: (level) => {
      endBelow(level);
      counts.delete(level);
    },
  };
}
