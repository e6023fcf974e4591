import { describe, expect, it } from 'vitest';
import { solid } from '../../../main/model/geometry';
import { openTypesetter } from '../../../main/typeset/open-typesetter';
import { aChineseRun, aRun, linesOf, readBundledFont, textOf, typesetter, wordPlaces } from './bundled-fonts';

describe('A paragraph', () => {
  it('stands on a grid of its own leading, whatever faces its characters fall back to', () => {
    const lines = linesOf([aRun('Latin 漢字 😀 ✓\nLatin alone')], { leadingPt: 17.5 });
    const baselines = lines.map((line) => line.items.map((item) => (item.kind === 'line' ? item.baselinePt : 0)));
    expect(lines.map((line) => line.heightPt)).toEqual([17.5, 17.5]);
    expect(new Set(baselines.flat()).size).toBe(1);
  });

  it('opens no font before a character asks for it: that with Korean is as large as all others together', () => {
    const opened: string[] = [];
    const fresh = openTypesetter((face) => {
      opened.push(face);
      return readBundledFont(face);
    });
    const style = { widthPt: 300, align: 'start', leadingPt: 14 } as const;
    fresh.setParagraph([aRun('Latin'), aChineseRun('漢字')], style);
    expect(opened).toEqual(['NotoSans-Regular', 'NotoSansHK-Regular']);
    expect(fresh.setParagraph([aRun('한국')], style).missing).toEqual([]);
    expect(opened).toContain('LXGWWenKai-Regular');
  });

  it('is one empty line where it has no text, and an empty line for every empty line of its own', () => {
    expect(textOf(linesOf([]))).toEqual(['']);
    expect(textOf(linesOf([aRun('a\n\nb')]))).toEqual(['a', '', 'b']);
  });

  it('starts its first line and the others at their own indents', () => {
    const lines = linesOf([aRun('one two three four five six seven eight')], {
      widthPt: 80,
      firstIndentPt: 0,
      restIndentPt: 12,
    });
    expect(lines.map((line) => wordPlaces(line)[0]?.startPt)).toEqual([0, ...lines.slice(1).map(() => 12)]);
  });

  it('is centred and set to the end by what is seen, not by the spaces after it', () => {
    const [centred] = linesOf([aRun('middle  ')], { align: 'centre', widthPt: 100 });
    const [atEnd] = linesOf([aRun('end ')], { align: 'end', widthPt: 100 });
    const width = typesetter.widthOf([aRun('middle')]);
    expect(wordPlaces(centred!)[0]?.startPt).toBeCloseTo((100 - width) / 2);
    expect(wordPlaces(atEnd!)[0]?.endPt).toBeCloseTo(100);
  });

  it('fills justified lines at word spaces and leaves the last as it is', () => {
    const text = 'The exchange moved the funds through twelve hops before anyone looked at the ledger again.';
    const lines = linesOf([aRun(text)], { align: 'justify', widthPt: 150 });
    expect(lines.slice(0, -1).map((line) => Math.round(line.widthPt * 100) / 100)).toEqual(
      lines.slice(0, -1).map(() => 150),
    );
    expect(lines.at(-1)?.widthPt).toBeLessThan(150);
    const places = wordPlaces(lines[0]!).filter((place) => place.text.trim() !== '');
    expect(places.at(-1)?.endPt).toBeCloseTo(150, 3);
  });

  it('leaves a justified line ragged rather than tearing holes into it', () => {
    const lines = linesOf([aRun('Details at unbreakableunbreakableunbreakable')], { align: 'justify', widthPt: 190 });
    expect(lines[0]?.widthPt).toBeLessThan(100);
  });

  it('reports a character that no face has by its place, and draws a box for it', () => {
    const paragraph = typesetter.setParagraph([aRun('ab '), aRun('cកd')], {
      widthPt: 200,
      align: 'start',
      leadingPt: 14,
    });
    expect(paragraph.missing).toEqual([{ character: 'ក', index: 4 }]);
    const glyphs = paragraph.lines[0]?.items.flatMap((item) =>
      item.kind === 'line' ? item.words.flatMap((word) => [...word.glyphs]) : [],
    );
    // The glyph without a character may not be drawn: readers of tags and archives refuse it.
    expect(glyphs).toHaveLength(6);
    expect(glyphs).not.toContain(0);
  });

  it('carries links, languages and tags on its words', () => {
    const link = { kind: 'web', url: 'https://example.com' } as const;
    const [line] = linesOf([aRun('see '), aRun('this', { link, tag: 7, lang: 'pt' })]);
    const item = line?.items.at(-1);
    expect(item).toMatchObject({ kind: 'line', link, tag: 7, lang: 'pt' });
  });

  it('draws underlines, strikes and tints as ornaments under exactly their words', () => {
    const [line] = linesOf([
      aRun('a '),
      aRun('under', { underline: true }),
      aRun(' b '),
      aRun('code', { ground: solid('eeeeee') }),
    ]);
    const paths = line!.items.filter((item) => item.kind === 'path');
    expect(paths).toHaveLength(2);
    expect(paths.every((path) => path.tag === 'artifact')).toBe(true);
    const under = wordPlaces(line!).find((place) => place.text === 'under');
    const [left, , right] = paths[1]!.path.match(/-?[\d.]+/g)!.map(Number);
    expect(left).toBeCloseTo(under!.startPt, 1);
    expect(right).toBeCloseTo(under!.endPt, 1);
    expect(line!.items[0]?.kind).toBe('path');
  });
});

