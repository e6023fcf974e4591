import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findWords,
  replacedAt,
  replaceWords,
  type ReplaceRules,
  type WordsWanted,
} from '../../../main/model/replace-words';
import { emptySlideText, plainSlide, type Look, type Slide, type SlideText } from '../../../main/model/slide';
import { aHash, slideId } from '../../builders/ids';

function aSlide(
  text: Partial<SlideText>,
  look: Look = { kind: 'text', classes: [] },
  more: Partial<Slide> = {},
): Slide {
  const id = slideId('slide-one');
  return { ...plainSlide, id, texts: { en: { ...emptySlideText, ...text } }, looks: { en: look }, ...more };
}
const wanted = (find: string, more: Partial<WordsWanted> = {}): WordsWanted => ({
  find,
  matchCase: false,
  language: null,
  ...more,
});
/** Every text takes the words as they are, and every drawing shows them. */
const freely: ReplaceRules = { inMarkdown: replacedAt, isDrawn: () => true };
const replaced = (slide: Slide, words: WordsWanted, right: string) => replaceWords(slide, words, right, freely).changes;
const drawing: Look = { kind: 'drawing', drawing: aHash('d') };

describe('Finding words in a deck', () => {
  it('finds every place in every field, whatever the case unless that counts', () => {
    const slide = aSlide({ title: 'FIU and fiu', body: 'the FIU', notes: 'ask the fiu' });
    expect(findWords([slide], wanted('fiu')).map(({ field, from }) => [field, from])).toEqual([
      ['title', 0],
      ['title', 8],
      ['body', 4],
      ['notes', 8],
    ]);
    expect(findWords([slide], wanted('FIU', { matchCase: true }))).toHaveLength(2);
  });

  it('takes what is typed for words, not for a pattern', () => {
    expect(findWords([aSlide({ body: 'a.c abc' })], wanted('a.c'))).toHaveLength(1);
    expect(findWords([aSlide({ body: 'a b' })], wanted('  '))).toEqual([]);
  });

  it('leaves the addresses of pictures and links alone', () => {
    const slide = aSlide({ body: '![media](media:abc.png) [media](https://media.example)' });
    expect(findWords([slide], wanted('media')).map(({ from }) => from)).toEqual([2, 25]);
  });

  it('keeps to one language where that is asked', () => {
    const slide = aSlide({ title: 'FIU' }, undefined, {
      texts: { en: { ...emptySlideText, title: 'FIU' }, pt: { ...emptySlideText, title: 'FIU' } },
    });
    expect(findWords([slide], wanted('FIU', { language: 'pt' })).map(({ language }) => language)).toEqual(['pt']);
  });
});

describe('Replacing words in a slide', () => {
  it('changes every field and nothing else', () => {
    const slide = aSlide({ title: 'The FIU', notes: 'fiu: $& stays', handoutText: 'none' });
    const changes = replaced(slide, wanted('fiu'), 'JFIU ($&)');
    expect(changes).toEqual({
      texts: {
        en: { ...emptySlideText, title: 'The JFIU ($&)', notes: 'JFIU ($&): $& stays', handoutText: 'none' },
      },
    });
  });

  it('is recorded as mends of the drawing where the slide came as one, each form once and none mended twice', () => {
    const slide = aSlide({ title: 'Bitcoin', body: 'bitcoin, Bitcoin', notes: 'bitcoin' }, drawing);
    const changes = replaced(slide, wanted('bitcoin'), 'Bitcoin (BTC)');
    expect(changes?.texts?.en).toMatchObject({
      title: 'Bitcoin (BTC)',
      body: 'Bitcoin (BTC), Bitcoin (BTC)',
      notes: 'Bitcoin (BTC)',
    });
    expect(changes?.mends).toEqual([
      { language: 'en', wrong: 'Bitcoin', right: 'Bitcoin (BTC)' },
      { language: 'en', wrong: 'bitcoin', right: 'Bitcoin (BTC)' },
    ]);
  });

  it('leaves what stands in a picture as it is, and says that it cannot be replaced', () => {
    const slide = aSlide({ title: 'FIU', notes: 'FIU' }, { kind: 'picture', picture: aHash('p') });
    expect(findWords([slide], wanted('FIU')).map(({ canReplace }) => canReplace)).toEqual([false, true]);
    expect(replaced(slide, wanted('FIU'), 'JFIU')?.texts?.en).toMatchObject({ title: 'FIU', notes: 'JFIU' });
  });

  it('leaves a body beside a drawing that does not show the words, and says how many places stay; a title is written beside it', () => {
    const slide = aSlide({ title: 'FIU', body: 'the FIU', notes: 'FIU' }, drawing);
    const result = replaceWords(slide, wanted('FIU'), 'JFIU', { ...freely, isDrawn: () => false });
    expect(result).toEqual({
      changes: { texts: { en: { ...slide.texts.en, title: 'JFIU', notes: 'JFIU' } } },
      replaced: 2,
      left: 1,
    });
  });

  it('leaves a text whose markup would break, and says how many places stay', () => {
    const result = replaceWords(aSlide({ title: 'FIU', body: 'FIU, FIU' }), wanted('FIU'), 'x', {
      ...freely,
      inMarkdown: (text) => (text === '' ? '' : null),
    });
    expect(result).toMatchObject({
      replaced: 1,
      left: 2,
      changes: { texts: { en: { title: 'x', body: 'FIU, FIU' } } },
    });
  });

  it('mends a drawing by the words as they are read', () => {
    const slide = aSlide({ body: 'AT\\&T and R&amp;D' }, drawing);
    expect(replaced(slide, wanted('AT&T'), 'it')?.mends).toEqual([{ language: 'en', wrong: 'AT&T', right: 'it' }]);
    expect(replaced(slide, wanted('R&D'), 'it')?.mends).toEqual([{ language: 'en', wrong: 'R&D', right: 'it' }]);
  });

  it('keeps the blanks of the workbook on the words that they are', () => {
    const slide = aSlide({ body: 'Ask the FIU', blankWords: ['FIU'] });
    expect(replaced(slide, wanted('FIU'), 'JFIU')?.texts?.en?.blankWords).toEqual(['JFIU']);
  });

  it('has no blank left of a word that is taken away', () => {
    const slide = aSlide({ body: 'Ask the FIU', blankWords: ['FIU', 'Ask'] });
    expect(replaced(slide, wanted('FIU'), '')?.texts?.en?.blankWords).toEqual(['Ask']);
  });

  it('is nothing where the words do not stand or would stay the same', () => {
    expect(replaced(aSlide({ title: 'FIU' }), wanted('SFC'), 'x')).toBeNull();
    expect(replaced(aSlide({ title: 'FIU' }), wanted('fiu'), 'FIU')).toBeNull();
  });

  it('leaves none of the old words in any text, whatever they are', () => {
    const words = fc.stringMatching(/^[a-c ]{0,12}$/);
    fc.assert(
      fc.property(
        fc.record({ title: words, body: words, notes: words }),
        fc.constantFrom('a', 'ab', 'c'),
        (text, find) => {
          const slide = aSlide(text);
          const after = { ...slide, ...replaced(slide, wanted(find), 'X') };
          expect(findWords([after], wanted(find))).toEqual([]);
        },
      ),
    );
  });
});
