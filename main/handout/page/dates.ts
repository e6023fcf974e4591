/** Dates and times as pages print them. Own patterns: what the system's tables say differs from machine to machine. */
import type { Language } from '../../model/language';

/** Portuguese ones with a capital, as Macao writes them. */
const months: Readonly<Record<'en' | 'pt', readonly string[]>> = {
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  pt: [
    'Janeiro',
    'Fevereiro',
    'Março',
    'Abril',
    'Maio',
    'Junho',
    'Julho',
    'Agosto',
    'Setembro',
    'Outubro',
    'Novembro',
    'Dezembro',
  ],
};

const weekdays: Readonly<Record<Language, readonly string[]>> = {
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  pt: ['Domingo', 'Segunda-feira', 'Terça-feira', 'Quarta-feira', 'Quinta-feira', 'Sexta-feira', 'Sábado'],
  'zh-Hant': ['日', '一', '二', '三', '四', '五', '六'],
};

interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** From 0 for Sunday. */
  readonly weekday: number;
}

/** The calendar date that an ISO date or instant starts with; null where it is none. */
function partsOf(date: string): DateParts | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(date);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  return { year, month, day, weekday: new Date(Date.UTC(year, month - 1, day)).getUTCDay() };
}

/** `29 November 2025`, `2025年11月29日`, `29 de Novembro de 2025`; an empty text where it is no date. */
export function formatDate(date: string, language: Language): string {
  const parts = partsOf(date);
  if (!parts) return '';
  const { year, month, day } = parts;
  if (language === 'zh-Hant') return `${String(year)}年${String(month)}月${String(day)}日`;
  const name = months[language][month - 1] ?? '';
  return language === 'pt' ? `${String(day)} de ${name} de ${String(year)}` : `${String(day)} ${name} ${String(year)}`;
}

/** With the day of the week: `Saturday 29 November 2025`, `2025年11月29日（星期六）`, `Sábado, 29 de Novembro de 2025`. */
export function formatDay(date: string, language: Language): string {
  const parts = partsOf(date);
  if (!parts) return '';
  const weekday = weekdays[language][parts.weekday] ?? '';
  const written = formatDate(date, language);
  if (language === 'zh-Hant') return `${written}（星期${weekday}）`;
  return language === 'pt' ? `${weekday}, ${written}` : `${weekday} ${written}`;
}

/** From the first date to the last: `29 November – 1 December 2025`, `29 a 30 de Novembro de 2025`; what they share is said once. */
export function formatSpan(first: string, last: string, language: Language): string {
  const [from, to] = [partsOf(first), partsOf(last)];
  if (!from || !to || first.slice(0, 10) === last.slice(0, 10)) return formatDay(first, language);
  if (language === 'zh-Hant') {
    const end = `${from.year === to.year ? '' : `${String(to.year)}年`}${from.year === to.year && from.month === to.month ? '' : `${String(to.month)}月`}${String(to.day)}日`;
    return `${formatDate(first, language)}至${end}`;
  }
  // Portuguese has a word where English has a dash.
  const [dash, shortDash] = language === 'pt' ? [' a ', ' a '] : [' – ', '–'];
  if (from.year !== to.year) return `${formatDate(first, language)}${dash}${formatDate(last, language)}`;
  if (from.month === to.month) return `${String(from.day)}${shortDash}${formatDate(last, language)}`;
  const start =
    language === 'pt'
      ? `${String(from.day)} de ${months.pt[from.month - 1] ?? ''}`
      : `${String(from.day)} ${months.en[from.month - 1] ?? ''}`;
  return `${start}${dash}${formatDate(last, language)}`;
}

/** `09:05` for minutes after midnight. */
export function formatTime(minute: number): string {
  const inDay = ((minute % 1440) + 1440) % 1440;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
}

/** `09:00–10:30`. */
export function formatTimes(startMinute: number, minutes: number): string {
  return minutes > 0 ? `${formatTime(startMinute)}–${formatTime(startMinute + minutes)}` : formatTime(startMinute);
}
