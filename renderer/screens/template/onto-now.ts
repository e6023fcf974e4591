/**
 * Changes of a template that were worked out on one state of it, as they are on a later one: what was left alone stays as it is now,
 * down to the single field. So a field that was left while another was being saved is saved too.
 */
import { alike } from '../../state/alike';
import type { Template } from '../../../main/model/template';
import type { TemplateEdit } from '../../../main/model/template-change';

type Changes = TemplateEdit['changes'];
type Fields = Readonly<Record<string, unknown>>;

class Conflict extends Error {}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function merged(was: unknown, wanted: unknown, now: unknown): unknown {
  if (alike(was, now) || alike(wanted, now)) return wanted;
  if (alike(was, wanted)) return now;
  if (!isFields(was) || !isFields(wanted) || !isFields(now)) throw new Conflict();
  const names = new Set([...Object.keys(now), ...Object.keys(wanted)]);
  const fields = Array.from(names, (name) => [name, merged(was[name], wanted[name], now[name])] as const);
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
}

/** Gives null where the same field was given something else meanwhile: neither is written over the other. */
export function ontoNow(changes: Changes, was: Template, now: Template): Changes | null {
  try {
    const names = Object.keys(changes) as (keyof Changes)[];
    return Object.fromEntries(names.map((name) => [name, merged(was[name], changes[name], now[name])]));
  } catch (error) {
    if (error instanceof Conflict) return null;
    throw error;
  }
}
