import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { familyOf, type DiagramFamily } from '../../../../main/import/pptx/diagram/family';
import { layBlocks } from '../../../../main/import/pptx/diagram/lay-blocks';
import { flattened, type DiagramNode } from '../../../../main/import/pptx/diagram/read-nodes';
import { framesOf, wordsOfShape } from '../../../../main/model/drawing';
import { overlaps } from '../../../matchers/placed-text';
import { importPptx } from './import-pptx';

const office = 'http://schemas.openxmlformats.org/drawingml/2006';
const size = { widthPt: 600, heightPt: 300 };

/** Points `id:words`, and connections `from>to`, in the order of the file. */
function dataOf(points: readonly string[], connections: readonly string[]): string {
  const pts = points.map((point) => {
    const [id = '', words = ''] = point.split(':');
    const type = id === 'doc' ? ' type="doc"' : '';
    return `<dgm:pt modelId="${id}"${type}><dgm:t><a:p><a:r><a:t>${words}</a:t></a:r></a:p></dgm:t></dgm:pt>`;
  });
  const orders = new Map<string, number>();
  const cxns = connections.map((connection, index) => {
    const [from = '', to = '', order] = connection.split('>');
    const next = orders.get(from) ?? 0;
    orders.set(from, next + 1);
    return `<dgm:cxn modelId="c${String(index)}" srcId="${from}" destId="${to}" srcOrd="${order ?? String(next)}"/>`;
  });
  return `<dgm:dataModel xmlns:dgm="${office}/diagram" xmlns:a="${office}/main"><dgm:ptLst>${pts.join('')}</dgm:ptLst><dgm:cxnLst>${cxns.join('')}</dgm:cxnLst></dgm:dataModel>`;
}

async function imported(
  data: string,
  layout = 'default',
  colours = '',
): Promise<Awaited<ReturnType<typeof importPptx>>> {
  const frame = `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="8" name="Steps"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="0" y="0"/><a:ext cx="${String(size.widthPt * 12700)}" cy="${String(size.heightPt * 12700)}"/></p:xfrm><a:graphic><a:graphicData uri="${office}/diagram"><dgm:relIds xmlns:dgm="${office}/diagram" r:dm="data" r:lo="layout" r:cs="colours"/></a:graphicData></a:graphic></p:graphicFrame>`;
  return importPptx({
    slides: [
      {
        shapes: frame,
        links: [
          ['data', 'diagramData', '../diagrams/data1.xml'],
          ['layout', 'diagramLayout', '../diagrams/layout1.xml'],
          ['colours', 'diagramColors', '../diagrams/colors1.xml'],
        ],
      },
    ],
    parts: {
      'ppt/diagrams/data1.xml': data,
      'ppt/diagrams/colors1.xml': `<dgm:colorsDef xmlns:dgm="${office}/diagram" xmlns:a="${office}/main">${colours}</dgm:colorsDef>`,
      'ppt/diagrams/layout1.xml': `<dgm:layoutDef xmlns:dgm="${office}/diagram" uniqueId="urn:microsoft.com/office/officeart/2005/8/layout/${layout}"/>`,
    },
  });
}

