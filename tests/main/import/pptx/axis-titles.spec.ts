import { describe, expect, it } from 'vitest';
import type { TextFrame } from '../../../../main/model/drawing';
import { importPptx } from './import-pptx';

const office = 'http://schemas.openxmlformats.org/drawingml/2006';
const [widthPt, heightPt] = [400, 200];
const cache = (values: readonly string[], kind: 'str' | 'num'): string =>
  `<c:${kind}Ref><c:${kind}Cache><c:ptCount val="${values.length}"/>${values.map((value, index) => `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`).join('')}</c:${kind}Cache></c:${kind}Ref>`;
const title = (text: string, body = '', layout = ''): string =>
  `<c:title><c:tx><c:rich><a:bodyPr ${body}/><a:p><a:r><a:t>${text}</a:t></a:r></a:p></c:rich></c:tx>${layout}</c:title>`;
const at = (x: number, y: number, more = ''): string =>
  `<c:layout><c:manualLayout>${more.includes('c:w') ? '<c:layoutTarget val="inner"/>' : ''}<c:xMode val="edge"/><c:yMode val="edge"/><c:x val="${x}"/><c:y val="${y}"/>${more}</c:manualLayout></c:layout>`;

interface ChartNotation {
  readonly foot?: string;
  readonly side?: string;
  readonly layout?: string;
  readonly table?: string;
  /** What the columns look like. */
  readonly points?: string;
}

/** The frames of all words in a chart of two columns, by their words. */
async function framesIn({
  foot = '',
  side = '',
  layout = '',
  table = '',
  points = '',
}: ChartNotation): Promise<ReadonlyMap<string, TextFrame>> {
  const series = `<c:ser><c:idx val="0"/><c:tx>${cache(['Wallets'], 'str')}</c:tx>${points}<c:cat>${cache(['2022', '2023'], 'str')}</c:cat><c:val>${cache(['3', '6'], 'num')}</c:val></c:ser>`;
  const chart = `<c:chartSpace xmlns:c="${office}/chart" xmlns:a="${office}/main"><c:chart><c:autoTitleDeleted val="1"/><c:plotArea>${layout}<c:barChart><c:barDir val="col"/>${series}<c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/>${foot}</c:catAx><c:valAx><c:axId val="2"/>${side}</c:valAx>${table}</c:plotArea></c:chart></c:chartSpace>`;
  const shapes = `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="8" name="Chart"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="0" y="0"/><a:ext cx="${widthPt * 12700}" cy="${heightPt * 12700}"/></p:xfrm><a:graphic><a:graphicData uri="${office}/chart"><c:chart r:id="chart"/></a:graphicData></a:graphic></p:graphicFrame>`;
  const imported = await importPptx({
    slides: [{ shapes, links: [['chart', 'chart', '../charts/chart1.xml']] }],
    parts: { 'ppt/charts/chart1.xml': chart },
  });
  const parts = imported.shapes()[0]?.parts ?? [];
  return new Map(
    parts.flatMap((part) =>
      part.kind === 'text' ? [[part.frame.paragraphs[0]?.runs[0]?.text ?? '', part.frame] as const] : [],
    ),
  );
}

const middleOf = ({ box }: TextFrame) => ({ x: box.xPt + box.widthPt / 2, y: box.yPt + box.heightPt / 2 });

describe('The title of an axis', () => {
  it('reads upwards beside the plot, and along beneath it', async () => {
    const frames = await framesIn({ foot: title('Year'), side: title('Seizures') });
    expect(frames.get('Seizures')).toMatchObject({ writing: 'rotated270', turnedDeg: 0 });
    expect(frames.get('Year')).toMatchObject({ writing: 'horizontal', turnedDeg: 0 });
    expect(middleOf(frames.get('Seizures')!).x).toBeLessThan(frames.get('0')!.box.xPt);
    expect(frames.get('Year')!.box.yPt).toBeGreaterThan(frames.get('2022')!.box.yPt + 12);
  });

  it('is turned as its author turned it, and the plot leaves it the room that it then takes', async () => {
    const turned = async (body: string) => {
      const frames = await framesIn({ side: title('Seizures', body) });
      return [frames.get('Seizures')!, frames.get('0')!.box.xPt] as const;
    };
    const [, upright] = await turned('');
    const [lying, beside] = await turned('rot="0" vert="horz"');
    const [[down], [aslant]] = [await turned('rot="5400000"'), await turned('rot="-2700000"')];
    expect([lying, down, aslant].map(({ writing, turnedDeg }) => [writing, turnedDeg])).toEqual([
      ['horizontal', 0],
      ['horizontal', 90],
      ['horizontal', -45],
    ]);
    expect(beside - upright).toBeGreaterThan(15);
  });

  it('stands where its author put it', async () => {
    const { box } = (await framesIn({ foot: title('Year', '', at(0.7, 0.8)) })).get('Year')!;
    expect(box.xPt - 0.7 * widthPt).toBeCloseTo(5, 0);
    expect(box.yPt - 0.8 * heightPt).toBeCloseTo(5, 0);
  });

  it('stays in the chart where the plot was put so near its edge that there is no room beside it', async () => {
    const layout = at(0, 0, '<c:w val="1"/><c:h val="1"/>');
    const frames = await framesIn({ foot: title('Year'), side: title('Seizures'), layout });
    for (const name of ['Year', 'Seizures']) {
      const { box } = frames.get(name)!;
      expect(
        Math.min(box.xPt, box.yPt, widthPt - box.xPt - box.widthPt, heightPt - box.yPt - box.heightPt),
      ).toBeGreaterThan(0);
    }
  });
});

describe('The labels of a chart', () => {
  it('are seen in the colour of its columns where they stand beside them', async () => {
    const black = '<c:spPr><a:solidFill><a:srgbClr val="000000"/></a:solidFill></c:spPr>';
    const frames = await framesIn({
      points: black,
      side: '<c:delete val="1"/>',
      foot: '<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>',
    });
    expect(frames.get('2022')?.paragraphs[0]?.runs[0]).toMatchObject({ paint: { rgb: '000000' }, concealed: null });
  });
});

describe('A table of numbers beneath a plot that was put by hand', () => {
  it('stays in the chart: the plot is so much smaller', async () => {
    const layout = at(0, 0, '<c:w val="1"/><c:h val="1"/>');
    const frames = await framesIn({ foot: title('Year'), layout, table: '<c:dTable/>' });
    const [name, year] = [frames.get('Wallets')!.box, frames.get('Year')!.box];
    expect(name.xPt).toBeGreaterThanOrEqual(0);
    expect(year.yPt).toBeGreaterThanOrEqual(name.yPt + name.heightPt);
    expect(year.yPt + year.heightPt).toBeLessThanOrEqual(heightPt);
  });
});
