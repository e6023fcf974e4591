import { describe, expect, it } from 'vitest';
import { isLockedIn, originalLanguage, originalOfField, withTranslation } from '../../../main/model/translate-slide';
import { aSlide, aText } from '../../builders/a-deck';
import { aHash } from '../../builders/ids';

const drawing = { kind: 'drawing', drawing: aHash('d') } as const;
const drawn = aSlide({ texts: { en: aText({ title: 'Wallets' }) }, looks: { en: drawing } });

describe('Translating a slide that was drawn elsewhere', () => {
  it('gives it words in another language, and leaves its words and its look alone', () => {
    const texts = withTranslation(drawn, 'pt', 'title', 'Carteiras');
    expect(texts.en).toEqual(drawn.texts.en);
    expect(texts.pt).toMatchObject({ title: 'Carteiras', body: '', notes: '' });
    const more = withTranslation({ ...drawn, texts }, 'pt', 'body', '- chaves');
    expect(more.pt).toMatchObject({ title: 'Carteiras', body: '- chaves' });
  });

  it('may be titled and told of where it is a picture or a page of a PDF: no words of it are drawn', () => {
    for (const look of [
      { kind: 'picture', picture: aHash('a') },
      { kind: 'page', pdf: aHash('a'), number: 1 },
    ] as const)
      expect(isLockedIn(aSlide({ looks: { en: look } }), 'en')).toBe(false);
  });

  it('takes the language away again with the last of its words', () => {
    const texts = withTranslation(drawn, 'pt', 'title', 'Carteiras');
    expect(withTranslation({ ...drawn, texts }, 'pt', 'title', ' ')).toEqual(drawn.texts);
  });

  it('keeps a language that the slide was drawn in, whatever words are left of it', () => {
    const emptied = withTranslation({ ...drawn, texts: { en: aText({ title: 'W', body: '' }) } }, 'en', 'title', '');
    expect(emptied.en?.title).toBe('');
  });

  it('is locked in the language that it was drawn in, and in no other', () => {
    expect(isLockedIn(drawn, 'en')).toBe(true);
    expect(isLockedIn(drawn, 'pt')).toBe(false);
    expect(isLockedIn(aSlide(), 'en')).toBe(false);
  });

  it('is translated from the deck’s main language, else from the first that it has', () => {
    const both = { texts: { en: aText(), 'zh-Hant': aText() } };
    expect(originalLanguage(both, 'zh-Hant', 'pt')).toBe('zh-Hant');
    expect(originalLanguage(both, 'zh-Hant', 'zh-Hant')).toBe('en');
    expect(originalLanguage({ texts: { pt: aText() } }, 'en', 'pt')).toBe(null);
  });

  it('is translated field by field from where each is written', () => {
    const both = { texts: { en: aText({ title: '', body: 'Keys' }), pt: aText({ title: 'Carteiras', body: '' }) } };
    expect(originalOfField(both, 'title', 'en', 'zh-Hant')).toBe('pt');
    expect(originalOfField(both, 'body', 'en', 'zh-Hant')).toBe('en');
    expect(originalOfField(both, 'title', 'en', 'pt')).toBe('en');
    expect(originalOfField(both, 'notes', 'en', 'zh-Hant')).toBe('en');
  });
});
