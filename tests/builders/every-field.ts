/** Values with something in every field of a schema: what a list of fields written by hand would forget is in them, whenever it is added. */
import type { z } from 'zod';

/** What stands in a field instead, by its path: ids that others name, files that are there. Undefined leaves it to the schema. */
export type GivenFields = (path: string) => unknown;

interface Def {
  readonly type: string;
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly items?: readonly z.ZodType[];
  readonly options?: readonly z.ZodType[];
  readonly valueType?: z.ZodType;
  readonly values?: readonly unknown[];
  readonly entries?: Readonly<Record<string, unknown>>;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
}

const defOf = (schema: z.ZodType): Def => schema.def;

/**
 * A value that the schema takes: every field of an object, optional ones too, one of each kind in a list, and in each text that says
 * anything at all a word made of `mark` and its path, such as `mark:slides.texts.en.notes`. Throws where a field takes no such text
 * and none is given.
 */
export function everyField(schema: z.ZodType, mark: string, given: GivenFields, path = ''): unknown {
  const own = given(path);
  if (own !== undefined) return own;
  const def = defOf(schema);
  const within = (inner: z.ZodType, name = ''): unknown =>
    everyField(inner, mark, given, [path, name].filter(Boolean).join('.'));
  switch (def.type) {
    case 'readonly':
    case 'optional':
    case 'nullable':
      return within(def.innerType!);
    case 'object':
      return Object.fromEntries(Object.entries(def.shape!).map(([name, field]) => [name, within(field, name)]));
    case 'array':
      return kindsOf(def.element!).map((one) => within(one));
    case 'tuple':
      return def.items!.map((one) => within(one));
    case 'union':
      return within(def.options!.at(-1)!);
    case 'record':
      return {};
    case 'literal':
      return def.values![0];
    case 'enum':
      return Object.values(def.entries!)[0];
    case 'boolean':
      return false;
    case 'number':
      return numberIn(schema, path);
    case 'string':
      return textIn(schema, `${mark}:${path}`, path);
    default:
      throw new Error(`${path} is of a kind that nobody has met: ${def.type}`);
  }
}

/** A list of things of several kinds holds one of each. */
function kindsOf(element: z.ZodType): readonly z.ZodType[] {
  const def = defOf(element);
  if (def.type === 'readonly') return kindsOf(def.innerType!);
  return def.type === 'union' ? def.options! : [element];
}

function numberIn(schema: z.ZodType, path: string): number {
  const found = [1, 5, 20, 100].find((number) => schema.safeParse(number).success);
  if (found === undefined) throw new Error(`${path} takes no number that is tried.`);
  return found;
}

function textIn(schema: z.ZodType, marked: string, path: string): string {
  const found = [marked, '2026-03-02', '1f4e79'].find((text) => schema.safeParse(text).success);
  if (found === undefined) throw new Error(`${path} takes no text that is tried: what shall stand there?`);
  return found;
}
