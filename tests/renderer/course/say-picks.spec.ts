import { describe, expect, it } from 'vitest';
import { resolveRange } from '../../../main/model/range';
import { sayIn } from '../../../main/words/say-in';
import { sayPicks } from '../../../renderer/screens/course/say-picks';
import { slideId } from '../../builders/ids';

const slides = Array.from({ length: 12 }, (_, index) => ({ id: slideId(`slide-${String(index)}`) }));
const said = (range: string, language: 'en' | 'zh-Hant') =>
  sayPicks(sayIn(language), resolveRange(range, slides), { slides });

describe('Which slides a session shows', () => {
  it('is said without a half that is left to guess', () => {
    expect(said('1-', 'en')).toBe('All slides');
    expect(said('11-', 'en')).toBe('Slides 11 to the end');
    expect(said('2,4-6,11-', 'en')).toBe('Slides 2, 4–6, 11 to the end');
    expect(said('11-', 'zh-Hant')).toBe('投影片 11 至最後一張');
  });
});
