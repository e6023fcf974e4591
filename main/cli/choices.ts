/** Reads the values of options: what is not allowed is wrong usage, told with what is. */
import type { Say } from '../words/say';
import { UsageError, type OptionValue } from './command';

/** The option's value where it is one of those that are allowed; `unsaid` where the option is not there. */
export function oneOf<T extends string, U>(
  name: string,
  value: OptionValue,
  allowed: readonly T[],
  unsaid: U,
  say: Say,
): T | U {
  if (value === undefined) return unsaid;
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw notAllowed(name, value, allowed.join(', '), say);
  return found;
}

/** A whole number from `least` to `most`. */
export function wholeNumber(
  name: string,
  value: OptionValue,
  [least, most]: readonly [number, number],
  say: Say,
): number | null {
  if (value === undefined) return null;
  const number = typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : NaN;
  if (!(number >= least && number <= most))
    throw new UsageError(say('cli.option.not-a-number', { name, value: String(value), least, most }));
  return number;
}

/** `NAME=VALUE` for each time the option is there. */
export function assignments(name: string, value: OptionValue, say: Say): readonly (readonly [string, string])[] {
  return listed(value).map((one) => {
    const at = one.lastIndexOf('=');
    if (at < 1 || at === one.length - 1)
      throw new UsageError(say('cli.option.not-an-assignment', { name, value: one }));
    return [one.slice(0, at), one.slice(at + 1)];
  });
}

/** Everything that stands between commas, for each time the option is there. */
export function commaList(value: OptionValue): readonly string[] {
  return listed(value).flatMap((one) =>
    one
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean),
  );
}

/** The values of an option that may be there several times. */
export function listed(value: OptionValue): readonly string[] {
  if (Array.isArray(value)) return value;
  return typeof value === 'string' ? [value] : [];
}

/** The refusal of a value, with the values that are allowed. */
export function notAllowed(name: string, value: OptionValue, allowed: string, say: Say): UsageError {
  return new UsageError(say('cli.option.not-allowed', { name, value: String(value), allowed }));
}
