import { describe, expect, it } from 'vitest';
import { withoutConcealedWords } from '../../../main/model/concealed-words';
import type { Drawing, DrawnShape } from '../../../main/model/drawing';
import { aSlide, aText } from '../../builders/a-deck';
import { aHash } from '../../builders/ids';

/** A shape of one paragraph a line; what is between braces is hidden. */
function shape(id: string, lines: string, more: Partial<DrawnShape> = {}): DrawnShape {
  const paragraphs = lines.split('\n').map((line) => ({
    runs: line
      .split(/(\{[^}]*\})/)
      .filter((text) => text !== '')
      .map((text) => ({
        text: text.replace(/[{}]/g, ''),
        field: null,
        concealed: text.startsWith('{') ? 'covered' : null,
      })),
  }));
  const parts = [{ kind: 'text', frame: { paragraphs } }];
  return { id, name: '', alt: '', role: 'other', concealed: null, parts, ...more } as unknown as DrawnShape;
}

function cleaned(text: Partial<ReturnType<typeof aText>>, ...shapes: readonly DrawnShape[]) {
  const drawing: Partial<Drawing> = { format: 'kitbag.drawing', version: 1, shapes };
  const slide = aSlide({
    texts: { en: aText(text) },
    looks: { en: { kind: 'drawing', drawing: aHash('d') } },
  });
  return withoutConcealedWords(slide, () => new TextEncoder().encode(JSON.stringify(drawing))).texts.en;
}

describe('The text beside a drawing says nothing that the drawing conceals:', () => {
  it('words go with their emphasis, their links and their place in a list, and the rest stays as it was written', () => {
    const body =
      '- first **answer** here\n- the **secret** word\n- [hidden link](https://example.org/leak) seen\n\nlast one';
    const left = cleaned({ body }, shape('s1', 'first answer here\n{the secret word}\n{hidden link} seen\nlast one'));
    expect(left?.body).toBe('- first **answer** here\n- seen\n\nlast one');
  });

  it('rows of a table lose them cell by cell, and a table of which only figures are left goes', () => {
    const table = '| Year | Cases |\n| --- | --- |\n| 2026 | 7 |';
    expect(cleaned({ body: `Seen\n\n${table}` }, shape('s1', 'Seen\n{Year}\n{Cases}'))?.body).toBe('Seen');
  });

  it('title and description lose them too', () => {
    const left = cleaned(
      { title: 'Seen hidden title', alt: 'A map. A covered plan', body: 'x' },
      shape('s1', 'Seen {hidden title}'),
      shape('s2', 'x'),
      shape('s3', '', { alt: 'A covered plan', concealed: 'covered' }),
    );
    expect([left?.title, left?.alt]).toEqual(['Seen', 'A map.']);
  });

  it('words that are seen elsewhere on the slide stay, and so do words of which they are a part', () => {
    const body = 'Yes\n\nconcatenate\n\nYes';
    expect(cleaned({ body }, shape('s1', 'Yes\nconcatenate\n{Yes}'))?.body).toBe(body);
    expect(cleaned({ body: 'concatenate\n\ncat' }, shape('s1', 'concatenate\n{cat}'))?.body).toBe('concatenate');
  });

  it('a number of the slide, its date and its layout’s words take nothing away from it', () => {
    const running = [shape('s2', '{7}', { role: 'number' }), shape('m1', '{Steps}')];
    expect(cleaned({ body: '7 Steps' }, shape('s1', ''), ...running)?.body).toBe('7 Steps');
  });

  it('a slide that conceals nothing is the same slide', () => {
    expect(cleaned({ title: 'A  b', body: 'c ' }, shape('s1', 'A b\nc'))).toEqual(aText({ title: 'A  b', body: 'c ' }));
  });
});