describe('Lines of words', () => {
  it('break a word over its face only where the style changes, and never at that change', () => {
    const lines = linesOf([aRun('aaaa '), aRun('bold', { weight: 700 }), aRun('ness and more')], { widthPt: 60 });
    expect(textOf(lines)).toEqual(['aaaa', 'boldness', 'and more']);
  });

  it('keep together what a hard space joins', () => {
    expect(textOf(linesOf([aRun('take 10\u00a0000 now')], { widthPt: 52 }))).toEqual(['take', '10\u00a0000', 'now']);
  });

  it('show a soft hyphen only where a line ends at it', () => {
    const broken = linesOf([aRun('inter\u00adnational')], { widthPt: 45 });
    expect(wordPlaces(broken[0]!).map((place) => place.text)).toEqual(['inter-']);
    expect(wordPlaces(linesOf([aRun('inter\u00adnational')])[0]!).map((place) => place.text)).toEqual([
      'international',
    ]);
  });

  it('break an address after its slashes, dots and hyphens before they break it anywhere', () => {
    const lines = linesOf([aRun('https://www.example.com/reports/2025/the-long-title.html?year=2025')], {
      widthPt: 110,
    });
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines.slice(0, -1)) expect(line.text).toMatch(/[/.?&=-]$/);
    expect(lines[0]?.text).not.toBe('https://');
  });

  it('break a word that is longer than the line wherever it must', () => {
    const hash = 'f4184fc596403b9d638783cf57adfe4c75c605f6356fbc91338530e9831e9e16';
    const lines = linesOf([aRun(hash)], { widthPt: 100 });
    expect(lines.map((line) => line.text).join('')).toBe(hash);
    for (const line of lines) expect(line.widthPt).toBeLessThanOrEqual(100.01);
  });
});

describe('Code', () => {
  it('keeps its spaces, reaches tab stops of four columns and breaks anywhere', () => {
    const lines = linesOf([aRun('if (x) {\n\treturn  1;\na\tb', { family: 'mono' })], { verbatim: true });
    expect(lines.map((line) => line.text)).toEqual(['if (x) {', '    return  1;', 'a   b']);
    const long = linesOf([aRun('x'.repeat(50), { family: 'mono' })], { verbatim: true, widthPt: 60 });
    expect(long.map((line) => line.text.length)).toEqual([10, 10, 10, 10, 10]);
  });

  it('takes Han from the Chinese face and the rest from the monospaced one', () => {
    const [line] = linesOf([aRun('x = 值', { family: 'mono' })], { verbatim: true });
    expect(new Set(wordPlaces(line!).map((place) => place.face))).toEqual(
      new Set(['NotoSansMono-Regular', 'NotoSansHK-Regular']),
    );
  });
});

