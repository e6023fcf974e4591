/** What decks of newer programs hold, and what programs other than PowerPoint write. */
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { knownDrawing } from '../../../../main/model/drawing-schema';
import { wordsOfShape } from '../../../../main/model/drawing';
import { sp } from '../../../builders/pptx-file';
import { lay, linesOf } from '../../scene/lay-pptx';
import { importPptx, pathsOf } from './import-pptx';

const drawing = 'http://schemas.openxmlformats.org/drawingml/2006';
const place = '<p:xfrm><a:off x="0" y="0"/><a:ext cx="5080000" cy="2540000"/></p:xfrm>';
const frame = (data: string, uri: string): string =>
  `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="8" name="Chart"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr>${place}<a:graphic><a:graphicData uri="${uri}">${data}</a:graphicData></a:graphic></p:graphicFrame>`;
const png = (): Promise<Buffer> =>
  sharp({ create: { width: 6, height: 4, channels: 3, background: '#336699' } })
    .png()
    .toBuffer();

describe('a chart of 2016 or later', () => {
  const numbers = `<cx:chartSpace xmlns:cx="http://schemas.microsoft.com/office/drawing/2014/chartex" xmlns:a="${drawing}/main"><cx:chartData><cx:data id="0"><cx:strDim type="cat"><cx:lvl ptCount="2"><cx:pt idx="0">Start</cx:pt><cx:pt idx="1">End</cx:pt></cx:lvl></cx:strDim><cx:numDim type="val"><cx:lvl ptCount="2" formatCode="General"><cx:pt idx="0">100</cx:pt><cx:pt idx="1">50</cx:pt></cx:lvl></cx:numDim></cx:data></cx:chartData><cx:chart><cx:title><cx:tx><cx:rich><a:p><a:r><a:t>Bridge</a:t></a:r></a:p></cx:rich></cx:tx></cx:title><cx:plotArea><cx:plotAreaRegion><cx:series layoutId="waterfall"><cx:tx><cx:txData><cx:v>Cash</cx:v></cx:txData></cx:tx><cx:dataId val="0"/></cx:series></cx:plotAreaRegion></cx:plotArea></cx:chart></cx:chartSpace>`;
  const slide = (fallback: string) => ({
    shapes: `<mc:AlternateContent><mc:Choice xmlns:cx1="http://schemas.microsoft.com/office/drawing/2015/9/8/chartex" Requires="cx1">${frame('<cx:chart xmlns:cx="http://schemas.microsoft.com/office/drawing/2014/chartex" r:id="chart"/>', 'http://schemas.microsoft.com/office/drawing/2014/chartex')}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent>`,
    links: [
      ['chart', 'chartEx', '../charts/chartEx1.xml'],
      ['picture', 'image', '../media/image1.png'],
    ] as const,
  });
  const words = '**Bridge**\n\n|  | Cash |\n| --- | --- |\n| Start | 100 |\n| End | 50 |';

  it('looks as its program pictured it, and says its numbers as a table', async () => {
    const picture = `<p:pic><p:nvPicPr><p:cNvPr id="8" name="Chart"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="picture"/><a:stretch/></p:blipFill><p:spPr>${place.replaceAll('p:xfrm', 'a:xfrm')}</p:spPr></p:pic>`;
    const { shapes, text, codes } = await importPptx({
      slides: [slide(picture)],
      parts: { 'ppt/charts/chartEx1.xml': numbers, 'ppt/media/image1.png': await png() },
    });
    expect(shapes().map(({ parts }) => parts.map(({ kind }) => kind))).toEqual([['picture']]);
    expect(text().body).toBe(words);
    expect(codes()).not.toContain('pptx.chart-simplified');
  });

  it('is drawn as plain bars, and told so, where its program left only an apology', async () => {
    const apology = sp({ at: [0, 0, 400, 200], text: 'This chart isn’t available in your version of PowerPoint.' });
    const { shapes, text, codes } = await importPptx({
      slides: [slide(apology)],
      parts: { 'ppt/charts/chartEx1.xml': numbers },
    });
    expect(pathsOf(shapes()[0]).length).toBeGreaterThan(2);
    expect(text().body).toBe(words);
    expect(codes()).toContain('pptx.chart-simplified');
  });
});

