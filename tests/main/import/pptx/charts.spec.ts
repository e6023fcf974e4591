import { describe, expect, it } from 'vitest';
import type { DrawnPart } from '../../../../main/model/drawing';
import { importPptx } from './import-pptx';

const office = 'http://schemas.openxmlformats.org/drawingml/2006';
const cache = (values: readonly (string | number)[], kind: 'str' | 'num'): string =>
  `<c:${kind}Ref><c:${kind}Cache><c:ptCount val="${values.length}"/>${values.map((value, index) => `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`).join('')}</c:${kind}Cache></c:${kind}Ref>`;
const series = (more = ''): string =>
  `<c:ser><c:idx val="0"/><c:tx>${cache(['Wallets'], 'str')}</c:tx>${more}<c:cat>${cache(['2022', '2023'], 'str')}</c:cat><c:val>${cache([3, 6], 'num')}</c:val></c:ser>`;
const axes =
  '<c:catAx><c:axId val="1"/></c:catAx><c:valAx><c:axId val="2"/><c:majorGridlines/><c:majorTickMark val="out"/></c:valAx>';
const bars = (inner: string, before = ''): string =>
  `<c:chartSpace xmlns:c="${office}/chart" xmlns:a="${office}/main"><c:chart>${before}<c:plotArea><c:barChart><c:barDir val="col"/>${inner}<c:axId val="1"/><c:axId val="2"/></c:barChart>${axes}</c:plotArea></c:chart></c:chartSpace>`;

async function draw(chart: string, parts: Readonly<Record<string, string>> = {}, heightPt = 200) {
  const frame = `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="8" name="Chart"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="0" y="0"/><a:ext cx="5080000" cy="${heightPt * 12700}"/></p:xfrm><a:graphic><a:graphicData uri="${office}/chart"><c:chart r:id="chart"/></a:graphicData></a:graphic></p:graphicFrame>`;
  const imported = await importPptx({
    slides: [{ shapes: frame, links: [['chart', 'chart', '../charts/chart1.xml']] }],
    parts: { 'ppt/charts/chart1.xml': chart, ...parts },
  });
  return { parts: imported.shapes()[0]?.parts ?? [], codes: imported.codes() };
}

const wordsOf = (parts: readonly DrawnPart[]): readonly string[] =>
  parts.flatMap((part) =>
    part.kind === 'text' ? part.frame.paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')) : [],
  );
const fillsOf = (parts: readonly DrawnPart[]): readonly string[] =>
  parts.flatMap((part) => (part.kind === 'path' && part.fill?.kind === 'solid' ? [part.fill.rgb] : []));

