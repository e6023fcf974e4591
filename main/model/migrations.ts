/** Opens a record as it was read from a file: checks its format and version, brings it up to date, checks its shape. */
import type { z } from 'zod';
import { backupSchema } from './backup';
import { courseSchema } from './course';
import { deckSchema } from './deck';
import { KitbagFault } from './fault';
import { handoutSchema } from './handout';
import { holdersSchema } from './holders';
import { issueSchema } from './issue';
import { librarySchema } from './library';
import { presetSchema } from './presets';
import { firstTemplate, recipeDefaults } from './recipe';
import { reservedNameIn } from './reserved-names';
import { sentSchema } from './sent';
import { templateSchema } from './template';
import { unpackingSchema } from './unpacking';
import { carryUnknown, withUnknown } from './unknown-fields';

const schemas = {
  library: librarySchema,
  deck: deckSchema,
  course: courseSchema,
  issue: issueSchema,
  template: templateSchema,
  handout: handoutSchema,
  preset: presetSchema,
  holders: holdersSchema,
  unpacking: unpackingSchema,
  sent: sentSchema,
  backup: backupSchema,
};

export type RecordFormat = keyof typeof schemas;
export type RecordOf<K extends RecordFormat> = z.infer<(typeof schemas)[K]>;

type Fields = Readonly<Record<string, unknown>>;
/** Brings a record from the version of its place in the list (1 for the first) to the next. */
export type Migration = (record: Fields) => Fields;

/** One list a format; the newest version is the list's length plus one. Never change an entry: old libraries run through it. */
export const migrations: Readonly<Record<RecordFormat, readonly Migration[]>> = {
  library: [withTemplate, withPresetsApart],
  deck: [],
  course: [withPackTexts],
  issue: [withWholeRecipe],
  template: [withOpening],
  handout: [],
  preset: [],
  holders: [],
  unpacking: [],
  sent: [],
  backup: [],
};

/** Version 2 of a library: its agency has a template. */
function withTemplate(library: Fields): Fields {
  return { ...library, agency: { ...fieldsOf(library['agency']), template: firstTemplate } };
}

/** Version 3 of a library: its presets are records of their own. The store moves those that are still in it, when it first writes. */
function withPresetsApart(library: Fields): Fields {
  return library;
}

/** Version 2 of a course: audience, how to use the pack, distribution, glossary; questions and materials of sessions. */
function withPackTexts(course: Fields): Fields {
  const days = listOf(course['days']).map((day) => ({
    ...day,
    sessions: listOf(day['sessions']).map((session) => ({ ...session, questions: [], materials: [] })),
  }));
  return { ...course, audience: {}, howToUse: {}, distribution: {}, glossary: [], days };
}

/** Version 2 of an issue: a recipe says everything, `3-lines` is `3`; copies and lowered labels are kept. */
function withWholeRecipe(issue: Fields): Fields {
  const was = fieldsOf(issue['recipe']);
  const renamed = (layout: unknown): unknown => (layout === '3-lines' ? '3' : layout);
  const layouts: Fields = Object.fromEntries(
    Object.entries(fieldsOf(was['layouts'])).map(([session, layout]) => [session, renamed(layout)]),
  );
  const recipe = { ...recipeDefaults, ...was, layout: renamed(was['layout']), layouts };
  return { ...issue, recipe, fileName: '', copies: [], lowered: [] };
}

/** Version 2 of a template: how its titles stand. */
function withOpening(template: Fields): Fields {
  return { ...template, opening: 'rule' };
}

/** What is no object or list is left to the schema to refuse. */
function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : {};
}

function listOf(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.map(fieldsOf) : [];
}

/**
 * The record, or a fault: `record.newer` where a newer Kitbag wrote it, `record.invalid` where it is not such a record. Fields that this
 * Kitbag does not know are kept. `value` is what `JSON.parse` gave.
 */
export function openRecord<K extends RecordFormat>(kind: K, value: unknown): RecordOf<K> {
  const current = migrate(kind, value, migrations[kind]);
  const parsed = schemas[kind].safeParse(current);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new KitbagFault(
      'record.invalid',
      { kind, at: issue?.path.join('.') ?? '', problem: issue?.code ?? '' },
      { cause: parsed.error },
    );
  }
  return withUnknown(parsed.data as RecordOf<K>, current);
}

/** A record without the fields that this Kitbag does not know, at any depth. */
export function knownPart<K extends RecordFormat>(kind: K, record: RecordOf<K>): RecordOf<K> {
  return schemas[kind].parse(record) as RecordOf<K>;
}

/** True for a record with fields that this Kitbag does not know, at any depth. */
export function hasUnknown<K extends RecordFormat>(kind: K, record: RecordOf<K>): boolean {
  const known = knownPart(kind, record);
  return withUnknown(known, record) !== known;
}

/** A changed record, with what `before` held of fields that this Kitbag does not know: who changed it may not have been shown them. */
export function keepUnknown<K extends RecordFormat>(kind: K, before: RecordOf<K>, after: RecordOf<K>): RecordOf<K> {
  return carryUnknown(before, knownPart(kind, before), after);
}

/** Runs those entries of a migration list that a record has not been through; the result is not yet checked against the schema. */
export function migrate(kind: RecordFormat, value: unknown, list: readonly Migration[]): Fields {
  if (!isFields(value) || value['format'] !== `kitbag.${kind}`)
    throw new KitbagFault('record.invalid', { kind, at: 'format', problem: 'format' });
  const reserved = reservedNameIn(value);
  if (reserved !== null) throw new KitbagFault('record.invalid', { kind, at: reserved, problem: 'reserved-name' });
  const version = value['version'];
  const newest = list.length + 1;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    throw new KitbagFault('record.invalid', { kind, at: 'version', problem: 'version' });
  }
  if (version > newest) throw new KitbagFault('record.newer', { kind, version, newest });
  return list
    .slice(version - 1)
    .reduce<Fields>((record, step, index) => ({ ...step(record), version: version + index + 1 }), value);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
