import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { DrawnPart, DrawnShape } from '../../../../main/model/drawing';
import type { Box } from '../../../../main/model/geometry';
import { fitTrend, movingAverage } from '../../../../main/import/pptx/chart/fit-trend';
import { importPptx, runsOf } from './import-pptx';

const office = 'http://schemas.openxmlformats.org/drawingml/2006';
const cache = (values: readonly (string | number)[], kind: 'str' | 'num'): string =>
  `<c:${kind}Ref><c:${kind}Cache><c:ptCount val="${values.length}"/>${values.map((value, index) => `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`).join('')}</c:${kind}Cache></c:${kind}Ref>`;
const series = (more = ''): string =>
  `<c:ser><c:idx val="0"/><c:tx>${cache(['Wallets'], 'str')}</c:tx>${more}<c:cat>${cache(['2022', '2023'], 'str')}</c:cat><c:val>${cache([3, 6], 'num')}</c:val></c:ser>`;
const axes =
  '<c:catAx><c:axId val="1"/></c:catAx><c:valAx><c:axId val="2"/><c:majorGridlines/><c:majorTickMark val="out"/></c:valAx>';
const bars = (inner: string, before = ''): string =>
  `<c:chartSpace xmlns:c="${office}/chart" xmlns:a="${office}/main"><c:chart>${before}<c:plotArea><c:barChart><c:barDir val="col"/>${inner}<c:axId val="1"/><c:axId val="2"/></c:barChart>${axes}</c:plotArea></c:chart></c:chartSpace>`;

