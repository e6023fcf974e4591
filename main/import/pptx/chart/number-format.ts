/** Numbers as a spreadsheet writes them: the commonest codes; a date's parts in figures. */
import { attribute, child, childrenOf, type Xml } from '../xml/xml';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function grouped(whole: string): string {
  return whole.replace(/\B(?=(\d{3})+$)/g, ',');
}

function general(value: number): string {
  const text =
    Math.abs(value) >= 1e11 || (value !== 0 && Math.abs(value) < 1e-5)
      ? value.toExponential(2)
      : String(Math.round(value * 1e6) / 1e6);
  return text;
}

/** Day 1 is 1 January 1900; the 29 February that this year never had is counted. */
function serialDate(value: number, code: string): string {
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(value) * 86_400_000);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  const minutes = Math.round((value - Math.floor(value)) * 1440);
  const two = (number: number): string => String(number).padStart(2, '0');
  return code.replace(
    /\[[^\]]*\]|"([^"]*)"|yyyy|yy|mmmm?|mm|m|dddd?|dd|d|hh|h|ss|AM\/PM|\\(.)/gi,
    (part, quoted?: string, escaped?: string) => {
      if (quoted !== undefined) return quoted;
      if (escaped !== undefined) return escaped;
      switch (part.toLowerCase()) {
        case 'yyyy':
          return String(year);
        case 'yy':
          return two(year % 100);
        case 'mmmm':
        case 'mmm':
          return months[month] ?? '';
        case 'mm':
          return /h/i.test(code) ? two(minutes % 60) : two(month + 1);
        case 'm':
          return String(month + 1);
        case 'dd':
          return two(day);
        case 'd':
          return String(day);
        case 'hh':
        case 'h':
          return two(Math.floor(minutes / 60) % 24);
        case 'ss':
          return '00';
        default:
          return '';
      }
    },
  );
}

/** A category as its author saw it: words as they are, a number or a date in the format that the file gives. */
export function formatCategory(text: string, format: string | null): string {
  const number = Number(text);
  return format === null || text.trim() === '' || !Number.isFinite(number) ? text : formatValue(number, format);
}

export function formatValue(value: number, code: string): string {
  const [positive = '', negative] = code.split(';');
  const section = value < 0 && negative !== undefined && negative !== '' ? negative : positive;
  if (section === '' || /^general$/i.test(section)) return general(value);
  const bare = section.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '');
  if (/[ymdh]/i.test(bare) && !/[0#]/.test(bare)) return serialDate(value, section);
  const percent = bare.includes('%');
  const decimals = /[.]([0#]+)/.exec(bare)?.[1]?.length ?? 0;
  const scaled = Math.abs(value) * (percent ? 100 : 1);
  const [whole = '0', fraction] = scaled.toFixed(Math.min(10, decimals)).split('.');
  const digits = `${/[#0],[#0]/.test(bare) ? grouped(whole) : whole}${fraction === undefined ? '' : `.${fraction}`}`;
  const written = section
    .replace(/_.|\*./g, '')
    .replace(/\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]/g, (_, currency?: string) => currency ?? '')
    .replace(/[#0][#0,.]*|general/i, (code) => (/^g/i.test(code) ? general(scaled) : digits))
    .replace(/"([^"]*)"|\\(.)/g, (_, quoted?: string, one?: string) => quoted ?? one ?? '');
  return `${value < 0 && section === positive ? '-' : ''}${written}`.trim();
}

/** How cached numbers are written: as the first of them where it says so itself, for that is what an axis goes by. */
export function formatOfNumbers(cache: Xml | null): string {
  const [first] = childrenOf(cache, 'c:pt');
  return attribute(first ?? null, 'formatCode') ?? child(cache, 'c:formatCode')?.text ?? 'General';
}
