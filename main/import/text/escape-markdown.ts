/** Marks of Markdown in words from elsewhere made harmless. */

/** Signs that would mean something to a reader of Markdown. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/!(?=\\\[)/g, '\\!');
}

/** At the start of a line more signs mean something. */
export function escapeLineStart(line: string): string {
  return line.replace(/^(\s*)([-+#=]|:(?=-))/, '$1\\$2').replace(/^(\s*\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}