async function draw(chart: string, parts: Readonly<Record<string, string | Uint8Array>> = {}, heightPt = 200) {
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

const boxOf = (parts: readonly DrawnPart[], text: string) =>
  parts.flatMap((part) =>
    part.kind === 'text' && part.frame.paragraphs[0]?.runs[0]?.text === text ? [part.frame.box] : [],
  )[0]!;

describe('a chart', () => {
  it('has the colours of the deck that it was copied from', async () => {
    const { parts } = await draw(bars(series()), {
      'ppt/charts/_rels/chart1.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/themeOverride" Target="../theme/themeOverride1.xml"/></Relationships>',
      'ppt/theme/themeOverride1.xml': `<a:themeOverride xmlns:a="${office}/main"><a:clrScheme name="x"><a:accent1><a:srgbClr val="ABCDEF"/></a:accent1></a:clrScheme></a:themeOverride>`,
    });
    expect(fillsOf(parts)).toContain('abcdef');
  });

  it('has a title of 18 points, or a fifth larger than its other words where it says how large these are', async () => {
    const titled = '<c:title><c:tx><c:rich><a:p><a:r><a:t>Sales</a:t></a:r></a:p></c:rich></c:tx></c:title>';
    const sizeIn = async (chart: string) =>
      runsOf({ parts: (await draw(chart)).parts } as DrawnShape).find(({ text }) => text === 'Sales')?.sizePt;
    const chart = bars(series(), titled);
    const letters = '<c:txPr><a:p><a:pPr><a:defRPr sz="2000"/></a:pPr></a:p></c:txPr></c:chartSpace>';
    expect(await sizeIn(chart)).toBe(18);
    expect(await sizeIn(chart.replace('</c:chartSpace>', letters))).toBe(24);
  });

  it('writes its numbers as its first value is written, where that says so itself', async () => {
    const percent = bars(series()).replaceAll('<c:pt idx="0"><c:v>3<', '<c:pt idx="0" formatCode="0%"><c:v>3<');
    expect(wordsOf((await draw(percent)).parts)).toContain('600%');
  });

  it('of a surface is a line for each of its series, and told so', async () => {
    const surface = bars(series()).replaceAll('c:barChart', 'c:surface3DChart');
    const { parts, codes } = await draw(surface);
    expect(wordsOf(parts)).toEqual(expect.arrayContaining(['2022', '2023']));
    expect(codes).toContain('pptx.chart-simplified');
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

  it('has title and legend where its author moved them, and never outside of it', async () => {
    const moved = (x: number, y: number): string =>
      `<c:layout><c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="${x}"/><c:y val="${y}"/></c:manualLayout></c:layout>`;
    const title = `<c:title><c:tx><c:rich><a:p><a:r><a:t>Seized</a:t></a:r></a:p></c:rich></c:tx>${moved(0.1, 0.5)}</c:title>`;
    const chart = (x: number) =>
      bars(series(), title).replace('</c:plotArea>', `</c:plotArea><c:legend>${moved(x, 0.25)}</c:legend>`);
    const { parts } = await draw(chart(0.5));
    expect(boxOf(parts, 'Seized').xPt).toBeCloseTo(400 * 0.1, 1);
    expect(boxOf(parts, 'Seized').yPt).toBeCloseTo(200 * 0.5, 1);
    const [inside, outside] = [boxOf(parts, 'Wallets'), boxOf((await draw(chart(3))).parts, 'Wallets')];
    expect(inside.xPt).toBeGreaterThan(200);
    expect(inside.xPt).toBeLessThan(230);
    expect(outside.xPt + outside.widthPt).toBeLessThanOrEqual(400.1);
    expect(inside.yPt).toBeCloseTo(200 * 0.25, 0);
  });

  it('spreads the names of its legend over the box that its author drew for them', async () => {
    const box = (heights: string): string =>
      `<c:legend><c:layout><c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="0.5"/><c:y val="0.1"/>${heights}</c:manualLayout></c:layout></c:legend>`;
    const apart = async (heights: string): Promise<number> => {
      const two = series() + series().replace('Wallets', 'Phones').replace('<c:idx val="0"/>', '<c:idx val="1"/>');
      const { parts } = await draw(bars(two).replace('</c:plotArea>', `</c:plotArea>${box(heights)}`));
      const [first, second] = ['Wallets', 'Phones'].map((name) => boxOf(parts, name));
      return second!.yPt - first!.yPt;
    };
    expect(await apart('')).toBeCloseTo(13.5, 1);
    expect(await apart('<c:w val="0.3"/><c:h val="0.8"/>')).toBeCloseTo((200 * 0.8) / 2, 1);
  });

  it('writes a number within a format that names the general one', async () => {
    const format = '<c:valAx><c:axId val="2"/><c:numFmt formatCode="General\\%" sourceLinked="0"/>';
    const { parts } = await draw(bars(series()).replace('<c:valAx><c:axId val="2"/>', format));
    expect(wordsOf(parts)).toContain('6%');
  });

  it('takes the words of its labels from the cells that its author named', async () => {
    const label =
      '<c:dLbls><c:dLbl><c:idx val="1"/><c:tx><c:rich><a:p><a:fld id="{1}" type="CELLRANGE"><a:t>[CELLRANGE]</a:t></a:fld></a:p></c:rich></c:tx></c:dLbl></c:dLbls>';
    const cells =
      '<c:extLst><c:ext uri="{02D57815-91ED-43cb-92C2-25804820EDAC}"><c15:datalabelsRange xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart"><c15:dlblRangeCache><c:ptCount val="2"/><c:pt idx="1"><c:v>Exhibit B</c:v></c:pt></c15:dlblRangeCache></c15:datalabelsRange></c:ext></c:extLst>';
    const words = wordsOf((await draw(bars(series(label).replace('</c:ser>', `${cells}</c:ser>`)))).parts);
    expect(words).toContain('Exhibit B');
    expect(words.join()).not.toContain('CELLRANGE');
  });

  it('has names on several levels in rows, each under its own categories', async () => {
    const level = (names: readonly (readonly [number, string])[]): string =>
      `<c:lvl>${names.map(([index, name]) => `<c:pt idx="${index}"><c:v>${name}</c:v></c:pt>`).join('')}</c:lvl>`;
    const levels = `<c:multiLvlStrRef><c:multiLvlStrCache><c:ptCount val="2"/>${level([
      [0, 'Kowloon'],
      [1, 'Central'],
    ])}${level([[0, 'Hong Kong']])}</c:multiLvlStrCache></c:multiLvlStrRef>`;
    const { parts } = await draw(bars(series().replace(cache(['2022', '2023'], 'str'), levels)));
    const [left, right, both] = ['Kowloon', 'Central', 'Hong Kong'].map((name) => boxOf(parts, name));
    expect(both!.yPt).toBeGreaterThan(left!.yPt);
    expect(both!.widthPt).toBeGreaterThan(left!.widthPt * 1.9);
    expect(both!.xPt + both!.widthPt / 2).toBeCloseTo((left!.xPt + right!.xPt + right!.widthPt) / 2, 0);
  });

  it('turns labels that are wider than their place aslant, upright where they would touch, and as the file says', async () => {
    const frameOf = async (count: number, said = '') => {
      const names = Array.from({ length: count }, (_, index) => `Magnifying${index}`);
      const values = cache(
        names.map((_, index) => index),
        'num',
      );
      const chart = bars(
        series()
          .replace(cache(['2022', '2023'], 'str'), cache(names, 'str'))
          .replace(cache([3, 6], 'num'), values),
      ).replace('<c:catAx><c:axId val="1"/>', `<c:catAx><c:axId val="1"/>${said}`);
      const [frame] = (await draw(chart)).parts.flatMap((part) =>
        part.kind === 'text' && part.frame.paragraphs[0]?.runs[0]?.text === 'Magnifying0' ? [part.frame] : [],
      );
      return frame!;
    };
    const turnOf = async (count: number, said = ''): Promise<number> => {
      const frame = await frameOf(count, said);
      return frame.writing === 'rotated270' ? -90 : frame.turnedDeg;
    };
    expect(await turnOf(3)).toBe(0);
    expect(await turnOf(8)).toBe(-45);
    expect(await turnOf(30)).toBe(-90);
    expect(await turnOf(3, '<c:txPr><a:bodyPr rot="1800000"/><a:p/></c:txPr>')).toBe(30);
    // The first of them begins within the chart.
    const long = '<c:txPr><a:bodyPr rot="-1800000"/><a:p><a:pPr><a:defRPr sz="2400"/></a:pPr></a:p></c:txPr>';
    const { box, turnedDeg } = await frameOf(4, long);
    const halfPt = (box.widthPt / 2) * Math.cos((turnedDeg * Math.PI) / 180);
    expect(box.xPt + box.widthPt / 2 - halfPt).toBeGreaterThan(-1);
  });

  it('has a web’s numbers beside its first spoke, and labels at the right of its points', async () => {
    const web = bars(series())
      .replace(/barChart/g, 'radarChart')
      .replace('<c:barDir val="col"/>', '');
    expect(wordsOf((await draw(web)).parts)).toContain('6');
    const label = '<c:dLbls><c:showVal val="1"/></c:dLbls>';
    const line = bars(series(label))
      .replace(/barChart/g, 'lineChart')
      .replace('<c:barDir val="col"/>', '');
    const { parts } = await draw(line);
    const [path] = parts.flatMap((part) =>
      part.kind === 'path' && /^M[^MLZ]*L[^MLZ]*$/.test(part.path) ? [part.path] : [],
    );
    const [x, y] = /^M(\S+) ([^L]+)/.exec(path!)!.slice(1).map(Number);
    const box = parts.flatMap((part) =>
      part.kind === 'text' && part.frame.paragraphs[0]?.align === 'start' ? [part.frame.box] : [],
    )[0]!;
    expect(box.xPt).toBeGreaterThan(x!);
    expect(box.yPt + box.heightPt / 2).toBeCloseTo(y!, 0);
  });

  it('of a web has lines alone, signs at their points, or is filled, as the file says', async () => {
    const web = (style: string) =>
      bars(
        `<c:radarStyle val="${style}"/>${series('<c:spPr><a:solidFill><a:srgbClr val="336699"/></a:solidFill></c:spPr>')}`,
      )
        .replace(/barChart/g, 'radarChart')
        .replace('<c:barDir val="col"/>', '');
    const shapes = async (style: string) =>
      (await draw(web(style))).parts.flatMap((part) =>
        part.kind === 'path' ? [part.fill === null ? 'line' : 'fill'] : [],
      );
    // The first two are the web itself: its rings and its spokes.
    expect(await shapes('standard')).toEqual(['line', 'line', 'line']);
    expect(await shapes('marker')).toEqual(['line', 'line', 'line', 'fill']);
    expect(await shapes('filled')).toEqual(['line', 'line', 'fill']);
    expect(fillsOf((await draw(web('filled'))).parts)).toEqual(['336699']);
  });

  it('of a web has rings like the grid of its axis and spokes like its line, and none that its author took away', async () => {
    const line = (rgb: string) =>
      `<c:spPr><a:ln w="12700"><a:solidFill><a:srgbClr val="${rgb}"/></a:solidFill></a:ln></c:spPr>`;
    const none = '<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>';
    const strokes = async (grid: string, axis: string) => {
      const web = bars(`<c:radarStyle val="standard"/>${series(line('111111'))}`)
        .replace(/barChart/g, 'radarChart')
        .replace('<c:barDir val="col"/>', '')
        .replace('<c:majorGridlines/>', grid)
        .replace('</c:valAx>', `${axis}</c:valAx>`);
      return (await draw(web)).parts.flatMap((part) =>
        part.kind === 'path' && part.stroke?.paint.kind === 'solid' ? [part.stroke.paint.rgb] : [],
      );
    };
    const grid = (properties: string) => `<c:majorGridlines>${properties}</c:majorGridlines>`;
    expect(await strokes(grid(line('aa0000')), line('00aa00'))).toEqual(['aa0000', '00aa00', '111111']);
    expect(await strokes('', none)).toEqual(['111111']);
    expect(await strokes(grid(none), none)).toEqual(['111111']);
  });

  it('names points in its legend by their sign, lines with points by both, and bubbles by a disc', async () => {
    const legend = '</c:plotArea><c:legend><c:legendPos val="r"/></c:legend>';
    const signs = async (kind: string, inner: string, before = '') => {
      const chart = bars(`${before}${series(inner)}`)
        .replace(/barChart/g, kind)
        .replace('<c:barDir val="col"/>', '')
        .replace('</c:plotArea>', legend);
      const { parts } = await draw(chart);
      const at = parts.findIndex((part) => part.kind === 'text' && boxOf(parts, 'Wallets') === part.frame.box);
      const ends = parts.slice(0, at).findLastIndex((part) => part.kind === 'text');
      return parts
        .slice(ends + 1, at)
        .flatMap((part) => (part.kind === 'path' ? [part.path.replace(/[^A-Z]/g, '')] : []));
    };
    const symbol = (name: string) => `<c:marker><c:symbol val="${name}"/></c:marker>`;
    expect(await signs('lineChart', symbol('none'))).toEqual(['ML']);
    expect(await signs('lineChart', symbol('square'))).toEqual(['ML', 'MLLLZ']);
    const noLine = '<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>';
    expect(await signs('scatterChart', `${noLine}${symbol('triangle')}`)).toEqual(['MLLZ']);
    expect(await signs('bubbleChart', '')).toEqual(['MCCCCZ']);
    expect(await signs('barChart', '')).toEqual(['MLLLZ']);
  });

  it('has its legend in columns beneath it where its names have no room in one row', async () => {
    const names = ['Any graduate education', 'Bachelor', 'Some college or vocational school', 'High school', 'Less'];
    const all = names.map((name, index) =>
      series().replace('Wallets', name).replace('idx val="0"', `idx val="${index}"`),
    );
    const chart = bars(all.join('')).replace(
      '</c:plotArea>',
      '</c:plotArea><c:legend><c:legendPos val="b"/></c:legend>',
    );
    const { parts } = await draw(chart);
    const places = names.map((name) => boxOf(parts, name));
    const columns = new Set(places.map(({ xPt }) => Math.round(xPt)));
    const rows = new Set(places.map(({ yPt }) => Math.round(yPt)));
    expect(rows.size).toBeGreaterThan(1);
    expect(columns.size * rows.size).toBeGreaterThanOrEqual(names.length);
    expect(columns.size).toBe(Math.ceil(names.length / rows.size));
  });

  it('breaks a title that is wider than four fifths of it, also where its author moved it, and leaves the lines room', async () => {
    const titled = (text: string, layout = '') =>
      bars(
        series(),
        `<c:title><c:tx><c:rich><a:p><a:r><a:t>${text}</a:t></a:r></a:p></c:rich></c:tx>${layout}</c:title>`,
      );
    const moved =
      '<c:layout><c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="0.1"/><c:y val="0.05"/></c:manualLayout></c:layout>';
    const long = 'Average scores of children around the age of four years by the education of parents';
    for (const layout of ['', moved]) {
      const box = boxOf((await draw(titled(long, layout))).parts, long);
      expect(box.widthPt).toBeCloseTo(320, 0);
      expect(box.heightPt).toBeGreaterThan(18 * 1.2 * 1.9);
    }
    expect(boxOf((await draw(titled('Short', moved))).parts, 'Short').widthPt).toBeLessThan(100);
  });

  it('names bars beside each other from the top down in a legend at its side, as they lie', async () => {
    const named = (name: string, index: number) =>
      series().replace('Wallets', name).replace('idx val="0"', `idx val="${index}"`);
    const order = async (direction: string, grouping: string, turned = '') => {
      const chart = bars(`<c:grouping val="${grouping}"/>${named('First', 0)}${named('Second', 1)}`)
        .replace('barDir val="col"', `barDir val="${direction}"`)
        .replace('<c:axId val="1"/></c:catAx>', `<c:axId val="1"/>${turned}</c:catAx>`)
        .replace('</c:plotArea>', '</c:plotArea><c:legend><c:legendPos val="r"/></c:legend>');
      return wordsOf((await draw(chart)).parts).filter((text) => text === 'First' || text === 'Second');
    };
    expect(await order('bar', 'clustered')).toEqual(['Second', 'First']);
    expect(await order('bar', 'clustered', '<c:scaling><c:orientation val="maxMin"/></c:scaling>')).toEqual([
      'First',
      'Second',
    ]);
    expect(await order('col', 'clustered')).toEqual(['First', 'Second']);
    expect(await order('bar', 'stacked')).toEqual(['First', 'Second']);
    expect(await order('col', 'stacked')).toEqual(['Second', 'First']);
  });

  describe('on an axis of dates', () => {
    const dated = (dates: readonly number[], kind = 'lineChart', ofAxis = '') =>
      bars(
        series().replace(
          cache(['2022', '2023'], 'str'),
          cache(dates, 'num').replace('<c:ptCount', '<c:formatCode>d/m/yy</c:formatCode><c:ptCount'),
        ),
      )
        .replaceAll('catAx', 'dateAx')
        .replaceAll('barChart', kind)
        .replace('</c:dateAx>', `${ofAxis}</c:dateAx>`)
        .replace(cache([3, 6], 'num'), cache([3, 6, 5, 4].slice(0, dates.length), 'num'));
    /** How far the points of the line stand from the first, by the distance from it to the last. */
    const across = async (chart: string) => {
      const { parts, codes } = await draw(chart);
      expect(codes).not.toContain('pptx.chart-simplified');
      const path = parts.flatMap((part) =>
        part.kind === 'path' && /^M[^Z]*(L[^Z]*){2,}$/.test(part.path) && part.stroke?.cap === 'round'
          ? [part.path]
          : [],
      )[0]!;
      const xs = path
        .slice(1)
        .split('L')
        .map((spot) => Number(spot.split(' ')[0]));
      return xs.map((x) => Math.round(((x - xs[0]!) / (xs.at(-1)! - xs[0]!)) * 1000) / 1000);
    };

    it('each point stands as far from the first as its date lies after it, in the order of the dates', async () => {
      expect(await across(dated([37261, 37262, 37271]))).toEqual([0, 0.1, 1]);
      expect(await across(dated([37271, 37262, 37261]))).toEqual([0, 0.1, 1]);
    });

    it('months are one as wide as the other, whatever days they have, unless the file counts days', async () => {
      // The first days of January, February and May.
      const firsts = [37257, 37288, 37377];
      expect(await across(dated(firsts))).toEqual([0, 0.25, 1]);
      expect(await across(dated(firsts, 'lineChart', '<c:baseTimeUnit val="days"/>'))).toEqual([0, 0.258, 1]);
    });

    it('the label of a single month stands under its points, also where points stand on the edges', async () => {
      const labelled = '<c:dLbls><c:dLblPos val="t"/><c:showVal val="1"/></c:dLbls><c:cat>';
      const chart = dated([37261, 37262], 'lineChart', '<c:baseTimeUnit val="months"/>')
        .replace('<c:cat>', labelled)
        .replace(cache([3, 6], 'num'), cache([3.3, 7.7], 'num'))
        .replace('<c:valAx><c:axId val="2"/>', '$&<c:crossBetween val="midCat"/>');
      const { parts } = await draw(chart);
      const [point, date] = ['7.7', '5/1/02'].map((text) => boxOf(parts, text)) as [Box, Box];
      expect(point.xPt + point.widthPt / 2).toBeCloseTo(date.xPt + date.widthPt / 2, 3);
    });

    it('labels follow the unit of the file, and stand at its dates', async () => {
      const { parts } = await draw(
        dated([37261, 37262, 37290], 'barChart', '<c:majorUnit val="14"/><c:majorTimeUnit val="days"/>'),
      );
      expect(wordsOf(parts).filter((text) => text.includes('/'))).toEqual(['5/1/02', '19/1/02', '2/2/02']);
      const months = await draw(
        dated(
          [37287, 37380],
          'barChart',
          '<c:baseTimeUnit val="days"/><c:majorUnit val="1"/><c:majorTimeUnit val="months"/>',
        ),
      );
      expect(wordsOf(months.parts).filter((text) => text.includes('/'))).toEqual([
        '31/1/02',
        '28/2/02',
        '31/3/02',
        '30/4/02',
      ]);
    });

    it('a bar is as wide as its day allows', async () => {
      const { parts } = await draw(dated([37261, 37262, 37270], 'barChart'));
      const widths = parts.flatMap((part) => {
        const corners = part.kind === 'path' && part.fill ? /^M(\S+) \S+L(\S+) /.exec(part.path) : null;
        return corners ? [Number(corners[2]) - Number(corners[1])] : [];
      });
      expect(widths).toHaveLength(3);
      expect(Math.max(...widths)).toBeLessThan(400 / 10 / 2);
    });
  });

  it('has the picture behind it that its author chose', async () => {
    const picture = await sharp({ create: { width: 4, height: 4, channels: 3, background: '#336699' } })
      .png()
      .toBuffer();
    const ground =
      '<c:spPr><a:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></a:blipFill></c:spPr></c:chartSpace>';
    const { parts } = await draw(bars(series()).replace('</c:chartSpace>', ground), {
      'ppt/charts/_rels/chart1.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="../media/image1.png"/></Relationships>',
      'ppt/media/image1.png': new Uint8Array(picture),
    });
    expect(parts[0]).toMatchObject({ kind: 'picture', boxes: [{ xPt: 0, yPt: 0, widthPt: 400, heightPt: 200 }] });
  });

  it('has finer lines across it where its author wanted them, five to a step unless the file says otherwise', async () => {
    const fine = async (unit: string): Promise<number> => {
      const chart = bars(series()).replace('<c:majorGridlines/>', `<c:minorGridlines/>${unit}`);
      const counts = (await draw(chart)).parts.flatMap((part) =>
        part.kind === 'path' && !part.fill ? [part.path.split('M').length - 1] : [],
      );
      return Math.max(...counts);
    };
    const steps = wordsOf((await draw(bars(series()))).parts).filter((word) => /^\d$/.test(word)).length - 1;
    expect(await fine('')).toBe(steps * 5 + 1);
    expect(await fine('<c:minorUnit val="0.5"/>')).toBe(steps * 2 + 1);
  });
});

describe('a stock chart', () => {
  const days = ['1 March', '2 March', '3 March'];
  const priced = (index: number, name: string, values: readonly number[], more = ''): string =>
    `<c:ser><c:idx val="${index}"/><c:tx>${cache([name], 'str')}</c:tx>${more}<c:cat>${cache(days, 'str')}</c:cat><c:val>${cache(values, 'num')}</c:val></c:ser>`;
  const prices = (joined: string, more = ''): string =>
    `<c:chartSpace xmlns:c="${office}/chart" xmlns:a="${office}/main"><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:stockChart>${[
      priced(0, 'Open', [20, 24, 22], more),
      priced(1, 'High', [28, 27, 26], more),
      priced(2, 'Low', [18, 20, 15], more),
      priced(3, 'Close', [24, 21, 22], more),
    ].join('')}${joined}<c:axId val="1"/><c:axId val="2"/></c:stockChart>${axes}</c:plotArea></c:chart></c:chartSpace>`;
  const pathsOf = (parts: readonly DrawnPart[]) => parts.flatMap((part) => (part.kind === 'path' ? [part] : []));

  it('has a line from each day’s high to its low, and a bar from opening to close: light where it rose, dark where it fell', async () => {
    const { parts, codes } = await draw(
      prices(
        '<c:hiLowLines/><c:upDownBars><c:gapWidth val="100"/><c:upBars/><c:downBars><c:spPr><a:solidFill><a:srgbClr val="336699"/></a:solidFill></c:spPr></c:downBars></c:upDownBars>',
      ),
    );
    const uprights = pathsOf(parts).filter(({ path, fill }) => fill === null && path.split('M').length === 4);
    expect(uprights).toHaveLength(1);
    // Three days: one that rose, one that fell, and one that ended where it began.
    expect(fillsOf(parts).filter((rgb) => rgb === 'ffffff')).toHaveLength(2);
    expect(fillsOf(parts).filter((rgb) => rgb === '336699')).toHaveLength(1);
    expect(codes).not.toContain('pptx.chart-simplified');
  });

  it('joins no prices by lines unless the file says how', async () => {
    const accents = (parts: readonly DrawnPart[]): number =>
      pathsOf(parts).filter(({ stroke }) => stroke?.cap === 'round' || (stroke?.widthPt ?? 0) > 2).length;
    expect(accents((await draw(prices('<c:hiLowLines/>'))).parts)).toBe(0);
    const line = '<c:spPr><a:ln w="38100"><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill></a:ln></c:spPr>';
    expect(accents((await draw(prices('<c:hiLowLines/>', line))).parts)).toBe(4);
  });
});

describe('a pie of a pie', () => {
  const shares = (values: readonly number[]): string =>
    `<c:ser><c:idx val="0"/><c:tx>${cache(['Cases'], 'str')}</c:tx><c:dLbls><c:showCatName val="1"/><c:showPercent val="1"/></c:dLbls><c:cat>${cache(
      values.map((_, index) => `Kind ${index + 1}`),
      'str',
    )}</c:cat><c:val>${cache(values, 'num')}</c:val></c:ser>`;
  const ofPie = (type: string, more = ''): string =>
    `<c:chartSpace xmlns:c="${office}/chart" xmlns:a="${office}/main"><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:ofPieChart><c:ofPieType val="${type}"/><c:varyColors val="1"/>${shares([40, 30, 20, 6, 4])}${more}<c:serLines/></c:ofPieChart></c:plotArea></c:chart></c:chartSpace>`;
  const middles = (parts: readonly DrawnPart[]): ReadonlyMap<string, number> =>
    new Map(
      parts.flatMap((part) =>
        part.kind === 'text'
          ? [[part.frame.paragraphs[0]?.runs[0]?.text ?? '', part.frame.box.xPt + part.frame.box.widthPt / 2] as const]
          : [],
      ),
    );

  it.each(['pie', 'bar'])(
    'draws the last third apart as a %s, each point with its share of the whole',
    async (type) => {
      const { parts, codes } = await draw(ofPie(type));
      const places = middles(parts);
      expect([...places.keys()].filter(Boolean)).toEqual([
        'Kind 1, 40%',
        'Kind 2, 30%',
        'Kind 3, 20%',
        '10%',
        'Kind 4, 6%',
        'Kind 5, 4%',
      ]);
      const apart = Math.min(places.get('Kind 4, 6%') ?? 0, places.get('Kind 5, 4%') ?? 0);
      for (const name of ['Kind 1, 40%', 'Kind 2, 30%', 'Kind 3, 20%', '10%'])
        expect(places.get(name)).toBeLessThan(apart);
      expect(codes).not.toContain('pptx.chart-simplified');
    },
  );

  it('draws apart what the file says: so many, those under a value or a share, or those that it names', async () => {
    const apartOf = async (more: string): Promise<readonly string[]> => {
      const places = middles((await draw(ofPie('bar', more))).parts);
      const far = Math.max(...places.values());
      return [...places].flatMap(([name, at]) => (far - at < 1 ? [name.slice(0, 6)] : []));
    };
    expect(await apartOf('<c:splitType val="pos"/><c:splitPos val="3"/>')).toEqual(['Kind 3', 'Kind 4', 'Kind 5']);
    expect(await apartOf('<c:splitType val="val"/><c:splitPos val="5"/>')).toEqual(['Kind 5']);
    expect(await apartOf('<c:splitType val="percent"/><c:splitPos val="25"/>')).toEqual(['Kind 3', 'Kind 4', 'Kind 5']);
    expect(await apartOf('<c:splitType val="cust"/><c:custSplit><c:secondPiePt val="0"/></c:custSplit>')).toEqual([
      'Kind 1',
    ]);
  });
});

describe('what an author laid over a chart', () => {
  const strokesOf = (parts: readonly DrawnPart[], rgb: string): readonly string[] =>
    parts.flatMap((part) =>
      part.kind === 'path' && part.stroke?.paint.kind === 'solid' && part.stroke.paint.rgb === rgb ? [part.path] : [],
    );
  const red = '<c:spPr><a:ln w="12700"><a:solidFill><a:srgbClr val="ff0000"/></a:solidFill></a:ln></c:spPr>';
  const numbersIn = (path: string) => (path.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);

  it('is a trend line from its first point to its last, named in the legend, with its formula where that is wanted', async () => {
    const trend = `<c:trendline>${red}<c:trendlineType val="linear"/><c:dispRSqr val="1"/><c:dispEq val="1"/></c:trendline>`;
    const { parts } = await draw(bars(series(trend)).replace('</c:plotArea>', '</c:plotArea><c:legend/>'));
    const [path = ''] = strokesOf(parts, 'ff0000');
    expect(path).toMatch(/^M[^M]*L[^M]*$/);
    expect(wordsOf(parts)).toEqual(expect.arrayContaining(['Linear (Wallets)', 'y = 3x', 'R² = 1']));
  });

  it.each([
    ['linear', [1, 3, 5, 7], 5, 9],
    ['exponential', [2, 4, 8, 16], 5, 32],
    ['logarithmic', [0, Math.log(2), Math.log(3), Math.log(4)], 10, Math.log(10)],
    ['power', [1, 4, 9, 16], 5, 25],
    ['polynomial', [0, 3, 8, 15], 5, 24],
  ] as const)('finds the %s curve that its points lie on', (kind, values, x, y) => {
    const points = values.map((value, index) => ({ x: index + 1, y: value }));
    const trend = fitTrend(kind, points, 2, null);
    expect(trend?.at(x)).toBeCloseTo(y, 6);
    expect(trend?.rSquared).toBeCloseTo(1, 6);
  });

  it('is found through years as well, and through a fixed start, but never through points that do not say it', () => {
    const years = [2020, 2021, 2022, 2023, 2024].map((x) => ({ x, y: (x - 2022) ** 2 }));
    expect(fitTrend('polynomial', years, 2, null)?.at(2025)).toBeCloseTo(9, 2);
    expect(
      fitTrend(
        'linear',
        [
          { x: 1, y: 3 },
          { x: 2, y: 5 },
        ],
        1,
        0,
      )?.coefficients[0],
    ).toBe(0);
    expect(fitTrend('linear', [{ x: 1, y: 3 }], 1, null)).toBeNull();
    expect(
      fitTrend(
        'power',
        [
          { x: -1, y: 3 },
          { x: 0, y: 2 },
        ],
        1,
        null,
      ),
    ).toBeNull();
  });

  it('is an average of so many points, from the first that has them', () => {
    const points = [2, 4, 6, 8].map((y, x) => ({ x, y }));
    expect(movingAverage(points, 3)).toEqual([
      { x: 2, y: 4 },
      { x: 3, y: 6 },
    ]);
  });

  it.each([
    ['fixedVal', '<c:val val="2"/>', [2, 2]],
    ['percentage', '<c:val val="50"/>', [1.5, 3]],
    ['stdDev', '<c:val val="2"/>', [2 * Math.sqrt(4.5), 2 * Math.sqrt(4.5)]],
    ['stdErr', '', [1.5, 1.5]],
    ['cust', `<c:plus>${cache([1, 2], 'num')}</c:plus><c:minus>${cache([1, 2], 'num')}</c:minus>`, [1, 2]],
  ] as const)('is an error bar as long as it says: %s', async (type, inner, lengths) => {
    const errors = `<c:errBars><c:errBarType val="both"/><c:errValType val="${type}"/><c:noEndCap val="1"/>${inner}${red}</c:errBars>`;
    const chart = bars(series(errors)).replace(
      '<c:majorGridlines/>',
      '<c:majorGridlines/><c:scaling><c:min val="-10"/><c:max val="20"/></c:scaling>',
    );
    const { parts } = await draw(chart);
    const [path = ''] = strokesOf(parts, 'ff0000');
    const strokes = path.split('M').slice(1).map(numbersIn);
    const [low, high] = [boxOf(parts, '-10').yPt, boxOf(parts, '20').yPt];
    const seen = strokes.map(([, from = 0, , to = 0]) => ((from - to) / (low - high)) * 30);
    expect(seen).toHaveLength(2);
    seen.forEach((length, index) => expect(length).toBeCloseTo(2 * lengths[index]!, 1));
  });

  it('has steps of one power each on an axis of powers, and its labels in the unit that the axis is shown in', async () => {
    const wide = series().replace(cache([3, 6], 'num'), cache([20, 30000], 'num'));
    const powers = bars(wide).replace('<c:majorGridlines/>', '<c:scaling><c:logBase val="10"/></c:scaling>');
    expect(wordsOf((await draw(powers)).parts)).toEqual(
      expect.arrayContaining(['1', '10', '100', '1000', '10000', '100000']),
    );
    const thousands = bars(wide).replace(
      '<c:majorGridlines/>',
      '<c:dispUnits><c:builtInUnit val="thousands"/></c:dispUnits>',
    );
    const words = wordsOf((await draw(thousands)).parts);
    expect(words).toContain('30');
    expect(words).not.toContain('30000');
  });

  it('has the labels of its points in the unit of their axis, and the unit in words at its end', async () => {
    const inUnit = (words: string): string =>
      bars(
        series('<c:dLbls><c:showVal val="1"/></c:dLbls>').replace(cache([3, 6], 'num'), cache([3000, 6000], 'num')),
      ).replace('<c:majorGridlines/>', `<c:dispUnits><c:builtInUnit val="thousands"/>${words}</c:dispUnits>`);
    const plain = (await draw(inUnit(''))).parts;
    const usual = (await draw(inUnit('<c:dispUnitsLbl/>'))).parts;
    expect(wordsOf(plain)).toEqual(expect.arrayContaining(['3', '6']));
    expect(wordsOf(plain)).not.toContain('Thousands');
    expect(wordsOf(usual)).toContain('Thousands');
    const own =
      '<c:dispUnitsLbl><c:tx><c:rich><a:p><a:r><a:t>in thousands of dollars</a:t></a:r></a:p></c:rich></c:tx></c:dispUnitsLbl>';
    expect(wordsOf((await draw(inUnit(own))).parts)).toContain('in thousands of dollars');
    // The words take their room from the plot.
    expect(boxOf(usual, '2022').xPt).toBeGreaterThan(boxOf(plain, '2022').xPt);
  });

  it('is a line from each point of an area down to the foot', async () => {
    const area = bars(`${series()}<c:dropLines>${red}</c:dropLines>`)
      .replaceAll('c:barChart', 'c:areaChart')
      .replace('<c:barDir val="col"/>', '');
    const strokes = strokesOf((await draw(area)).parts, 'ff0000').flatMap((path) => path.split('M').slice(1));
    const ends = strokes.map(numbersIn);
    expect(ends.length).toBe(2);
    for (const [x1, top = 0, x2, foot = 0] of ends)
      expect([x1 === x2, top < foot, foot]).toEqual([true, true, ends[0]?.[3]]);
  });

  it.each(['col', 'bar'])('is a line from each %s of a heap to the next, along each series', async (direction) => {
    const second = series().replace('<c:idx val="0"/>', '<c:idx val="1"/>');
    const heap = (grouping: string): string =>
      bars(`<c:grouping val="${grouping}"/>${series()}${second}<c:serLines>${red}</c:serLines>`).replace(
        '<c:barDir val="col"/>',
        `<c:barDir val="${direction}"/>`,
      );
    const { parts, codes } = await draw(heap('stacked'));
    expect(codes).not.toContain('pptx.chart-simplified');
    const found = parts.filter((part) => part.kind === 'path' && part.fill?.kind === 'solid');
    const edges = found.map((part) => (part.kind === 'path' ? numbersIn(part.path) : []));
    const lines = strokesOf(parts, 'ff0000')
      .flatMap((path) => path.split('M').slice(1))
      .map(numbersIn);
    expect(lines.length).toBe(2);
    // Each ends at edges of bars, and nowhere within one.
    for (const [x1, y1, x2, y2] of lines)
      for (const end of [direction === 'col' ? [x1, x2] : [y1, y2]].flat())
        expect(edges.some((edge) => edge.includes(end ?? NaN))).toBe(true);
    expect(strokesOf((await draw(heap('clustered'))).parts, 'ff0000')).toEqual([]);
  });

  it('is the formula of a trend line where its author moved it', async () => {
    const trend = (layout: string): string =>
      `<c:trendline>${red}<c:trendlineType val="linear"/><c:dispEq val="1"/><c:trendlineLbl>${layout}</c:trendlineLbl></c:trendline>`;
    const moved = '<c:layout><c:manualLayout><c:x val="-0.25"/><c:y val="0.1"/></c:manualLayout></c:layout>';
    const [own, other] = [
      boxOf((await draw(bars(series(trend(''))))).parts, 'y = 3x'),
      boxOf((await draw(bars(series(trend(moved))))).parts, 'y = 3x'),
    ];
    expect([other.xPt - own.xPt, other.yPt - own.yPt]).toEqual(
      [-100, 20].map((value) => expect.closeTo(value, 3) as number),
    );
  });

  it('is a label at the foot or at the end within a bar', async () => {
    const labels = (position: string) => `<c:dLbls><c:dLblPos val="${position}"/><c:showVal val="1"/></c:dLbls>`;
    const anchors = await Promise.all(
      ['inEnd', 'ctr', 'inBase'].map(async (position) =>
        (await draw(bars(series(labels(position))))).parts.flatMap((part) =>
          part.kind === 'text' && part.frame.box.widthPt > 20 && part.frame.paragraphs[0]?.runs[0]?.text === '6'
            ? [part.frame.anchor]
            : [],
        ),
      ),
    );
    expect(anchors.map((found) => found.at(-1))).toEqual(['top', 'middle', 'bottom']);
  });

  it('is told where its table of numbers is left out', async () => {
    const lying = bars(series()).replace('val="col"', 'val="bar"');
    const { codes } = await draw(lying.replace('</c:plotArea>', '<c:dTable/></c:plotArea>'));
    expect(codes).toContain('pptx.chart-table-left-out');
  });
});

describe('the table of numbers beneath a chart', () => {
  const withTable = (shown: string, chart = bars(series())): string =>
    chart.replace('</c:plotArea>', `<c:dTable>${shown}</c:dTable></c:plotArea>`);

  it('has a column under each point, in place of the labels, and a row for each series', async () => {
    const { parts, codes } = await draw(withTable('<c:showOutline val="0"/>'));
    expect(codes).not.toContain('pptx.chart-table-left-out');
    expect(wordsOf(parts).filter((word) => word === '2022')).toHaveLength(1);
    const [year, name] = ['2022', 'Wallets'].map((text) => boxOf(parts, text)) as [Box, Box];
    const value = parts.flatMap((part) =>
      part.kind === 'text' && part.frame.paragraphs[0]?.runs[0]?.text === '6' ? [part.frame.box] : [],
    );
    const six = value.at(-1)!;
    expect(six.xPt).toBeCloseTo(boxOf(parts, '2023').xPt, 3);
    expect([six.yPt, six.heightPt]).toEqual([name.yPt, name.heightPt]);
    expect(year.yPt + year.heightPt).toBeCloseTo(name.yPt, 3);
    expect(name.yPt + name.heightPt).toBeLessThanOrEqual(200);
    expect(name.xPt).toBeGreaterThanOrEqual(0);
    expect(name.xPt + name.widthPt).toBeLessThanOrEqual(year.xPt + 0.01);
  });

  it('has the lines, and the signs of its series, that its author wants', async () => {
    const pieces = async (shown: string): Promise<number> =>
      (await draw(withTable(shown))).parts.filter(({ kind }) => kind === 'path').length;
    const flags = ['c:showHorzBorder', 'c:showVertBorder', 'c:showOutline', 'c:showKeys'];
    const [none, ...shown] = await Promise.all(['', ...flags.map((flag) => `<${flag} val="1"/>`)].map(pieces));
    expect(shown).toEqual(flags.map(() => none! + 1));
  });

  it('stands above the title of its axis', async () => {
    const title = '<c:title><c:tx><c:rich><a:p><a:r><a:t>Years</a:t></a:r></a:p></c:rich></c:tx></c:title>';
    const chart = bars(series()).replace('<c:catAx><c:axId val="1"/>', `$&${title}`);
    const { parts } = await draw(withTable('', chart));
    const [name, years] = ['Wallets', 'Years'].map((text) => boxOf(parts, text)) as [Box, Box];
    expect(years.yPt).toBeGreaterThanOrEqual(name.yPt + name.heightPt);
  });

  it('gives way to the labels where it would leave no room for the chart', async () => {
    const { parts, codes } = await draw(withTable(''), {}, 40);
    expect(codes).toContain('pptx.chart-table-left-out');
    expect(wordsOf(parts)).toContain('2022');
  });
});

describe('an axis of a chart', () => {
  const titled = (title: string) => bars(series()).replace('<c:valAx><c:axId val="2"/>', `$&${title}`);
  const runIn = async (chart: string, text: string) =>
    runsOf({ parts: (await draw(chart)).parts } as DrawnShape).find((run) => run.text === text);

  it('has a bold title, unless the title says what its letters are', async () => {
    const rich = (letters: string) =>
      `<c:title><c:tx><c:rich><a:p><a:r><a:rPr ${letters}/><a:t>Units</a:t></a:r></a:p></c:rich></c:tx></c:title>`;
    expect(await runIn(titled(rich('')), 'Units')).toMatchObject({ weight: 700, sizePt: 10 });
    expect(await runIn(titled(rich('b="0" sz="1400"')), 'Units')).toMatchObject({ weight: 400, sizePt: 14 });
  });

  it('has the title that a cell has, and none where its author wrote none', async () => {
    const fromCell = `<c:title><c:tx>${cache(['Litres'], 'str')}</c:tx></c:title>`;
    expect(wordsOf((await draw(titled(fromCell))).parts)).toContain('Litres');
    expect(wordsOf((await draw(titled('<c:title/>'))).parts)).toEqual(wordsOf((await draw(titled(''))).parts));
  });

  it('keeps its last value away from its end below zero as well as above', async () => {
    const chart = bars(series().replace(cache([3, 6], 'num'), cache([-20, 96], 'num')));
    expect(wordsOf((await draw(chart)).parts)).toEqual(expect.arrayContaining(['-40', '120']));
  });

  it('that crosses within the plot has its title beneath the plot, above the legend', async () => {
    const chart = bars(series().replace(cache([3, 6], 'num'), cache([-20, 96], 'num')))
      .replace(
        '<c:catAx><c:axId val="1"/>',
        '$&<c:title><c:tx><c:rich><a:p><a:r><a:t>Months</a:t></a:r></a:p></c:rich></c:tx></c:title>',
      )
      .replace('</c:plotArea>', '</c:plotArea><c:legend><c:legendPos val="b"/></c:legend>');
    const { parts } = await draw(chart);
    const [months, lowest, legend] = ['Months', '-40', 'Wallets'].map((text) => boxOf(parts, text)) as [Box, Box, Box];
    expect(months.yPt).toBeGreaterThan(lowest.yPt);
    expect(months.yPt + months.heightPt).toBeLessThanOrEqual(legend.yPt + 1);
  });
});

describe('a plot', () => {
  it('has the line around it that its author gave it', async () => {
    const line = '<c:spPr><a:ln w="25400"><a:solidFill><a:srgbClr val="00AA00"/></a:solidFill></a:ln></c:spPr>';
    const { parts } = await draw(bars(series()).replace('</c:plotArea>', `${line}</c:plotArea>`));
    expect(parts).toContainEqual(
      expect.objectContaining({ fill: null, stroke: expect.objectContaining({ widthPt: 2 }) as unknown }),
    );
  });

  it('of bubbles has labels beside them, not on them', async () => {
    const bubble = `<c:chartSpace xmlns:c="${office}/chart" xmlns:a="${office}/main"><c:chart><c:plotArea><c:bubbleChart><c:ser><c:idx val="0"/><c:dLbls><c:showVal val="1"/></c:dLbls><c:xVal>${cache([1, 2], 'num')}</c:xVal><c:yVal>${cache([3, 77], 'num')}</c:yVal><c:bubbleSize>${cache([5, 50], 'num')}</c:bubbleSize></c:ser><c:axId val="1"/><c:axId val="2"/></c:bubbleChart><c:valAx><c:axId val="1"/><c:axPos val="b"/></c:valAx><c:valAx><c:axId val="2"/><c:axPos val="l"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`;
    const { parts } = await draw(bubble);
    const reaches = parts.flatMap((part) =>
      part.kind === 'path' && part.path.includes('C') ? [Number(/^M(\S+)/.exec(part.path)?.[1])] : [],
    );
    expect(boxOf(parts, '77').xPt).toBeGreaterThan(Math.max(...reaches));
  });

  it('of a pie has labels outside that touch no slice', async () => {
    const labels =
      '<c:dLbls><c:dLblPos val="outEnd"/><c:showCatName val="1"/><c:showVal val="1"/><c:separator>, </c:separator></c:dLbls>';
    const pie = bars(series(labels))
      .replace(/barChart/g, 'pieChart')
      .replace('<c:barDir val="col"/>', '');
    const { parts } = await draw(pie);
    const slices = parts.flatMap((part) => (part.kind === 'path' && part.path.includes('C') ? [part.path] : []));
    const [x, y] = /^M(\S+) ([^L]+)L/.exec(slices[0]!)!.slice(1).map(Number);
    const top = Math.min(...slices.flatMap((path) => path.match(/(?<= )-?[\d.]+/g)!.map(Number)));
    const box = boxOf(parts, '2022, 3');
    const nearest = { x: box.xPt + box.widthPt / 2 - 18 - x!, y: box.yPt + box.heightPt / 2 + 5 - y! };
    expect(Math.hypot(nearest.x, nearest.y)).toBeGreaterThan(y! - top);
  });

  it('of a web has the labels of its points', async () => {
    const web = bars(
      series('<c:dLbls><c:showVal val="1"/></c:dLbls>').replace(cache([3, 6], 'num'), cache([3.5, 6.25], 'num')),
    )
      .replace(/barChart/g, 'radarChart')
      .replace('<c:barDir val="col"/>', '');
    expect(wordsOf((await draw(web)).parts)).toEqual(expect.arrayContaining(['3.5', '6.25']));
  });
});