describe('A diagram that brings no drawing', () => {
  const chart = dataOf(['doc:', 'b:Analyst', 'a:Chief', 'c:Officer', 'd:Lab'], ['doc>a', 'a>c>1', 'a>b>0', 'b>d']);

  it('is drawn as blocks, its words in the order in which its points hang together', async () => {
    const { shapes } = await imported(chart, 'orgChart1#2');
    expect(wordsOfShape(shapes()[0]!).split('\n')).toEqual(['Chief', 'Analyst', 'Lab', 'Officer']);
    const paths = shapes()[0]!.parts.filter(({ kind }) => kind === 'path');
    expect(paths.length).toBeGreaterThan(4);
  });

  it('has the colours that its author chose for it: one for each point in turn, some spread over all, and a point’s own', async () => {
    const shown = (id: string, index: number, own = '') =>
      `<dgm:pt modelId="p${id}" type="pres"><dgm:prSet presAssocID="${id}" presStyleLbl="node1" presStyleIdx="${String(index)}" presStyleCnt="3"/>${own}</dgm:pt>`;
    const rgb = (hex: string) => `<a:srgbClr val="${hex}"/>`;
    const fillsWith = async (method: string, own = '') => {
      const data = dataOf(['doc:', 'a:First', 'b:Second', 'c:Third'], ['doc>a', 'doc>b', 'doc>c']).replace(
        '</dgm:ptLst>',
        `${shown('a', 0)}${shown('b', 1)}${shown('c', 2, own)}</dgm:ptLst>`,
      );
      const list = `<dgm:styleLbl name="node1"><dgm:fillClrLst meth="${method}">${rgb('204060')}${rgb('A0C0E0')}</dgm:fillClrLst><dgm:linClrLst meth="repeat">${rgb('FF0000')}</dgm:linClrLst></dgm:styleLbl>`;
      const { shapes } = await imported(data, 'default', list);
      const blocks = shapes()[0]!.parts.flatMap((part) =>
        part.kind === 'path' && part.fill?.kind === 'solid' ? [part] : [],
      );
      expect(blocks.map(({ stroke }) => (stroke?.paint.kind === 'solid' ? stroke.paint.rgb : null))).toEqual(
        blocks.map(() => 'ff0000'),
      );
      return blocks.map(({ fill }) => (fill?.kind === 'solid' ? fill.rgb : ''));
    };
    expect(await fillsWith('repeat')).toEqual(['204060', 'a0c0e0', '204060']);
    expect(await fillsWith('span')).toEqual(['204060', '6080a0', 'a0c0e0']);
    expect(await fillsWith('repeat', `<dgm:spPr><a:solidFill>${rgb('FFFFFF')}</a:solidFill></dgm:spPr>`)).toEqual([
      '204060',
      'a0c0e0',
      'ffffff',
    ]);
  });

  it('says in a finding that it looks otherwise in its own program', async () => {
    const { findings } = await imported(chart);
    expect(findings.map(({ code }) => code)).toContain('pptx.diagram-as-blocks');
  });

  it('is a nested list in the text of its slide', async () => {
    const { deck } = await imported(chart, 'orgChart1');
    expect(deck.slides[0]?.texts.en?.body).toBe('- Chief\n  - Analyst\n    - Lab\n  - Officer');
  });

  it('keeps every word inside its frame, in ink that stands apart from its block', async () => {
    for (const layout of ['orgChart1', 'hProcess9', 'vList5', 'cycle2', 'matrix1']) {
      const { shapes } = await imported(chart, layout);
      const [shape] = shapes();
      for (const { box } of shape!.parts.flatMap(framesOf)) {
        expect(box.xPt).toBeGreaterThanOrEqual(0);
        expect(box.yPt).toBeGreaterThanOrEqual(0);
        expect(box.xPt + box.widthPt).toBeLessThanOrEqual(size.widthPt + 0.1);
        expect(box.yPt + box.heightPt).toBeLessThanOrEqual(size.heightPt + 0.1);
      }
      const runs = shape!.parts.flatMap(framesOf).flatMap(({ paragraphs }) => paragraphs.flatMap((one) => one.runs));
      expect(runs.every(({ concealed }) => concealed === null)).toBe(true);
    }
  });

  it('tells points that are connected in a circle once', async () => {
    const { shapes } = await imported(dataOf(['doc:', 'a:One', 'b:Two'], ['doc>a', 'a>b', 'b>a']));
    expect(wordsOfShape(shapes()[0]!).split('\n')).toEqual(['One', 'Two']);
  });

  it('is a list where its words are too many for blocks', async () => {
    const points = Array.from({ length: 400 }, (_, index) => `p${String(index)}:Point number ${String(index)}`);
    const { shapes } = await imported(dataOf(points, []));
    expect(shapes()[0]!.parts.map(({ kind }) => kind)).toEqual(['text']);
    expect(wordsOfShape(shapes()[0]!).split('\n')).toHaveLength(400);
  });
});

