/** Dates as the window shows them; what is printed has patterns of its own. */
import { dayAt } from '../../main/model/calendar-date';
import { locales, type Language } from '../../main/model/language';

/** A day with its weekday, such as “Mon 15 Mar 2027”; a date is the venue's, so no time zone moves it. */
export function formatDay(date: string, language: Language): string {
  const day = new Date(`${date}T00:00:00Z`);
  const told = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(locales[language], { timeZone: 'UTC', ...options }).format(day);
  if (language === 'zh-Hant') {
    return `${told({ day: 'numeric', month: 'long', year: 'numeric' })}（${told({ weekday: 'long' })}）`;
  }
  const whole = told({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }).replace(', ', ' ');
  // Macao writes days with a capital: “Sexta 27/11/2026”.
  return whole.charAt(0).toUpperCase() + whole.slice(1);
}

/** A day as it is typed, such as “15/3/2027”, in the order of the language. */
export function formatTyped(date: string, language: Language): string {
  if (language === 'zh-Hant') return date.split('-').map(Number).join('/');
  const order: Intl.DateTimeFormatOptions = { timeZone: 'UTC', day: 'numeric', month: 'numeric', year: 'numeric' };
  return new Intl.DateTimeFormat(locales[language], order).format(new Date(`${date}T00:00:00Z`));
}

/** When something was changed, as a date of this machine's clock. */
export function formatInstant(instant: string, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'medium' }).format(new Date(instant));
}

/** The same with the time of day. */
export function formatMoment(instant: string, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(instant),
  );
}

/** The person's own day, `YYYY-MM-DD`. */
export function today(): string {
  return dayAt(new Date());
}
