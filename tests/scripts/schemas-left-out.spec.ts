import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Plugin {
  readonly transform: { handler: (code: string) => { readonly code: string } | null };
}
const place = resolve(import.meta.dirname, '../../scripts/setup/schemas-left-out.mjs');
const { schemasLeftOut } = (await import(place)) as { schemasLeftOut: () => Plugin };

const pure = (value: string): string => `/* @__PURE__ */ (() => (${value}))()`;

describe('What only checks records is not part of the page', () => {
  it('each schema of the model is marked as what may be left out, and all else stays as it is', () => {
    const code = [
      "import { z } from 'zod';",
      'const id = () => z.string();',
      'export const deckIdSchema = id();',
      "const shared = { deck: deckIdSchema, kind: z.literal('deck') }, most = Math.max(1, 2);",
      'export const screenSchema = z.object(shared).readonly();',
      "export const names = ['library', 'deck'];",
    ].join('\n');
    expect(schemasLeftOut().transform.handler(code)?.code.split('\n')).toEqual([
      "import { z } from 'zod';",
      'const id = () => z.string();',
      `export const deckIdSchema = ${pure('id()')};`,
      `const shared = ${pure("{ deck: deckIdSchema, kind: z.literal('deck') }")}, most = Math.max(1, 2);`,
      `export const screenSchema = ${pure('z.object(shared).readonly()')};`,
      "export const names = ['library', 'deck'];",
    ]);
  });

  it('a file without schemas is left alone', () => {
    expect(schemasLeftOut().transform.handler('export const most = Math.max(1, 2);')).toBeNull();
  });
});
