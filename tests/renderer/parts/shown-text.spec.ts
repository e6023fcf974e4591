import { describe, expect, it } from 'vitest';
import { withShownText } from '../../../renderer/parts/shown-text';

describe('A title that is changed where it is shown', () => {
  it('is changed in the language that is shown, which is the window’s where it is written in that', () => {
    const changed = withShownText({ en: 'Lunch', 'zh-Hant': '午膳' }, 'Break', { own: 'en', main: 'zh-Hant' });
    expect(changed).toEqual({ en: 'Break', 'zh-Hant': '午膳' });
  });

  it('is never written into the window’s language where another one was read', () => {
    expect(withShownText({ 'zh-Hant': '午膳' }, '小休', { own: 'pt', main: 'zh-Hant' })).toEqual({ 'zh-Hant': '小休' });
  });

  it('is begun in the course’s language where nothing is written yet', () => {
    expect(withShownText({}, '午膳', { own: 'en', main: 'zh-Hant' })).toEqual({ 'zh-Hant': '午膳' });
  });
});
