import { describe, expect, it } from 'vitest';
import { rowsOfPattern } from '../../../../main/import/pptx/style/patterns';
import { boxesOfPattern } from '../../../../main/model/pattern';
import { plainSymbols } from '../../../../main/import/text/symbol-fonts';
import { p, sp, xfrm } from '../../../builders/pptx-file';
import { importPptx, pathsOf, runsOf } from './import-pptx';

/** ECMA-376, 20.1.10.51. */
const standardPatterns =
  'cross dashDnDiag dashHorz dashUpDiag dashVert diagBrick diagCross divot dkDnDiag dkHorz dkUpDiag dkVert dnDiag dotDmnd dotGrid horz horzBrick lgCheck lgConfetti lgGrid ltDnDiag ltHorz ltUpDiag ltVert narHorz narVert openDmnd pct10 pct20 pct25 pct30 pct40 pct5 pct50 pct60 pct70 pct75 pct80 pct90 plaid shingle smCheck smConfetti smGrid solidDmnd sphere trellis upDiag vert wave wdDnDiag wdUpDiag weave zigZag'.split(
    ' ',
  );

describe('what a slide inherits', () => {
  it('takes a placeholder’s place from its layout, and letters from its master', async () => {
    const { shapes } = await importPptx([
      {
        shapes:
          sp({ placeholder: 'type="title"', text: 'Seizure' }) +
          sp({ placeholder: 'idx="1"', text: p('First') + p('Second', 'lvl="1"') }),
      },
    ]);
    const [title, body] = shapes();
    expect([title?.role, title?.matrix.slice(4), title?.widthPt]).toEqual(['title', [36, 20], 888]);
    expect(runsOf(title)[0]).toMatchObject({ sizePt: 44, family: 'Cambria' });
    expect(runsOf(body).map(({ sizePt, family }) => [sizePt, family])).toEqual([
      [32, 'Calibri'],
      [28, 'Calibri'],
    ]);
  });

  it('takes what the slide says itself before all else', async () => {
    const { shapes } = await importPptx([
      {
        shapes: sp({ at: [5, 6, 70, 80], placeholder: 'type="title"', text: p('Own', 'algn="r"', 'sz="1200" b="1"') }),
      },
    ]);
    const [title] = shapes();
    expect([title?.matrix.slice(4), title?.widthPt]).toEqual([[5, 6], 70]);
    expect(runsOf(title)[0]).toMatchObject({ sizePt: 12, weight: 700 });
  });

  it('takes a paragraph’s run properties where its runs say nothing themselves', async () => {
    const text =
      '<a:p><a:pPr><a:defRPr sz="1200" b="1" cap="all"/></a:pPr><a:r><a:t>Whole</a:t></a:r><a:r><a:rPr b="0"/><a:t> but this</a:t></a:r></a:p>';
    const { shapes } = await importPptx([{ shapes: sp({ at: [0, 0, 90, 40], text }) }]);
    expect(runsOf(shapes()[0])).toMatchObject([
      { text: 'Whole', sizePt: 12, weight: 700, caps: 'all' },
      { text: ' but this', sizePt: 12, weight: 400, caps: 'all' },
    ]);
  });

  it('takes a slide’s own style of a placeholder before what its layout and master say of fills and lines', async () => {
    const layout = sp({
      at: [0, 0, 90, 40],
      placeholder: 'type="title"',
      fill: '<a:noFill/><a:ln w="50800"><a:noFill/></a:ln>',
    });
    const style =
      '<p:style><a:lnRef idx="1"><a:schemeClr val="accent2"/></a:lnRef><a:fillRef idx="1"><a:schemeClr val="accent1"/></a:fillRef><a:effectRef idx="0"/><a:fontRef idx="minor"><a:schemeClr val="lt1"/></a:fontRef></p:style>';
    const { shapes } = await importPptx({
      slides: [{ shapes: sp({ placeholder: 'type="title"', text: 'Session Objectives', style }) }],
      layout,
    });
    expect(pathsOf(shapes()[0])[0]).toMatchObject({
      fill: { kind: 'solid', rgb: '4f81bd' },
      stroke: { widthPt: 0.75, paint: { rgb: 'c0504d' } },
    });
    expect(runsOf(shapes()[0])[0]?.concealed).toBeNull();
  });

  it('has the colours of its style where its own gradient names none', async () => {
    const style =
      '<p:style><a:lnRef idx="0"/><a:fillRef idx="1"><a:schemeClr val="accent1"/></a:fillRef><a:effectRef idx="0"/><a:fontRef idx="minor"/></p:style>';
    const fill = '<a:gradFill rotWithShape="1"><a:lin ang="2700000" scaled="1"/></a:gradFill>';
    const { shapes } = await importPptx([{ shapes: sp({ at: [0, 0, 90, 40], fill, style }) }]);
    expect(pathsOf(shapes()[0])[0]?.fill).toMatchObject({ kind: 'solid', rgb: '4f81bd' });
  });

  it('aligns a footer and a number as the presentation has plain text, not by the master’s other style', async () => {
    const placeholders = ['ftr', 'sldNum'].map((type, index) =>
      sp({ at: [400, 500, 200, 20], placeholder: `type="${type}" idx="${10 + index}"` }),
    );
    const { shapes } = await importPptx({
      slides: [
        {
          shapes: ['ftr', 'sldNum']
            .map((type, index) => sp({ placeholder: `type="${type}" idx="${10 + index}"`, text: p('/67') }))
            .join(''),
        },
      ],
      layout: placeholders.join(''),
      master: placeholders.join(''),
      presentation: '<p:defaultTextStyle><a:lvl1pPr algn="ctr"/></p:defaultTextStyle>',
    });
    const frames = shapes().flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'text' ? [part.frame] : [])));
    expect(frames.map(({ paragraphs }) => paragraphs[0]!.align)).toEqual(['centre', 'centre']);
  });

  it('draws the ornaments of layout and master, but not their placeholders', async () => {
    const layout =
      sp({ at: [0, 0, 9, 9], fill: '00ff00', name: 'Band' }) +
      sp({ at: [0, 0, 9, 9], placeholder: 'type="title"', text: 'Click to add a title' });
    const { shapes } = await importPptx({ slides: [{}, { attributes: 'showMasterSp="0"' }], layout });
    expect(shapes(1).map(({ name }) => name)).toEqual(['Band']);
    expect(shapes(2)).toEqual([]);
  });

  it('follows the slide’s map of colours, and the changes of a colour in their order', async () => {
    const scheme = (inner: string) => `<a:solidFill><a:schemeClr val="${inner}</a:schemeClr></a:solidFill>`;
    const { shapes } = await importPptx([
      {
        shapes:
          sp({ at: [0, 0, 9, 9], fill: scheme('bg1">') }) +
          sp({ at: [0, 0, 9, 9], fill: scheme('accent1"><a:lumMod val="75000"/><a:alpha val="50000"/>') }),
        after:
          '<p:clrMapOvr><a:overrideClrMapping bg1="dk2" tx1="lt1" bg2="dk1" tx2="lt2" accent1="accent2"/></p:clrMapOvr>',
      },
    ]);
    expect(shapes().map((shape) => pathsOf(shape)[0]?.fill)).toEqual([
      { kind: 'solid', rgb: '1f497d', alpha: 1 },
      { kind: 'solid', rgb: '953735', alpha: 0.5 },
    ]);
  });

  it('lists the words of a diagram that has no room for blocks in the colour of its slide’s own words', async () => {
    const office = 'http://schemas.openxmlformats.org/drawingml/2006';
    const frame = `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="8" name="Steps"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="0" y="0"/><a:ext cx="254000" cy="88900"/></p:xfrm><a:graphic><a:graphicData uri="${office}/diagram"><dgm:relIds xmlns:dgm="${office}/diagram" r:dm="data"/></a:graphicData></a:graphic></p:graphicFrame>`;
    const { shapes } = await importPptx({
      slides: [
        {
          shapes: frame,
          links: [['data', 'diagramData', '../diagrams/data1.xml']],
          after:
            '<p:clrMapOvr><a:overrideClrMapping bg1="dk1" tx1="lt1" bg2="dk2" tx2="lt2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/></p:clrMapOvr>',
        },
      ],
      parts: {
        'ppt/diagrams/data1.xml': `<dgm:dataModel xmlns:dgm="${office}/diagram" xmlns:a="${office}/main"><dgm:ptLst><dgm:pt modelId="1"><dgm:t><a:p><a:r><a:t>Seize</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>`,
      },
    });
    expect(runsOf(shapes()[0])[0]).toMatchObject({ text: 'Seize', paint: { rgb: 'ffffff' } });
  });

  it('paints the nearest ground: the slide’s, else its layout’s', async () => {
    const { drawing } = await importPptx([
      { ground: '<p:bg><p:bgRef idx="1001"><a:schemeClr val="bg2"/></p:bgRef></p:bg>' },
    ]);
    expect(pathsOf(drawing().shapes[0])[0]?.fill).toEqual({ kind: 'solid', rgb: 'eeece1', alpha: 1 });
  });
});

