/** Quarto's Markdown, said as Pandoc would say it: cells of code that are run, and what only some of the made files show. */
import { valueText, type Directives } from '../directives';
import { intoNotes, isRuler, standingOf } from './lines';

/** After https://quarto.org/docs/output-formats/all-formats.html: the forms that are shown to an audience. */
const shown = /\b(?:revealjs|beamer|pptx|slides|presentation|html|html:js)\b/;

/** Front matter of Quarto says into which form a file is made; `.qmd` files may leave it out. */
export function isOfQuarto(directives: Directives): boolean {
  return shown.test(valueText(directives.get('format')));
}

/** What Kitbag takes of its front matter; the rest is about forms that are not made here. */
export function settingsOfQuarto(directives: Directives): Directives {
  const kept = new Set(['title', 'lang', 'language', 'tlp', 'grading', 'size', 'headingDivider']);
  const level = /"?slide-level"?:"?(\d)/.exec(valueText(directives.get('format')))?.[1] ?? '2';
  return new Map([['headingDivider', level], ...[...directives].filter(([key]) => kept.has(key))]);
}

/** Whether a division's attributes keep it from those who see the show; a condition that cannot be judged here keeps it. */
export function isKeptFromShow(attributes: string): boolean {
  if (/^\{[^}]*\.hidden\b/.test(attributes)) return true;
  const [, kind] = /^\{[^}]*\.content-(hidden|visible)\b/.exec(attributes) ?? [];
  if (kind === undefined) return false;
  const condition = (name: string): string | undefined =>
    new RegExp(`\\b${name}\\s*=\\s*"?([^"}]*)"?`).exec(attributes)?.[1];
  const [when, unless] = [condition('when-format'), condition('unless-format')];
  if (when === undefined && unless === undefined) return kind === 'hidden' || /\b(?:when|unless)-/.test(attributes);
  const holds = when === undefined ? !shown.test(unless ?? '') : shown.test(when);
  return kind === 'hidden' ? holds : !holds;
}

const cellStart = /^\s*(?:`{3,}|~{3,})\{\s*([\w.+-]+)[^}]*\}\s*$/;
const option = /^\s*(?:#|\/\/|--|%%)\|\s*([\w-]{1,60})\s*:(.*)$/;

export interface FromQuarto {
  readonly lines: readonly string[];
  /** Cells of code that a made file shows the results of. */
  readonly cells: number;
  readonly includes: readonly { readonly at: number; readonly path: string }[];
}

/** Cells are shown where their author says so, as in Quarto's presentations; else they are for the notes. */
function withoutCells(given: readonly string[], echoes: boolean): { readonly lines: string[]; readonly cells: number } {
  const lines = [...given];
  const standing = standingOf(given);
  let cells = 0;
  for (let from = 0; from < given.length; from += 1) {
    const language =
      standing[from] === 'code' && standing[from - 1] !== 'code' ? cellStart.exec(given[from] ?? '')?.[1] : undefined;
    if (language === undefined) continue;
    let to = from + 1;
    while (to < given.length && standing[to] === 'code' && !/^\s*(?:`{3,}|~{3,})\s*$/.test(given[to] ?? '')) to += 1;
    const options = new Map<string, string>();
    for (let at = from + 1; at < to; at += 1) {
      const [, name, value] = option.exec(given[at] ?? '') ?? [];
      if (name === undefined || value === undefined) continue;
      options.set(name, value.trim());
      lines[at] = '';
    }
    cells += 1;
    lines[from] = (given[from] ?? '').replace(/\{.*$/, language);
    const echo = options.get('echo');
    const isShown = echo === undefined ? echoes : echo !== 'false';
    if (!isShown || options.get('include') === 'false') intoNotes(lines, from, Math.min(to + 1, given.length));
    from = to;
  }
  return { lines, cells };
}

/** Shortcodes leave the address that they show, and nothing else. */
function withoutShortcodes(line: string): string {
  return line.replace(/\{\{<\s*(\w{1,40})(?!\w)([^<>]*)>\}\}/g, (_, name: string, rest: string) => {
    const address = name === 'video' || name === 'audio' ? /\bhttps?:\/\/[^\s"]+/.exec(rest)?.[0] : undefined;
    return address === undefined ? '' : `<${address}>`;
  });
}

/** A ruler right before a heading that divides would make a slide of nothing. */
function withoutDoubleRulers(lines: readonly string[], level: number): readonly string[] {
  const standing = standingOf(lines);
  return lines.map((line, at) => {
    if (standing[at] !== 'open' || !isRuler(line)) return line;
    const next = lines.slice(at + 1, at + 6).find((one) => one.trim() !== '') ?? '';
    const marks = /^(#{1,6})(?:[ \t]|$)/.exec(next)?.[1]?.length ?? 7;
    return marks <= level ? '' : line;
  });
}

/** Line for line. */
export function fromQuarto(given: readonly string[], directives: Directives): FromQuarto {
  const echoes = /"?echo"?\s*:\s*"?true/.test(valueText(directives.get('execute')));
  const { lines, cells } = withoutCells(given, echoes);
  const standing = standingOf(lines);
  const includes: { at: number; path: string }[] = [];
  const plain = lines.map((line, at) => {
    if (standing[at] !== 'open' || !line.includes('{{<')) return line;
    const path = /^\s*\{\{<\s*include\s+["']?([^\s"'<>]+)["']?\s*>\}\}\s*$/.exec(line)?.[1];
    if (path === undefined) return withoutShortcodes(line);
    includes.push({ at, path });
    return '***';
  });
  // The slides of another file stand in the place of one: what follows that file is none of it.
  for (const { at } of includes)
    if ((plain[at + 1] ?? '').trim() === '' && at + 1 < plain.length) plain[at + 1] = '***';
  const level = Number(settingsOfQuarto(directives).get('headingDivider')) || 2;
  return { lines: withoutDoubleRulers(plain, level), cells, includes };
}
