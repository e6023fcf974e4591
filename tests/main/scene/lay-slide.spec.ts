/** What a slide looks like: sizes, places, columns, and what is reported. */
import { describe, expect, it } from 'vitest';
import { aDeck, aSlide, aText } from '../../builders/a-deck';
import { aHash } from '../../builders/ids';
import {
  aScene,
  bodyOf,
  bodySize,
  codesOf,
  lettersOf,
  linesOf,
  layOf,
  narrow,
  seen,
  tagOf,
  titleOf,
  wide,
} from './a-scene';

const bullets = (count: number, words = 'A point worth making'): string =>
  Array.from({ length: count }, (_, index) => `- ${words} ${index}`).join('\n');
const lowest = (boxes: readonly { readonly box: { readonly bottom: number } }[]): number =>
  Math.max(...boxes.map(({ box }) => box.bottom));

describe('a slide of title and body', () => {
  it('has the size of its deck, 16:9 or 4:3', () => {
    expect(aScene('Text')).toMatchObject({ widthPt: 960, heightPt: 540 });
    expect(aScene('Text', { size: narrow })).toMatchObject({ widthPt: 720, heightPt: 540 });
  });

  it('sets a short title at 36 points on one line, 48 points from the left', () => {
    const lines = titleOf(aScene('Text', { title: 'Tracing' }));
    expect(lines).toHaveLength(1);
    expect(lines[0]?.item).toMatchObject({ sizePt: 36, xPt: 48 });
  });

  it.each([
    'What an investigator asks of a virtual asset service provider before the first',
    'What an investigator asks of any virtual asset service provider before it sends',
    '調查人員在發出第一份書面要求之前須向虛擬資產服務提供者查詢的事項一覽',
  ])('breaks a long title into two lines of like length, never leaving a word alone: %s', (title) => {
    const lines = titleOf(aScene('Text', { title }));
    const tops = [...new Set(lines.map(({ item }) => Math.round(item.baselinePt)))];
    expect(tops).toHaveLength(2);
    const [first = 0, second = 0] = tops.map((top) =>
      Math.max(...lines.filter(({ item }) => Math.round(item.baselinePt) === top).map(({ box }) => box.right)),
    );
    expect(second).toBeGreaterThan(first * 0.75);
  });

  it.each([1, 2, 5, 30])('keeps the body of %i points clear of the title', (count) => {
    const scene = aScene(bullets(count), {
      title: 'A title that takes two lines because it says so much about custody and seizure of assets',
    });
    const highest = Math.min(...bodyOf(scene).map(({ box }) => box.top));
    expect(highest).toBeGreaterThan(lowest(titleOf(scene)));
  });

  it('sets a short body at 28 points and never below 9 while it fits', () => {
    expect(bodySize(aScene(bullets(3)))).toBe(28);
    const full = aScene(bullets(26));
    expect(codesOf(full)).not.toContain('slide.crowded');
    expect(full.smallestLatinPt).toBeGreaterThanOrEqual(9);
  });

  it('reports a body that fits at no readable size, with the size it came to', () => {
    const scene = aScene(
      bullets(150, 'A longer point that takes a line of its own and then some more words until it wraps around'),
    );
    const crowded = scene.findings.find((finding) => finding.code === 'slide.crowded');
    expect(crowded?.weight).toBe('look');
    expect(crowded?.facts.smallestPt).toBeLessThan(9);
    expect(scene.smallestLatinPt).toBeCloseTo(Number(crowded?.facts.smallestPt), 0);
  });

  it('gives Han more air between lines than Latin', () => {
    const step = (body: string): number => {
      const tops = [
        ...new Set(bodyOf(aScene(body)).map(({ item }) => (item.kind === 'line' ? item.baselinePt : 0))),
      ].filter(Boolean);
      return (tops[1] ?? 0) - (tops[0] ?? 0);
    };
    expect(step('虛擬資產服務提供者'.repeat(12))).toBeGreaterThan(step('virtual assets '.repeat(20)) * 1.1);
  });

  it('tells the smallest Latin and the smallest Han apart, Infinity where there is none', () => {
    expect(aScene('Words only')).toMatchObject({ smallestLatinPt: 28, smallestHanPt: Infinity });
    expect(aScene('只有中文', { title: '標題', language: 'zh-Hant' })).toMatchObject({
      smallestLatinPt: Infinity,
      smallestHanPt: 28,
    });
  });

  it('puts its number small at the lower right, as an ornament', () => {
    const scene = aScene('Text');
    const number = linesOf(scene).find(({ item }) => item.words.some((word) => word.text === '7'));
    expect(number?.item).toMatchObject({ tag: 'artifact', sizePt: 10 });
    expect(number?.box.right).toBeGreaterThan(900);
    expect(number?.box.top).toBeGreaterThan(500);
  });

  it('sets a title alone as an opener, and nothing at all as an empty sheet', () => {
    expect(titleOf(aScene('', { title: 'Part two' }))[0]?.item.sizePt).toBe(44);
    const empty = aScene('', { title: '', theme: 'slate' });
    expect(lettersOf(empty)).toBe('7');
    expect(empty.items[0]).toMatchObject({ fill: { rgb: 'ffffff' } });
  });

  it('is pure: the same slide gives the same scene', () => {
    expect(aScene(bullets(4))).toEqual(aScene(bullets(4)));
  });
});

