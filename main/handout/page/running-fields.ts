/** The texts that an agency's template puts into the running lines, with what their fields stand for. */

import { runningFields, type RunningField } from '../../model/template';

export type RunningFacts = Readonly<Record<RunningField, string>>;

const field = /\{\{\s*([\p{L}\d_-]+)\s*\}\}/gu;

/** The text with its fields filled in; a field that is not known stays as it was written. Marks around an empty field go. */
export function fillFields(text: string, facts: RunningFacts): string {
  return text
    .replace(field, (whole, name: string) => (isField(name) ? facts[name] : whole))
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:[·|–—/,;]\s*)+|(?:\s*[·|–—/,;])+$/g, '')
    .replace(/([·|–—])(?:\s*[·|–—])+/g, '$1')
    .trim();
}

/** The fields of a text that nothing fills in, each once. */
export function unknownFields(text: string): readonly string[] {
  const names = Array.from(text.matchAll(field), (match) => match[1] ?? '');
  return [...new Set(names.filter((name) => !isField(name)))];
}

export function usesField(text: string, name: RunningField): boolean {
  return Array.from(text.matchAll(field), (match) => match[1]).includes(name);
}

function isField(name: string): name is RunningField {
  return runningFields.some((known) => known === name);
}