describe('a pattern', () => {
  const filled = (name: string, turn = '') =>
    sp({
      at: [0, 0, 90, 40],
      turn,
      fill: `<a:pattFill prst="${name}"><a:fgClr><a:schemeClr val="accent1"/></a:fgClr><a:bgClr><a:srgbClr val="FFF2CC"/></a:bgClr></a:pattFill>`,
    });
  const fillOf = async (name: string, turn = '') => {
    const { shapes, codes } = await importPptx([{ shapes: filled(name, turn) }]);
    return { fill: pathsOf(shapes()[0])[0]?.fill, codes: codes() };
  };

  it('keeps its lines, its two colours and stands upright in a shape that is turned', async () => {
    const { fill, codes } = await fillOf('horz', 'rot="5400000"');
    expect(fill).toMatchObject({
      kind: 'pattern',
      rows: 'ff00000000000000',
      front: { rgb: '4f81bd', alpha: 1 },
      back: { rgb: 'fff2cc', alpha: 1 },
    });
    expect(fill?.kind === 'pattern' && fill.matrix.map((value) => Math.round(value * 100) / 100 + 0)).toEqual([
      0, -0.75, 0.75, 0, 0, 0,
    ]);
    expect(codes.filter((code) => code.startsWith('pptx.pattern'))).toEqual([]);
  });

  it('is known by each of the 54 names that the standard has, and said to be a half tone by any other', async () => {
    const all = new Set(standardPatterns.map(rowsOfPattern));
    // A cross and a large grid are one and the same.
    expect([standardPatterns.length, all.size, all.has(null)]).toEqual([54, 53, false]);
    const { fill, codes } = await fillOf('tartan');
    expect(fill).toMatchObject({ kind: 'pattern', rows: rowsOfPattern('pct50') });
    expect(codes).toContain('pptx.pattern-unknown');
  });

  it('is as dark as the share that its name says', () => {
    const share = (name: string): number =>
      boxesOfPattern(rowsOfPattern(name) ?? '').reduce((sum, { width, height }) => sum + width * height, 0) / 64;
    const shares = ['5', '10', '20', '25', '30', '40', '50', '60', '70', '75', '80', '90'].map((n) => share(`pct${n}`));
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect([share('pct25'), share('pct50'), share('horz'), share('dkVert')]).toEqual([0.25, 0.5, 0.125, 0.5]);
  });
});

