/** Sizes of files as the window shows them. */
import { locales, type Language } from '../../main/model/language';

const inKilobytes = 999_500;

/** In two digits, such as “260 kB” or “3.6 MB”; a kilobyte is a thousand bytes. */
export function sizeIn(bytes: number, language: Language): string {
  const [value, unit] = bytes < inKilobytes ? [bytes / 1e3, 'kilobyte'] : [bytes / 1e6, 'megabyte'];
  const digits = { maximumSignificantDigits: 2 };
  return new Intl.NumberFormat(locales[language], { style: 'unit', unit, ...digits }).format(value);
}
