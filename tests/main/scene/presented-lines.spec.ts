import { describe, expect, it } from 'vitest';
import { p, sp } from '../../builders/pptx-file';
import { lay, linesOf } from './lay-pptx';

describe('a line of an imported drawing', () => {
  /** Its words' lines in a frame that has so many points beside its insets. */
  const linesIn = async (widthPt: number, paragraph: string): Promise<readonly string[]> => {
    const { items } = await lay({ shapes: sp({ at: [0, 0, widthPt + 14.4, 300], text: paragraph }) });
    const lines = new Map<number, string>();
    for (const { text, y } of linesOf(items)) lines.set(Math.round(y), (lines.get(Math.round(y)) ?? '') + text);
    return [...lines.values()].map((text) => text.trim());
  };

  it('lets a Chinese pause stand beyond the line’s edge where the file wants that, rather than take words to the next line', async () => {
    const paragraph = (more: string) => p('產生密鑰對：', more, 'lang="zh-TW" sz="1800"');
    expect(await linesIn(95, paragraph('hangingPunct="1"'))).toEqual(['產生密鑰對：']);
    expect(await linesIn(95, paragraph('hangingPunct="0"'))).toEqual(['產生密鑰', '對：']);
    const two = p('產生密鑰對。」她說', 'hangingPunct="1"', 'lang="zh-TW" sz="1800"');
    expect(await linesIn(95, two)).toEqual(['產生密鑰', '對。」她說']);
  });

  it('leaves nothing between Chinese and Latin, and a single character alone on its last line, as presentation programs do', async () => {
    const latin = '<a:latin typeface="Times New Roman"/>';
    const mixed = `<a:p><a:r><a:rPr lang="zh-CN" sz="1800">${latin}</a:rPr><a:t>与RAND-SELECT相同</a:t></a:r></a:p>`;
    expect(await linesIn(180, mixed)).toEqual(['与RAND-SELECT相同']);
    expect(await linesIn(90.1, p('甲乙丙丁戊己', '', 'sz="1800"'))).toEqual(['甲乙丙丁戊', '己']);
  });

  it('kerns letters from the size on at which their author’s program does', async () => {
    const widthOf = async (run: string): Promise<number> => {
      const { items } = await lay({ shapes: sp({ at: [0, 0, 400, 90], text: p('AVAVAVAV', '', run) }) });
      const [line] = linesOf(items);
      return (line!.right - line!.x) / line!.item.sizePt;
    };
    const kerned = await widthOf('sz="1200" kern="1200"');
    expect(await widthOf('sz="1100" kern="1200"')).toBeGreaterThan(kerned + 0.1);
    expect(await widthOf('sz="1100"')).toBeCloseTo(kerned, 5);
  });

  it('has its letters as far apart or as close as their author set them, in points', async () => {
    const widthOf = async (run: string): Promise<number> => {
      const { items } = await lay({ shapes: sp({ at: [0, 0, 400, 90], text: p('Evidence 證物', '', run) }) });
      const lines = linesOf(items);
      return lines.at(-1)!.right - lines[0]!.x;
    };
    const plain = await widthOf('sz="2000"');
    expect(await widthOf('sz="2000" spc="300"')).toBeCloseTo(plain + 11 * 3, 0);
    expect(await widthOf('sz="2000" spc="-100"')).toBeCloseTo(plain - 11, 0);
  });

  it('fills a justified line however few its spaces, as presentation programs do', async () => {
    const words = p('Details at unbreakableunbreakableunbreakable', 'algn="just"', 'sz="1300"');
    const { items } = await lay({ shapes: sp({ at: [0, 0, 214.4, 90], text: words }) });
    const [first, ...others] = linesOf(items).filter(({ y }, _, all) => y === all[0]?.y);
    expect((others.at(-1) ?? first)!.right).toBeCloseTo(207.2, 1);
  });

  it('goes on from the spaces before a tab to the next stop behind them', async () => {
    const stops = 'marL="342900" indent="-342900"><a:tabLst><a:tab pos="1270000" algn="l"/></a:tabLst></a:pPr>';
    const after = async (words: string): Promise<number> => {
      const text = `<a:p><a:pPr ${stops}<a:r><a:rPr sz="2000"/><a:t>${words}\t8.2</a:t></a:r></a:p>`;
      const { items } = await lay({ shapes: sp({ at: [0, 0, 400, 90], text, body: 'lIns="0"' }) });
      return linesOf(items).find((line) => line.text.includes('8.2'))!.x;
    };
    expect(await after(' ')).toBeCloseTo(27, 1);
    expect(await after('            ')).toBeCloseTo(100, 1);
  });

  it('ends a line at any hyphen, as presentation programs do', async () => {
    const text = p('Then comes E-Authentication', '', 'sz="2000"');
    const lines = linesOf((await lay({ shapes: sp({ at: [0, 0, 150, 90], text, body: 'lIns="0" rIns="0"' }) })).items);
    expect(lines.map((line) => line.text.trim())).toEqual(['Then comes E-', 'Authentication']);
  });

  it('keeps words together that a stroke joins, as presentation programs do', async () => {
    const text = p('Then the exception/interrupt', '', 'sz="2000"');
    const lines = linesOf((await lay({ shapes: sp({ at: [0, 0, 185, 90], text, body: 'lIns="0" rIns="0"' }) })).items);
    expect(lines.map((line) => line.text.trim())).toEqual(['Then the', 'exception/interrupt']);
  });

  it('breaks a line that is too wide by a hair', async () => {
    const text = p('Seize it', '', 'sz="2000"');
    const shown = async (widthPt: number) =>
      linesOf((await lay({ shapes: sp({ at: [0, 0, widthPt, 90], text, body: 'lIns="0" rIns="0"' }) })).items);
    const [line] = await shown(300);
    const widthPt = line!.right - line!.x;
    expect(await Promise.all([shown(widthPt + 0.05), shown(widthPt * 0.999)])).toMatchObject([
      { length: 1 },
      { length: 2 },
    ]);
  });
});