describe('hints of the author', () => {
  it('two-col starts the second column at the second heading', () => {
    const scene = aScene('### Left\n\nText\n\n### Right\n\nMore', { classes: ['two-col'] });
    const lineOf = (word: string) => linesOf(scene).find(({ item }) => item.words.some(({ text }) => text === word));
    expect(lineOf('Right')?.box.left).toBeGreaterThan(480);
    expect(lineOf('Right')?.box.top).toBeCloseTo(lineOf('Left')?.box.top ?? 0, 1);
  });

  it('title and lead set the title large, above the middle', () => {
    for (const name of ['title', 'lead']) {
      const [line] = titleOf(aScene('Words under it', { classes: [name] }));
      expect(line?.item.sizePt).toBe(44);
      expect(line?.box.top).toBeGreaterThan(120);
    }
  });

  it('invert gives light words on a dark ground', () => {
    const [ground] = aScene('Text', { classes: ['invert'] }).items;
    expect(ground).toMatchObject({ kind: 'path', fill: { kind: 'solid', rgb: '14284b' } });
  });

  it('code-50-percent sets code at half its size', () => {
    const size = (classes: readonly string[]): number => bodySize(aScene('```\nx = 1\n```', { classes }));
    expect(size(['code-50-percent'])).toBeLessThan(size([]) * 0.6);
  });

  it('names that no theme knows change nothing', () => {
    expect(aScene('Text', { classes: ['sparkles'] })).toEqual(aScene('Text'));
  });

  it('a theme that no one has is the plain one', () => {
    expect(aScene('Text', { theme: 'gem5' }).items).toEqual(aScene('Text', { theme: 'plain' }).items);
    expect(aScene('Text', { theme: 'constructor' }).items).toEqual(aScene('Text').items);
  });
});

