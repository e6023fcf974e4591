import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Marp } from '@marp-team/marp-core';
import { describe, expect, it } from 'vitest';
import type { ImportedDeck } from '../../../main/import/importer';
import { importBytes, textOf } from './import-text';

const fixtures = resolve(import.meta.dirname, '../../fixtures/decks');
const course = resolve(import.meta.dirname, '../../../../shared/decks/gem5-bootcamp/01-Introduction');

/** Own decks, and a real course where there is one beside the work tree. */
const decks = [
  ...['rulers.md', 'notes.md', 'words.md'].map((name) => join(fixtures, name)),
  ...(existsSync(course)
    ? readdirSync(course)
        .filter((name) => name.endsWith('.md'))
        .map((name) => join(course, name))
    : []),
];

const marp = () => new Marp({ script: false, html: true, emoji: { unicode: false }, math: false });

function words(html: string): string[] {
  const text = html
    .replace(/<[^>]+>/g, ' ')
    .replace(
      /&(?:amp|lt|gt|quot|#39|nbsp);/g,
      (entity) =>
        ({ '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&nbsp;': ' ' })[entity] ?? ' ',
    );
  return (text.match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? []).sort();
}

function slidesOf(text: string): string[] {
  return marp().render(text, { htmlAsArray: true }).html;
}

/** Slides on which we do something else on purpose, and say so. */
function changedOnPurpose({ findings }: ImportedDeck): Set<number | undefined> {
  const codes = new Set(['markdown.math-as-source', 'markdown.html-removed']);
  return new Set(findings.filter(({ code }) => codes.has(code)).map(({ place }) => place.number));
}

/** Wraps our text so that nothing in it splits again. */
function render(title: string, body: string): string[] {
  return words(
    slidesOf(
      `---\nheadingDivider: false\n---\n\n# ${title.replace(/[\\`*_[\]<>#]/g, '\\$&')}\n\n${body.replace(/^(?:---|\*\*\*|___)$/gm, '')}`,
    )[0] ?? '',
  );
}

describe.each(decks.map((path) => [path.split(/[/\\]/).slice(-1)[0], path] as const))(
  'the Marp deck %s',
  (_name, path) => {
    const bytes = readFileSync(path);
    const theirs = marp().render(bytes.toString('utf8'), { htmlAsArray: true });
    const html = theirs.html;

    it('has as many slides as Marp shows', async () => {
      expect((await importBytes(bytes)).deck.slides).toHaveLength(html.length);
    });

    it('has the notes that Marp would give the presenter, slide by slide', async () => {
      const squeeze = (text: string): string => text.replace(/\s+/g, '');
      const ours = (await importBytes(bytes)).deck.slides.map((slide) => squeeze(textOf(slide).notes));
      expect(ours).toEqual(theirs.comments.map((comments) => squeeze(comments.join('\n'))));
    });

    it('has the words of Marp on each slide', async () => {
      const imported = await importBytes(bytes);
      const changed = changedOnPurpose(imported);
      for (const [index, slide] of imported.deck.slides.entries()) {
        if (changed.has(index + 1)) continue;
        const { title, body } = textOf(slide);
        expect({ number: index + 1, words: render(title, body) }).toEqual({
          number: index + 1,
          words: words(html[index] ?? ''),
        });
      }
    });
  },
);