describe('a chart that its author drew on', () => {
  it('has those words where they lie on it', async () => {
    const bars = `<c:chartSpace xmlns:c="${drawing}/chart"><c:chart><c:plotArea><c:barChart><c:ser><c:idx val="0"/><c:val><c:numLit><c:ptCount val="1"/><c:pt idx="0"><c:v>3</c:v></c:pt></c:numLit></c:val></c:ser></c:barChart></c:plotArea></c:chart></c:chartSpace>`;
    const over = `<c:userShapes xmlns:c="${drawing}/chart" xmlns:a="${drawing}/main" xmlns:cdr="${drawing}/chartDrawing"><cdr:relSizeAnchor><cdr:from><cdr:x>0.25</cdr:x><cdr:y>0.5</cdr:y></cdr:from><cdr:to><cdr:x>0.75</cdr:x><cdr:y>1</cdr:y></cdr:to><cdr:sp><cdr:nvSpPr><cdr:cNvPr id="2" name="Box"/><cdr:cNvSpPr/></cdr:nvSpPr><cdr:spPr><a:xfrm><a:off x="9" y="9"/><a:ext cx="9" cy="9"/></a:xfrm><a:prstGeom prst="rect"/></cdr:spPr><cdr:txBody><a:bodyPr/><a:p><a:r><a:t>Strike in May</a:t></a:r></a:p></cdr:txBody></cdr:sp></cdr:relSizeAnchor></c:userShapes>`;
    const { shapes } = await importPptx({
      slides: [
        {
          shapes: frame('<c:chart r:id="chart"/>', `${drawing}/chart`),
          links: [['chart', 'chart', '../charts/chart1.xml']],
        },
      ],
      parts: {
        'ppt/charts/chart1.xml': bars,
        'ppt/charts/_rels/chart1.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartUserShapes" Target="../drawings/drawing1.xml"/></Relationships>',
        'ppt/drawings/drawing1.xml': over,
      },
    });
    const box = shapes()[1]!;
    expect(wordsOfShape(box)).toBe('Strike in May');
    expect([box.matrix[4], box.matrix[5], box.widthPt, box.heightPt]).toEqual([100, 100, 200, 100]);
  });
});

describe('a table that programs wrote', () => {
  const cell = (words: string): string =>
    `<a:tc><a:txBody><a:bodyPr/><a:p><a:r><a:t>${words}</a:t></a:r></a:p></a:txBody><a:tcPr/></a:tc>`;
  const table = (widths: readonly number[], rows: readonly (readonly string[])[], properties = ''): string =>
    frame(
      `<a:tbl><a:tblPr ${properties}/><a:tblGrid>${widths.map((width) => `<a:gridCol w="${width * 12700}"/>`).join('')}</a:tblGrid>${rows.map((row) => `<a:tr h="254000">${row.map(cell).join('')}</a:tr>`).join('')}</a:tbl>`,
      `${drawing}/table`,
    );
  const leftOf = async (shapes: string, words: string) =>
    linesOf((await lay({ shapes })).items).find(({ text }) => text === words)!.x;

  it('stands from right to left where it says so', async () => {
    const shapes = table([100, 300], [['Aleph', 'Bet']], 'rtl="1"');
    expect((await leftOf(shapes, 'Aleph')) - (await leftOf(shapes, 'Bet'))).toBeCloseTo(300, 0);
    const { drawing } = await importPptx([{ shapes }]);
    expect(knownDrawing(drawing())).toEqual(drawing());
  });

  it('has columns as wide as its frame has room where its file gives no widths', async () => {
    const shapes = table([0, 0], [['Wallets', 'Boxes']]);
    expect((await leftOf(shapes, 'Boxes')) - (await leftOf(shapes, 'Wallets'))).toBeCloseTo(200, 0);
  });

  it('loses no cell of a row that is longer than its grid', async () => {
    const { shapes } = await importPptx([{ shapes: table([100], [['Inside', 'Beyond']]) }]);
    expect(wordsOfShape(shapes()[0]!)).toBe('Inside\nBeyond');
  });
});

