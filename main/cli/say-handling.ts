/** How a thing is to be handled, on one line: its label, then what restricts it beside that. */
import { saidRestrictions, type Restrictions } from '../model/restrictions';
import type { Say } from '../words/say';
import { toldApart } from '../words/told-apart';

/** Empty for what has no label and no restrictions. They may be a stranger's words, which turn no line around and begin none. */
export function sayHandling(
  say: Say,
  { label, ...restrictions }: Restrictions & { readonly label: string | null },
): string {
  const said = saidRestrictions(restrictions, [say.language]).replace(/\s+/g, ' ');
  return [label ?? '', said === '' ? '' : toldApart(said)].filter(Boolean).join(' · ');
}
