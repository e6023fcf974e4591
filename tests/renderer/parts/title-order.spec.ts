import { describe, expect, it } from 'vitest';
import { inTitleOrder, titleOrder, valueOfNumeral } from '../../../renderer/parts/title-order';

const inOrder = (...titles: readonly string[]): void => {
  for (const language of ['zh-Hant', 'en', 'pt'] as const)
    expect([...titles].reverse().sort(titleOrder(language)), language).toEqual(titles);
};

describe('The order of titles', () => {
  it('counts Chinese ordinals, whatever their strokes', () => {
    inOrder(
      '第一課 導論',
      '第二課 錢包',
      '第三課 追蹤',
      '第四課',
      '第五課',
      '第十課',
      '第十一課',
      '第二十課',
      '第一百零二課',
    );
  });

  it('counts them where they stand alone at the start, in brackets, and at the end', () => {
    inOrder('一、導論', '二、錢包', '三、追蹤', '四、檢取', '十、總結');
    inOrder('追蹤（一）', '追蹤（二）', '追蹤（三）', '追蹤（十）');
    inOrder('追蹤一', '追蹤二', '追蹤三', '追蹤四');
  });

  it('counts digits and numerals alike', () => {
    inOrder('第1課', '第二課', '第3課', '第10課', '第十一課');
    inOrder('Part 2', 'Part 10');
  });

  it('takes no word for a number that only begins like one', () => {
    const titles = ['一般程序', '三方會談'];
    const { compare } = new Intl.Collator('zh-Hant', { numeric: true });
    expect([...titles].sort(titleOrder('zh-Hant'))).toEqual([...titles].sort(compare));
  });

  it('reads numerals as people write them', () => {
    expect(
      ['十', '十二', '二十', '二十三', '一百', '一百零五', '三百二十', '一〇三', '兩'].map(valueOfNumeral),
    ).toEqual([10, 12, 20, 23, 100, 105, 320, 103, 2]);
  });

  it('is that of things in the language in which they are shown', () => {
    const [one, two] = [
      { title: { en: 'Wallets', 'zh-Hant': '第一課' } },
      { title: { en: 'Bridges', 'zh-Hant': '第二課' } },
    ];
    expect(inTitleOrder([two, one], 'zh-Hant')).toEqual([one, two]);
    expect(inTitleOrder([one, two], 'en')).toEqual([two, one]);
  });
});