describe('The kind of a diagram', () => {
  it('is known by the name of its layout', () => {
    const kinds: Readonly<Record<string, DiagramFamily>> = {
      'orgChart1#2': 'tree',
      hierarchy5: 'tree',
      'hProcess9#1': 'row',
      chevron1: 'row',
      vList5: 'stack',
      pyramid2: 'stack',
      cycle8: 'ring',
      radial1: 'ring',
      matrix2: 'grid',
      default: 'grid',
    };
    for (const [name, kind] of Object.entries(kinds))
      expect([name, familyOf(`urn:microsoft.com/office/officeart/2005/8/layout/${name}`)]).toEqual([name, kind]);
  });
});

describe('The blocks of any diagram', () => {
  const word = fc.string({ minLength: 1, maxLength: 12 }).map((text) => text.replace(/\s/g, '') || 'x');
  const { nodes } = fc.letrec<{ node: DiagramNode; nodes: readonly DiagramNode[] }>((tie) => ({
    node: fc.record({
      id: fc.constant(''),
      text: word,
      children: fc.oneof({ depthSize: 'small' }, fc.constant([]), tie('nodes')),
    }),
    nodes: fc.array(tie('node'), { minLength: 1, maxLength: 6 }),
  }));

  it('hold each of its words once, lie in its frame and never on each other', () => {
    const families: readonly DiagramFamily[] = ['tree', 'row', 'stack', 'ring', 'grid'];
    fc.assert(
      fc.property(nodes, fc.constantFrom(...families), (given, family) => {
        const { blocks } = layBlocks(given, family, size);
        const said = blocks.flatMap(({ lines }) => lines.map(({ text }) => text)).sort();
        expect(said).toEqual(
          flattened(given)
            .map(({ text }) => text)
            .sort(),
        );
        for (const [index, { box }] of blocks.entries()) {
          expect(box.xPt).toBeGreaterThan(-0.01);
          expect(box.yPt).toBeGreaterThan(-0.01);
          expect(box.xPt + box.widthPt).toBeLessThan(size.widthPt + 0.01);
          expect(box.yPt + box.heightPt).toBeLessThan(size.heightPt + 0.01);
          for (const other of blocks.slice(index + 1)) expect(overlaps(box, other.box)).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('A diagram that brings its drawing', () => {
  const emu = (points: number): string => String(points * 12700);
  const transform = (x: number, y: number, width: number, height: number): string =>
    `<a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/>`;
  /** A shape on its side whose words have an upright box: 200 wide and 40 high about 220, 100, as the shape is seen. */
  const lying = `<dsp:drawing xmlns:dsp="http://schemas.microsoft.com/office/drawing/2008/diagram" xmlns:a="${office}/main"><dsp:spTree><dsp:nvGrpSpPr/><dsp:grpSpPr/><dsp:sp modelId="{1}"><dsp:nvSpPr><dsp:cNvPr id="0" name=""/><dsp:cNvSpPr/></dsp:nvSpPr><dsp:spPr><a:xfrm rot="5400000">${transform(200, 0, 40, 200)}</a:xfrm><a:prstGeom prst="rect"/></dsp:spPr><dsp:txBody><a:bodyPr/><a:p><a:r><a:t>Seize first</a:t></a:r></a:p></dsp:txBody><dsp:txXfrm rot="-5400000">${transform(120, 80, 200, 40)}</dsp:txXfrm></dsp:sp></dsp:spTree></dsp:drawing>`;

  async function placedWords(within: (frame: string) => string) {
    const frame = `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="8" name="Steps"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm>${transform(0, 0, 600, 300)}</p:xfrm><a:graphic><a:graphicData uri="${office}/diagram"><dgm:relIds xmlns:dgm="${office}/diagram" r:dm="data"/></a:graphicData></a:graphic></p:graphicFrame>`;
    const made = await importPptx({
      slides: [
        {
          shapes: within(frame),
          links: [
            ['data', 'diagramData', '../diagrams/data1.xml'],
            ['drawing', 'diagramDrawing', '../diagrams/drawing1.xml'],
          ],
        },
      ],
      parts: {
        'ppt/diagrams/data1.xml': dataOf(['doc:', 'a:Seize first'], ['doc>a']),
        'ppt/diagrams/drawing1.xml': lying,
      },
    });
    const shape = made.shapes().find((one) => one.parts.some((part) => part.kind === 'text'))!;
    const [{ box, turnedDeg }] = shape.parts.flatMap(framesOf) as [ReturnType<typeof framesOf>[number]];
    const [a, b, c, d, e, f] = shape.matrix;
    const [x, y] = [box.xPt + box.widthPt / 2, box.yPt + box.heightPt / 2];
    return {
      middle: [a * x + c * y + e, b * x + d * y + f].map((at) => Math.round(at)),
      size: [box.widthPt, box.heightPt].map((at) => Math.round(at)),
      turned: (Math.round((Math.atan2(b, a) * 180) / Math.PI + turnedDeg) + 360) % 360,
    };
  }

  it('has upright words in a shape that lies on its side, in the box that the drawing gives them', async () => {
    expect(await placedWords((frame) => frame)).toEqual({ middle: [220, 100], size: [200, 40], turned: 0 });
  });

  it('has them stretched as the group is that holds it', async () => {
    const grouped = (frame: string): string =>
      `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="7" name="All"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>${transform(0, 0, 600, 150)}<a:chOff x="0" y="0"/><a:chExt cx="${emu(600)}" cy="${emu(300)}"/></a:xfrm></p:grpSpPr>${frame}</p:grpSp>`;
    expect(await placedWords(grouped)).toEqual({ middle: [220, 50], size: [200, 20], turned: 0 });
  });

  it('has its words in the colour that its author chose for them, so that dark ones in white boxes are no hidden words', async () => {
    const style = '<dsp:style><a:fontRef idx="minor"><a:schemeClr val="lt1"/></a:fontRef></dsp:style>';
    const box = `<dsp:drawing xmlns:dsp="http://schemas.microsoft.com/office/drawing/2008/diagram" xmlns:a="${office}/main"><dsp:spTree><dsp:nvGrpSpPr/><dsp:grpSpPr/><dsp:sp modelId="{7}"><dsp:nvSpPr><dsp:cNvPr id="0" name=""/></dsp:nvSpPr><dsp:spPr><a:xfrm>${transform(0, 0, 200, 40)}</a:xfrm><a:prstGeom prst="rect"/><a:solidFill><a:schemeClr val="lt1"/></a:solidFill></dsp:spPr>${style}<dsp:txBody><a:bodyPr/><a:p><a:r><a:t>Seize first</a:t></a:r></a:p></dsp:txBody></dsp:sp></dsp:spTree></dsp:drawing>`;
    const data = dataOf(['doc:', 'a:Seize first'], ['doc>a']).replace(
      '</dgm:ptLst>',
      '<dgm:pt modelId="{7}" type="pres"><dgm:prSet presStyleLbl="node1" presStyleIdx="0"/></dgm:pt></dgm:ptLst>',
    );
    const colours = `<dgm:colorsDef xmlns:dgm="${office}/diagram" xmlns:a="${office}/main"><dgm:styleLbl name="node1"><dgm:txFillClrLst><a:schemeClr val="dk1"/></dgm:txFillClrLst></dgm:styleLbl></dgm:colorsDef>`;
    const frame = `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="8" name="Steps"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm>${transform(0, 0, 600, 300)}</p:xfrm><a:graphic><a:graphicData uri="${office}/diagram"><dgm:relIds xmlns:dgm="${office}/diagram" r:dm="data" r:cs="colours"/></a:graphicData></a:graphic></p:graphicFrame>`;
    const made = await importPptx({
      slides: [
        {
          shapes: frame,
          links: [
            ['data', 'diagramData', '../diagrams/data1.xml'],
            ['colours', 'diagramColors', '../diagrams/colors1.xml'],
            ['drawing', 'diagramDrawing', '../diagrams/drawing1.xml'],
          ],
        },
      ],
      parts: {
        'ppt/diagrams/data1.xml': data,
        'ppt/diagrams/colors1.xml': colours,
        'ppt/diagrams/drawing1.xml': box,
      },
    });
    expect(made.text().body).toContain('Seize first');
    expect(made.codes()).not.toContain('pptx.concealed');
  });
});