describe('where shapes stand', () => {
  it('places the children of a group that is stretched and turned', async () => {
    const child = sp({ at: [10, 0, 10, 10], fill: 'ff0000' });
    const group = `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="9" name="Group"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm rot="5400000"><a:off x="0" y="0"/><a:ext cx="${40 * 12700}" cy="${40 * 12700}"/><a:chOff x="0" y="0"/><a:chExt cx="${20 * 12700}" cy="${20 * 12700}"/></a:xfrm></p:grpSpPr>${child}</p:grpSp>`;
    const { shapes } = await importPptx([{ shapes: group }]);
    const [shape] = shapes();
    expect([shape?.widthPt, shape?.heightPt, shape?.matrix]).toEqual([20, 20, [0, 1, -1, 0, 40, 20]]);
  });

  it('mirrors a flipped outline, but never its words', async () => {
    const { shapes } = await importPptx([
      { shapes: sp({ at: [0, 0, 20, 10], turn: 'flipH="1"', form: 'rtTriangle', fill: 'ff0000', text: 'Way' }) },
    ]);
    const [shape] = shapes();
    expect(pathsOf(shape)[0]?.path).toBe('M20 10L20 0L0 10Z');
    expect(shape?.matrix).toEqual([1, 0, 0, 1, 0, 0]);
  });

  it('draws heads at the ends of a line', async () => {
    const line = `<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="4" name="Arrow"/><p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr>${xfrm(0, 0, 100, 0)}<a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="25400"><a:solidFill><a:srgbClr val="112233"/></a:solidFill><a:tailEnd type="triangle"/></a:ln></p:spPr></p:cxnSp>`;
    const { shapes } = await importPptx([{ shapes: line }]);
    const [shaft, head] = pathsOf(shapes()[0]);
    expect(shaft?.path).toBe('M0 0L95.2 0');
    expect([head?.path, head?.fill]).toEqual(['M100 0L94 -3L94 3Z', { kind: 'solid', rgb: '112233', alpha: 1 }]);
  });
});