describe('a chart', () => {
  it('has the colours of the deck that it was copied from', async () => {
    const { parts } = await draw(bars(series()), {
      'ppt/charts/_rels/chart1.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/themeOverride" Target="../theme/themeOverride1.xml"/></Relationships>',
      'ppt/theme/themeOverride1.xml': `<a:themeOverride xmlns:a="${office}/main"><a:clrScheme name="x"><a:accent1><a:srgbClr val="ABCDEF"/></a:accent1></a:clrScheme></a:themeOverride>`,
    });
    expect(fillsOf(parts)).toContain('abcdef');
  });

  it('fills in what the fields of its labels stand for', async () => {
    const label =
      '<c:dLbls><c:dLbl><c:idx val="1"/><c:tx><c:rich><a:p><a:fld id="{1}" type="VALUE"><a:t>[VALUE]</a:t></a:fld><a:r><a:t> in </a:t></a:r><a:fld id="{2}" type="CATEGORYNAME"><a:t>[CATEGORY NAME]</a:t></a:fld></a:p></c:rich></c:tx><c:showVal val="1"/></c:dLbl></c:dLbls>';
    expect(wordsOf((await draw(bars(series(label)))).parts)).toContain('6 in 2023');
  });

  it('writes its categories as their author saw them: dates in their format, words as they are', async () => {
    const dates = `<c:numRef><c:numCache><c:formatCode>m/d/yy</c:formatCode><c:ptCount val="2"/><c:pt idx="0"><c:v>37261.0</c:v></c:pt><c:pt idx="1"><c:v>37262.0</c:v></c:pt></c:numCache></c:numRef>`;
    const withCategories = (categories: string) => series().replace(cache(['2022', '2023'], 'str'), categories);
    expect(wordsOf((await draw(bars(withCategories(dates)))).parts)).toEqual(
      expect.arrayContaining(['1/5/02', '1/6/02']),
    );
    const codes = cache(['007', '1e3'], 'str');
    expect(wordsOf((await draw(bars(withCategories(codes)))).parts)).toEqual(expect.arrayContaining(['007', '1e3']));
  });

  it('has fewer steps on a short axis, so that their labels do not touch', async () => {
    const numbers = async (heightPt: number) => {
      const chart = bars(series().replace(cache([3, 6], 'num'), cache([31, 46], 'num')));
      return wordsOf((await draw(chart, {}, heightPt)).parts).filter(
        (word) => /^\d+$/.test(word) && Number(word) < 100,
      );
    };
    expect(await numbers(400)).toContain('45');
    const short = await numbers(90);
    expect(short).toContain('40');
    expect(short).not.toContain('45');
  });

  it('has an axis where the file lets it cross the other, its labels beside it', async () => {
    const [low, high] = await Promise.all(
      ['min', 'max'].map(async (crosses) => {
        const chart = bars(series()).replace(
          '<c:catAx><c:axId val="1"/>',
          `<c:catAx><c:axId val="1"/><c:crosses val="${crosses}"/>`,
        );
        return (await draw(chart)).parts.flatMap((part) =>
          part.kind === 'text' && part.frame.paragraphs[0]?.runs[0]?.text === '2022' ? [part.frame.box.yPt] : [],
        )[0]!;
      }),
    );
    expect(low!).toBeGreaterThan(150);
    expect(high!).toBeLessThan(30);
  });

  it('of a strong style has the theme’s strongest fills and wider lines, of a plain style flat ones', async () => {
    const theme = `<a:fillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:gradFill><a:gsLst><a:gs pos="0"><a:schemeClr val="phClr"/></a:gs><a:gs pos="100000"><a:srgbClr val="000000"/></a:gs></a:gsLst><a:lin ang="5400000"/></a:gradFill></a:fillStyleLst>`;
    const kinds = async (style: string) =>
      (
        await draw(bars(series()).replace('<c:chart>', `<c:style val="${style}"/><c:chart>`), {
          'ppt/theme/theme1.xml': `<a:theme xmlns:a="${office}/main"><a:themeElements><a:clrScheme name="x"><a:accent1><a:srgbClr val="4f81bd"/></a:accent1></a:clrScheme><a:fmtScheme name="x">${theme}</a:fmtScheme></a:themeElements></a:theme>`,
        })
      ).parts.flatMap((part) => (part.kind === 'path' && part.fill ? [part.fill.kind] : []));
    expect(await kinds('18')).toEqual(['gradient', 'gradient']);
    expect(await kinds('2')).toEqual(['solid', 'solid']);
  });

  it('shows nothing where nobody has filled it, and no frame in its place', async () => {
    const { parts, codes } = await draw(bars(''));
    expect(parts).toEqual([]);
    expect(codes).not.toContain('pptx.chart-not-drawn');
  });

  it('of several series has the title that Office writes where its author wrote none', async () => {
    const { parts } = await draw(bars(series() + series(), '<c:title/><c:autoTitleDeleted val="0"/>'));
    expect(wordsOf(parts)).toContain('Chart Title');
    expect(wordsOf((await draw(bars(series() + series()))).parts)).not.toContain('Chart Title');
  });

  it('of points whose places are names sets them one after the other', async () => {
    const scatter = `<c:chartSpace xmlns:c="${office}/chart" xmlns:a="${office}/main"><c:chart><c:plotArea><c:scatterChart><c:scatterStyle val="lineMarker"/><c:ser><c:idx val="0"/><c:xVal>${cache(['a', 'b', 'c'], 'str')}</c:xVal><c:yVal>${cache([1, 2, 3], 'num')}</c:yVal></c:ser><c:axId val="1"/><c:axId val="2"/></c:scatterChart><c:valAx><c:axId val="1"/><c:axPos val="b"/></c:valAx><c:valAx><c:axId val="2"/><c:axPos val="l"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`;
    const { parts } = await draw(scatter);
    const [path] = parts.flatMap((part) =>
      part.kind === 'path' && part.stroke && /^M[^ML]*L[^ML]*L[^MLZ]*$/.test(part.path) ? [part.path] : [],
    );
    const xs = [...(path ?? '').matchAll(/[ML](\S+)/g)].map(([, x]) => Number(x));
    expect(xs.length).toBe(3);
    expect(xs[1]! - xs[0]!).toBeCloseTo(xs[2]! - xs[1]!, 1);
    expect(xs[1]! - xs[0]!).toBeGreaterThan(50);
  });
});
