import { describe, expect, it } from 'vitest';
import { importBytes, importText, textsOf } from './import-text';

const line = 'The officer who seized it keeps it';
const many = 100_000;

describe('A huge text', () => {
  it.each([
    ['bullets', `- ${line}\n`.repeat(many)],
    ['code', `\`\`\`\n${`${line}\n`.repeat(many)}\`\`\`\n`],
    ['rows of HTML', `<table>${`<tr><td>${line}</td></tr>\n`.repeat(many / 2)}</table>\n`],
    ['marks within one element', `<p><a href="x"><b>${`<i>a</i>\n`.repeat(many)}</b></a></p>\n`],
  ])(
    'under the limit arrives whole: %s',
    async (_kind, text) => {
      const [slide] = textsOf(await importText(`# A\n\n${text}\nthe end`));
      expect(slide?.title).toBe('A');
      expect(slide?.body.split('\n').length).toBeGreaterThan(many / 2);
      expect(slide?.body.endsWith('the end')).toBe(true);
    },
    60_000,
  );

  it('as a comment arrives whole in the notes', async () => {
    const [slide] = textsOf(await importText(`# A\n\n<!--\n${`  ${line}\n`.repeat(many)}-->\n`));
    expect(slide?.notes.split('\n')).toHaveLength(many);
  }, 60_000);

  it('over the limit is refused with both sizes', async () => {
    const bytes = new Uint8Array(20 * 1024 * 1024 + 1).fill(97);
    await expect(importBytes(bytes)).rejects.toMatchObject({
      code: 'import.too-large',
      facts: { sizeBytes: bytes.length, limitBytes: 20 * 1024 * 1024 },
    });
  });
});