describe('words', () => {
  it('number themselves, level by level', async () => {
    const number = (text: string, level = 0, start = '') =>
      p(text, `<a:buAutoNum type="arabicPeriod"${start}/>`).replace('<a:pPr >', `<a:pPr lvl="${level}">`);
    const { shapes } = await importPptx([
      {
        shapes: sp({
          placeholder: 'idx="1"',
          text:
            number('a') +
            number('b') +
            number('c', 1) +
            number('d') +
            p('e', '<a:buNone/>') +
            number('f', 0, ' startAt="7"'),
        }),
      },
    ]);
    const [part] = shapes()[0]!.parts;
    expect(part?.kind === 'text' && part.frame.paragraphs.map(({ bullet }) => bullet?.text ?? null)).toEqual([
      '1.',
      '2.',
      '1.',
      '3.',
      null,
      '7.',
    ]);
  });

  it('have bullets in the colour of their words, but never in that of a link', async () => {
    const bulleted = (run: string) =>
      `<a:p><a:pPr><a:buChar char="•"/></a:pPr><a:r><a:rPr><a:solidFill><a:srgbClr val="336699"/></a:solidFill>${run}</a:rPr><a:t>x</a:t></a:r></a:p>`;
    const link =
      '<a:hlinkClick xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="site"/>';
    const { shapes } = await importPptx([{ shapes: sp({ at: [0, 0, 90, 20], text: bulleted('') + bulleted(link) }) }]);
    const [part] = shapes()[0]!.parts;
    const own = { kind: 'solid', rgb: '336699', alpha: 1 };
    expect(part?.kind === 'text' && part.frame.paragraphs.map(({ bullet }) => bullet?.paint)).toEqual([own, own]);
    expect(runsOf(shapes()[0])[1]!.paint).not.toEqual(own);
  });

  it('take the slide’s own number in a field, and signs for letters of sign fonts', async () => {
    const field =
      '<a:p><a:fld id="{1}" type="slidenum"><a:rPr/><a:t>99</a:t></a:fld><a:r><a:rPr><a:latin typeface="Wingdings"/></a:rPr><a:t>ü</a:t></a:r></a:p>';
    const { shapes } = await importPptx({ slides: [{}, { shapes: sp({ at: [0, 0, 90, 20], text: field }) }] });
    expect(runsOf(shapes(2)[0]).map(({ text, field: kind }) => [text, kind])).toEqual([
      ['2', 'number'],
      ['✓', null],
    ]);
  });

  it('are underlined as links even where we can lead nowhere', async () => {
    const run = '<a:p><a:r><a:rPr><a:hlinkClick r:id="gone"/></a:rPr><a:t>Form</a:t></a:r></a:p>';
    const { shapes } = await importPptx([{ shapes: sp({ at: [0, 0, 300, 100], text: run }) }]);
    expect(runsOf(shapes()[0])[0]).toMatchObject({ link: null, underline: true });
  });

  it('take the colour halfway along a gradient, in whatever order its stops are written', async () => {
    const stop = (at: number, rgb: string): string => `<a:gs pos="${at}"><a:srgbClr val="${rgb}"/></a:gs>`;
    const fill = `<a:gradFill><a:gsLst>${stop(20000, '404040')}${stop(0, '000000')}${stop(80000, 'c0c0c0')}</a:gsLst><a:lin ang="0"/></a:gradFill>`;
    const run = `<a:p><a:r><a:rPr>${fill}</a:rPr><a:t>Seize</a:t></a:r></a:p>`;
    const { shapes } = await importPptx([{ shapes: sp({ at: [0, 0, 300, 100], text: run }) }]);
    expect(runsOf(shapes()[0])[0]?.paint).toMatchObject({ kind: 'solid', rgb: '808080' });
  });

  it('have the theme’s font of their script', async () => {
    const { shapes } = await importPptx([
      { shapes: sp({ placeholder: 'idx="1"', text: '<a:p><a:r><a:rPr lang="zh-HK"/><a:t>扣押</a:t></a:r></a:p>' }) },
    ]);
    expect(runsOf(shapes()[0])[0]).toMatchObject({ familyHan: '標楷體', lang: 'zh-HK' });
  });

  it('come from the newer of two forms that a file offers, or from the one that we can draw', async () => {
    const two = (needs: string) =>
      `<mc:AlternateContent><mc:Choice Requires="${needs}">${sp({ at: [0, 0, 90, 20], text: 'newer' })}</mc:Choice><mc:Fallback>${sp({ at: [0, 0, 90, 20], text: 'older' })}</mc:Fallback></mc:AlternateContent>`;
    const { shapes } = await importPptx([{ shapes: two('p14') + two('cx1') }]);
    expect(shapes().map((shape) => runsOf(shape)[0]?.text)).toEqual(['newer', 'older']);
  });

  it('are the letters and signs that Symbol draws, none of which it leaves out', () => {
    const typed = Array.from({ length: 0x7e - 0x20 }, (_, index) => String.fromCharCode(0x21 + index)).join('');
    expect(plainSymbols(typed, 'Symbol', '▪')).not.toContain('▪');
    expect(plainSymbols('a=(b+1)"x', 'Symbol', '▪')).toBe('α=(β+1)∀ξ');
    expect(plainSymbols('\uf0eb15\uf0fb', '', '▪')).toBe('⌊15⌋');
  });

  it.each([
    ['n', '■'],
    ['l', '●'],
    ['\uf0d8', '➘'],
    ['!', '✁'],
    ['\xfe', '➾'],
    ['H', '★'],
  ])('shows %s of Monotype Sorts and of Zapf Dingbats as the sign that is seen', (letter, sign) => {
    expect([plainSymbols(letter, 'Monotype Sorts', '▪'), plainSymbols(letter, 'Zapf Dingbats', '▪')]).toEqual([
      sign,
      sign,
    ]);
  });
});