describe('kinds of blocks', () => {
  it('a nested list hangs deeper, with another bullet, never further left', () => {
    const scene = aScene('- one\n  - two\n    - three');
    const left = (word: string): number =>
      linesOf(scene).find(({ item }) => item.words.some(({ text }) => text === word))?.box.left ?? 0;
    expect(left('two')).toBeGreaterThan(left('one') + 15);
    expect(left('three')).toBeGreaterThan(left('two') + 15);
    expect(lettersOf(scene)).toContain('•one–two◦three');
  });

  it('wrapped lines of a point stand under its first word, not under its bullet', () => {
    const scene = aScene(`- ${'words and more '.repeat(20)}`);
    const lefts = bodyOf(scene)
      .filter(({ item }) => tagOf(scene, item) === 'P')
      .map(({ box }) => Math.round(box.left));
    expect(new Set(lefts).size).toBe(1);
  });

  it('a bullet stands on the baseline of its first line, in Latin and in Chinese', () => {
    for (const words of ['A point', '凍結資產']) {
      const scene = aScene(`- ${words}`);
      const baselines = bodyOf(scene).flatMap(({ item }) =>
        item.kind === 'line' ? [Math.round(item.baselinePt * 10)] : [],
      );
      expect(new Set(baselines).size).toBe(1);
    }
  });

  it('an ordered list counts from where its author starts, aligned at the right', () => {
    const scene = aScene(Array.from({ length: 5 }, (_, index) => `${index + 8}. point`).join('\n'));
    const labels = bodyOf(scene).filter(({ item }) => tagOf(scene, item) === 'Lbl');
    expect(
      labels.map(({ item }) => (item.kind === 'line' ? item.words.map((word) => word.text).join('') : '')),
    ).toEqual(['8.', '9.', '10.', '11.', '12.']);
    expect(new Set(labels.map(({ box }) => Math.round(box.right))).size).toBe(1);
  });

  it('tasks show whether they are done', () => {
    expect(lettersOf(aScene('- [x] seized\n- [ ] sealed'))).toContain('☑seized☐sealed');
  });

  it('a table aligns its cells as its columns say', () => {
    const scene = aScene('| sum | what |\n|--:|:--|\n| 1 | one |\n| 20,000 | many |');
    const right = (word: string): number =>
      linesOf(scene).find(({ item }) => item.words.some(({ text }) => text.includes(word)))?.box.right ?? 0;
    expect(right('1')).toBeCloseTo(right('000'), 0);
  });

  it('code keeps its lines, and shrinks before it breaks one', () => {
    const long = `call(${'a, '.repeat(40)}b)`;
    const scene = aScene(`\`\`\`\nif x:\n    y\n${long}\n\`\`\``);
    const code = bodyOf(scene).flatMap(({ item }) => (item.kind === 'line' ? [Math.round(item.baselinePt)] : []));
    expect(new Set(code).size).toBe(3);
    expect(bodySize(scene)).toBeLessThan(12);
  });

  it('a link keeps its address on its words, and is underlined', () => {
    const scene = aScene('See [the rules](https://example.org/rules).');
    const bars = seen(scene.items).filter(
      ({ item, box }) => item.kind === 'path' && box.bottom - box.top < 2 && box.right - box.left > 40,
    );
    const linked = linesOf(scene).filter(({ item }) => item.link);
    expect(linked.every(({ item }) => item.link?.kind === 'web' && item.link.url === 'https://example.org/rules')).toBe(
      true,
    );
    expect(
      linked
        .flatMap(({ item }) => item.words.map((word) => word.text))
        .join('')
        .trim(),
    ).toBe('the rules');
    const [first] = linked;
    expect(
      bars.some(
        ({ box }) => Math.abs(box.left - (first?.box.left ?? 0)) < 1 && box.top > (first?.item.baselinePt ?? 0),
      ),
    ).toBe(true);
  });
});

describe('what is reported', () => {
  const deck = aDeck({ mainLanguage: 'en' });

  it('an untranslated slide shows the main language and says so, unless it is bilingual', () => {
    const slide = aSlide({ texts: { en: aText({ title: 'Only English' }) } });
    const wanted = { deck, slide, language: 'zh-Hant', number: 4, total: 9 } as const;
    const scene = layOf(wanted);
    expect(lettersOf(scene)).toContain('OnlyEnglish');
    expect(scene.findings).toEqual([
      {
        code: 'slide.untranslated',
        weight: 'information',
        place: { deck: deck.id, slide: slide.id, number: 4 },
        facts: { wanted: 'zh-Hant', shown: 'en' },
      },
    ]);
    expect(layOf({ ...wanted, slide: { ...slide, bilingual: true } }).findings).toEqual([]);
  });

  it('a character that no font has is named once, with its code point', () => {
    const scene = aScene('A \u{103a0} and again \u{103a0}.');
    expect(scene.findings).toMatchObject([
      { code: 'glyph.missing', weight: 'look', facts: { character: '\u{103a0}', codePoint: 'U+103A0' } },
    ]);
  });

  it('a drawing that is lost leaves a frame with the title', () => {
    const look = { kind: 'drawing', drawing: aHash('a') } as const;
    const scene = layOf({ deck, slide: aSlide({ looks: { en: look } }), language: 'en', number: 1, total: 1 });
    expect(lettersOf(scene)).toBe('Tracing');
    expect(scene.findings).toMatchObject([{ code: 'slide.drawing-unsupported', facts: { kind: 'drawing' } }]);
  });

  it('a slide of one picture shows it whole and as large as the slide', () => {
    const slide = aSlide({
      looks: { en: { kind: 'picture', picture: aHash('a') } },
      texts: { en: aText({ alt: 'The old deck' }) },
    });
    const scene = layOf({ deck: { ...deck, sizePt: wide }, slide, language: 'en', number: 1, total: 1 });
    const [picture] = seen(scene.items).filter(({ item }) => item.kind === 'picture');
    expect(picture?.box).toEqual({ left: 120, top: 0, right: 840, bottom: 540 });
    expect(scene.tags).toMatchObject([{ type: 'Figure', alt: 'The old deck' }]);
  });
});
