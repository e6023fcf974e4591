/** Passwords of exported files. They are never stored: whoever sets one has to keep it. */

/** Fewer characters are tried through by a program in an afternoon. */
export const leastPasswordLength = 10;
/** What a PDF takes of a password, in bytes of UTF-8 (ISO 32000-2, 7.6.4.3.3). */
const mostPasswordBytes = 127;

/** As the standard asks: what looks the same is the same, whatever keyboard it was typed on. */
export function preparedPassword(typed: string): string {
  return typed.normalize('NFKC');
}

/** Why a password cannot be used; null where it can. */
export function passwordTrouble(typed: string): 'too-short' | 'too-long' | 'unusable' | null {
  const password = preparedPassword(typed);
  if (/[\p{Cc}\p{Cn}\p{Co}\p{Cs}]/u.test(password)) return 'unusable';
  if (Array.from(password).length < leastPasswordLength) return 'too-short';
  return new TextEncoder().encode(password).length > mostPasswordBytes ? 'too-long' : null;
}