describe('columns of words', () => {
  it('begin at the right where their frame says so', async () => {
    const text = ['One', 'Two', 'Three', 'Four'].map(
      (word) => `<a:p><a:r><a:rPr sz="2000"/><a:t>${word}</a:t></a:r></a:p>`,
    );
    const shapes = sp({ at: [0, 0, 400, 60], body: 'numCol="2" rtlCol="1"', text: text.join('') });
    const lines = linesOf((await lay({ shapes })).items);
    const x = (word: string) => lines.find((line) => line.text === word)!.x;
    expect(x('One')).toBeGreaterThan(x('Four') + 150);
  });
});

describe('a video whose poster is lost', () => {
  it('is named once in the frame that stands for it', async () => {
    const { shapes } = await importPptx([
      {
        shapes: `<p:pic><p:nvPicPr><p:cNvPr id="8" name="clip.mp4"/><p:cNvPicPr/><p:nvPr><a:videoFile r:link="none"/></p:nvPr></p:nvPicPr><p:blipFill><a:blip r:embed="none"/></p:blipFill><p:spPr>${place.replaceAll('p:xfrm', 'a:xfrm')}</p:spPr></p:pic>`,
      },
    ]);
    expect(wordsOfShape(shapes()[0]!)).toBe('▶ clip.mp4');
  });
});

describe('words that are bent or stretched', () => {
  const bent = (form: string, words = 'Ready') =>
    sp({ at: [0, 0, 400, 200], body: 'lIns="0" rIns="0" tIns="0" bIns="0" wrap="none"', text: words }).replace(
      /<a:bodyPr ([^>]*)\/>/,
      `<a:bodyPr $1><a:prstTxWarp prst="${form}"/></a:bodyPr>`,
    );
  const endsOf = async (form: string, words?: string) => {
    const [line] = linesOf((await lay({ shapes: bent(form, words) })).items);
    const { item, matrix } = line!;
    const down = (x: number): number => matrix[1] * x + matrix[3] * item.baselinePt + matrix[5];
    return { x: line!.x, right: line!.right, left: down(item.xPt), end: down(item.xPt + item.widthPt) };
  };

  it('fill their shape from side to side where they are stretched', async () => {
    const { x, right, left } = await endsOf('textPlain');
    expect(x).toBeCloseTo(0, 0);
    expect(Math.abs(right - 400)).toBeLessThan(2);
    expect(left).toBeGreaterThan(140);
  });

  it('rise or sink across it by as much as their slant says', async () => {
    const [up, down] = [await endsOf('textSlantUp'), await endsOf('textSlantDown')];
    expect(up.left - up.end).toBeCloseTo(200 * 0.55556, 0);
    expect(down.end - down.left).toBeCloseTo(200 * 0.44444, 0);
  });

  it('stay so in a deck that comes with a kit', async () => {
    const { drawing } = await importPptx([{ shapes: bent('textSlantUp') + bent('textArchUp') }]);
    expect(knownDrawing(drawing())).toEqual(drawing());
  });

  it('stand straight and no wider than their shape where they follow a curve, and are told', async () => {
    const long = 'Words that are far wider than the shape they stand in, and then some more of them';
    const { x, right } = await endsOf('textArchUp', long);
    expect([x, right]).toEqual([expect.closeTo(0, 0), expect.closeTo(400, 0)]);
    expect((await importPptx([{ shapes: bent('textArchUp') }])).codes()).toContain('pptx.text-warp-ignored');
    expect((await importPptx([{ shapes: bent('textPlain') }])).codes()).not.toContain('pptx.text-warp-ignored');
  });
});
