import { describe, expect, it } from 'vitest';
import { picturesOnSlide, putPicture, takesPicture } from '../../../main/model/put-picture';
import { aSlide, aText } from '../../builders/a-deck';
import { aHash } from '../../builders/ids';

const [old, other, fresh] = [aHash('a'), aHash('b'), aHash('c')];
const kept = { sha: fresh, ext: 'png' };
const text = { kind: 'text', classes: [] } as const;
const written = aSlide({
  texts: { en: aText({ body: `See\n\n![The *flow*](media:${old}.png)\n\n![](media:${other}.svg "w:50")` }) },
  looks: { en: text },
});

describe('A picture that comes onto a slide', () => {
  it('takes the place of the one that the slide is, in every language that shows it', () => {
    const look = (picture: typeof old) => ({ kind: 'picture', picture }) as const;
    const slide = aSlide({
      texts: { en: aText(), pt: aText() },
      looks: { en: look(old), pt: look(other), 'zh-Hant': look(old) },
    });
    expect(picturesOnSlide(slide, 'en')).toMatchObject([{ picture: old }]);
    expect(putPicture(slide, 'en', kept, old)?.looks).toEqual({
      en: look(fresh),
      pt: look(other),
      'zh-Hant': look(fresh),
    });
  });

  it('takes the place of one in the text, with what is said of it and how large it stands', () => {
    expect(picturesOnSlide(written, 'en').map(({ picture, alt }) => [picture, alt])).toEqual([
      [old, 'The *flow*'],
      [other, ''],
    ]);
    const body = putPicture(written, 'en', kept, other)?.texts?.en?.body;
    expect(body).toBe(`See\n\n![The *flow*](media:${old}.png)\n\n![](media:${fresh}.png "w:50")`);
  });

  it('stands under the text where it comes in no other’s place, also under none', () => {
    expect(putPicture(written, 'en', kept, null)?.texts?.en?.body).toMatch(
      new RegExp(`\\n\\n!\\[\\]\\(media:${fresh}.png\\)$`),
    );
    const empty = aSlide({ texts: {}, looks: { en: text } });
    expect(putPicture(empty, 'en', kept, null)?.texts?.en?.body).toBe(`![](media:${fresh}.png)`);
  });

  it('is refused where its place is gone, and by a drawing or a page, which stay as their author made them', () => {
    expect(putPicture(written, 'en', kept, fresh)).toBeNull();
    for (const look of [
      { kind: 'drawing', drawing: aHash('d') },
      { kind: 'page', pdf: aHash('d'), number: 1 },
    ] as const) {
      const slide = aSlide({ texts: { en: aText({ body: `![](media:${old}.png)` }) }, looks: { en: look } });
      expect([takesPicture(slide, 'en'), picturesOnSlide(slide, 'en')]).toEqual([false, []]);
      expect(putPicture(slide, 'en', kept, null)).toBeNull();
    }
  });
});
