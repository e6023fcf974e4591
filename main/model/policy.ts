/** What an organisation fixes for its people: a file that IT puts beside the program. */
import { z } from 'zod';
import { KitbagFault } from './fault';
import { languageSchema } from './language';
import { tlpLabelSchema } from './marking';
import { recipeSchema } from './recipe';

const policySchema = z
  .strictObject({
    format: z.literal('kitbag.policy'),
    version: z.literal(1),
    /** The one library folder: a whole path, one that begins with `~/` (the person's folder), or one from the program's folder. */
    library: z.string().min(1).max(1000),
    /** Of the window. */
    language: languageSchema,
    /** What new handouts look like: a template's id, or its name in any language. */
    template: z.string().min(1).max(200),
    /** No handout and no kit has a weaker label, whatever is in it. */
    minimumLabel: tlpLabelSchema,
    /** What a handout starts with; a person may choose another. */
    paper: recipeSchema.unwrap().shape.paper,
    /** No kit is packed that anybody can open. */
    encryptKits: z.boolean(),
    /** No handout leaves without a password. */
    lockHandouts: z.boolean(),
    /** Whether the fonts of the machine stand in imported slides, where their makers allow it. */
    machineFonts: z.boolean(),
  })
  .partial()
  .required({ format: true, version: true })
  .readonly();
export type Policy = z.infer<typeof policySchema>;

/** Where nothing is fixed. */
export const noPolicy: Policy = { format: 'kitbag.policy', version: 1 };

/** What holds for everything that leaves: the part of a policy that the acts ask for. */
export type LeavingRules = Pick<Policy, 'encryptKits' | 'lockHandouts'>;

/**
 * Reads the file's text. Throws `policy.invalid`, which names the field: a policy that is half understood would let out what it
 * was to keep in.
 */
export function parsePolicy(text: string, file: string): Policy {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new KitbagFault('policy.not-json', { file }, { cause: error });
  }
  const parsed = policySchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const unknown = issue?.code === 'unrecognized_keys' ? (issue.keys[0] ?? '') : null;
  const field = unknown ?? (issue?.path.join('.') || 'format');
  const version = typeof value === 'object' && value !== null && 'version' in value ? value.version : null;
  if (typeof version === 'number' && version > 1) throw new KitbagFault('policy.newer', { file });
  throw new KitbagFault(unknown === null ? 'policy.invalid' : 'policy.unknown-field', { file, field });
}
