/** Whether a name is an agency's: lists of who gets a copy name people and bodies in the same column. */

/** `PJ`, `CPSP`, `HKMA`: an acronym. */
const acronym = /^\p{Lu}{2,8}$/u;
/** `司法警察局`, `海關`: the words that end the names of authorities and of no people. */
const authority = /^(?:\p{Script=Han}*海關|\p{Script=Han}+(?:局|署|處|廳|委員會|公會|銀行|檢察院|法院))$/u;

/** True for a name that looks like an agency's by itself, though nothing else says so. */
export function isAgencyName(name: string): boolean {
  const text = name.normalize('NFKC').trim();
  return acronym.test(text) || authority.test(text);
}