describe('Chinese', () => {
  it('takes no slant: emphasis is by weight', () => {
    const [line] = linesOf([aChineseRun('重點 point', { slant: true, weight: 700 })]);
    expect(new Set(wordPlaces(line!).map((place) => place.face))).toEqual(
      new Set(['NotoSansHK-Bold', 'NotoSans-BoldItalic']),
    );
  });

  it('is parted from Latin and digits by a sliver that is no space, and by none at the edges of a line', () => {
    const [line] = linesOf([aChineseRun('第5條KYC文件')]);
    const places = wordPlaces(line!);
    const gap = (index: number): number => (places[index + 1]?.startPt ?? 0) - (places[index]?.endPt ?? 0);
    expect(places.map((place) => place.text).join('')).toBe('第5條KYC文件');
    expect(gap(0)).toBeCloseTo(10 / 6, 3);
    expect(gap(1)).toBeCloseTo(10 / 6, 3);
    expect(places[0]?.startPt).toBe(0);
    expect(line?.widthPt).toBeCloseTo(places.at(-1)?.endPt ?? 0, 3);
  });

  it('shrinks a typed space between Han and Latin to that sliver', () => {
    expect(typesetter.widthOf([aChineseRun('使用 Python 語言')])).toBeCloseTo(
      typesetter.widthOf([aChineseRun('使用Python語言')]),
      3,
    );
  });

  it('closes up neighbouring marks, and never over their ink', () => {
    for (const pair of ['）。', '。」', '」（', '，「', '））', '「『']) {
      const width = typesetter.widthOf([aChineseRun(pair)]);
      expect([pair, width < 20]).toEqual([pair, true]);
      expect(width).toBeGreaterThanOrEqual(15);
    }
    expect(typesetter.widthOf([aChineseRun('「好')])).toBe(20);
  });

  it('fills justified lines between the characters', () => {
    const lines = linesOf([aChineseRun('虛擬資產交易平台須於收到法律請求後按照條例提供客戶資料並且回覆。')], {
      align: 'justify',
      widthPt: 96,
    });
    for (const line of lines.slice(0, -1)) expect(line.widthPt).toBeCloseTo(96, 3);
    const places = wordPlaces(lines[0]!);
    const gaps = places.slice(1).map((place, index) => place.startPt - (places[index]?.endPt ?? 0));
    expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThan(0.01);
  });

  it('pushes a mark into the line before it pushes a character out of it', () => {
    const lines = linesOf([aChineseRun('他說「好」的時候，我們走')], { widthPt: 85 });
    expect(lines[0]?.text).toBe('他說「好」的時候，');
    expect(lines[0]?.widthPt).toBeLessThanOrEqual(85.01);
  });

  it('is not pushed together for a whole word', () => {
    const lines = linesOf([aChineseRun('一二，三四（五六）七（input）八九十')], { widthPt: 125 });
    expect(lines.map((line) => line.text)).toEqual(['一二，三四（五六）七', '（input）八九十']);
    expect(lines[0]?.widthPt).toBeGreaterThan(99);
  });

  it('never leaves a single character on the last line', () => {
    const lines = linesOf([aChineseRun('一二三四五六七八九十甲。')], { widthPt: 100 });
    expect(textOf(lines)).toEqual(['一二三四五六七八九', '十甲。']);
  });

  it('keeps Bopomofo tone marks with their syllables', () => {
    for (let width = 20; width < 60; width += 5) {
      for (const line of linesOf([aChineseRun('ㄇㄚˇㄏㄠˊㄒㄧㄝˋ˙ㄇㄜ')], { widthPt: width + 20 })) {
        expect(line.text).not.toMatch(/^[ˊˇˋ]/);
      }
    }
  });

  it('sets the quotation marks that it shares with Latin as the text around them', () => {
    const faceOf = (text: string, lang: string): string | undefined =>
      wordPlaces(linesOf([aRun(text, { lang })])[0]!).find((place) => place.text.includes('“'))?.face;
    expect(faceOf('他說“你好”。', 'zh-Hant')).toBe('NotoSansHK-Regular');
    expect(faceOf('the word “漢” means', 'en')).toBe('NotoSans-Regular');
    expect(faceOf('Say “hello” now', 'zh-Hant')).toBe('NotoSans-Regular');
  });

  it('draws a double dash in one stroke and keeps it whole', () => {
    const [line] = linesOf([aChineseRun('好——的')]);
    expect(wordPlaces(line!).map((place) => place.text)).toEqual(['好', '——', '的']);
  });

  it('may end a line before a quotation mark that opens and after one that closes', () => {
    expect(textOf(linesOf([aChineseRun('一二三四“五六”七八九')], { widthPt: 42 }))).toEqual([
      '一二三四',
      '“五六”',
      '七八九',
    ]);
  });

  it('prints the characters that radicals and compatibility forms stand for', () => {
    const [line] = linesOf([aChineseRun('⼀⺠\uf900')]);
    expect(line?.text).toBe('一民豈');
  });
});

describe('Emoji and marks', () => {
  it('stay whole: skin tones, flags and accents belong to what they follow', () => {
    const [line] = linesOf([aRun('👍🏽 🇭🇰 e\u0301 x\u0323')]);
    expect(line?.text).toBe('👍🏽 🇭🇰 é x\u0323');
    expect(wordPlaces(line!).map((place) => place.text)).toEqual(['👍🏽', ' ', '🇭🇰', ' ', 'é', ' ', 'x\u0323']);
  });
});
