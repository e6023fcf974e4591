import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstWords, slideName } from '../../../main/model/slide-name';
import { aText } from '../../builders/a-deck';

describe('A slide in a list', () => {
  it('is called by its title, in another language where the wanted one has none', () => {
    const texts = { en: aText({ title: 'Wallets', body: '- keys' }), 'zh-Hant': aText({ title: '', body: '- 密鑰' }) };
    expect(slideName({ texts }, 'en')).toBe('Wallets');
    expect(slideName({ texts }, 'zh-Hant', 'en')).toBe('Wallets');
  });

  it('without a title is called by the first words on it, in the wanted language first', () => {
    const texts = {
      en: aText({ title: ' ', body: '![a scene](media:1.png)\n\n- **Seize** the [phone](https://x.test)' }),
      'zh-Hant': aText({ title: '', body: '> 扣押電話' }),
    };
    expect(slideName({ texts }, 'en')).toBe('Seize the phone');
    expect(slideName({ texts }, 'zh-Hant', 'en')).toBe('扣押電話');
    expect(slideName({ texts: { en: aText({ title: '', body: '![](media:1.png)' }) } }, 'en')).toBe('');
  });

  it('is not called by a number that stands alone before its words, only where there is nothing else', () => {
    expect(firstWords('8\n\n内容庞杂')).toBe('内容庞杂');
    expect(firstWords('1962\n\n---')).toBe('1962');
  });

  it('has long words cut after a whole one, and Chinese after a character', () => {
    expect(firstWords('Keep people away from keyboards, and note who is in the room')).toBe(
      'Keep people away from keyboards, and note…',
    );
    expect(firstWords('在搜查令下檢取電子裝置之前必須先確定裝置的狀態並拍照記錄')).toBe(
      '在搜查令下檢取電子裝置之前必須先確定裝置的狀…',
    );
    expect(firstWords('| --- | --- |\n| Exhibit | AB/1 |')).toBe('Exhibit AB/1');
  });

  it('never is a line of signs, nor longer than a line of a list', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (markdown) => {
        const name = firstWords(markdown);
        expect(name.includes('\n')).toBe(false);
        expect([...name].length).toBeLessThanOrEqual(45);
      }),
    );
  });
});
