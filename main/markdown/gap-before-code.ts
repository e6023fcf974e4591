/** What keeps two code spans apart between which something was taken out: backticks that touch are read as one longer mark. */
export function gapBeforeCode(before: string, after: string): '' | ' ' {
  return before.endsWith('`') && after.startsWith('`') ? ' ' : '';
}
