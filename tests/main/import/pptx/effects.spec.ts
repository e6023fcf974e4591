import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { p, sp, themeWith, xfrm, type PptxNotation } from '../../../builders/pptx-file';
import { importPptx } from './import-pptx';

const shadow = (more = 'blurRad="50800" dist="38100"', colour = '<a:srgbClr val="000000"/>'): string =>
  `<a:effectLst><a:outerShdw ${more}>${colour}</a:outerShdw></a:effectLst>`;
const bevel = '<a:sp3d><a:bevelT w="63500" h="25400"/></a:sp3d>';
const front = '<a:scene3d><a:camera prst="orthographicFront"/><a:lightRig rig="threePt" dir="t"/></a:scene3d>';
const solid = '<a:solidFill><a:srgbClr val="336699"/></a:solidFill>';
const box = (fill: string, style = ''): string => sp({ at: [0, 0, 90, 40], fill: `${solid}${fill}`, style });
const styled = (index: number): string =>
  `<p:style><a:lnRef idx="0"/><a:fillRef idx="0"/><a:effectRef idx="${index}"><a:schemeClr val="accent1"/></a:effectRef><a:fontRef idx="minor"/></p:style>`;

const pictureFile = sharp({ create: { width: 4, height: 4, channels: 3, background: '#c86432' } })
  .png()
  .toBuffer();

const picture = (blip: string, properties = ''): string =>
  `<p:pic><p:nvPicPr><p:cNvPr id="7" name="p"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="pic">${blip}</a:blip><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${xfrm(0, 0, 50, 50)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${properties}</p:spPr></p:pic>`;

async function withPicture(pic: string, bytes?: Uint8Array, name = 'effects.png') {
  return importPptx({
    slides: [{ shapes: pic, links: [['pic', 'image', `../media/${name}`]] }],
    parts: { [`ppt/media/${name}`]: bytes ?? new Uint8Array(await pictureFile) },
  });
}

const kinds = new Set(['pptx.effect-ignored', 'pptx.depth-ignored', 'pptx.recolour-ignored']);
/** Which of these findings are told on which slide. */
async function told(given: PptxNotation | string): Promise<readonly string[]> {
  const { findings } = await importPptx(typeof given === 'string' ? [{ shapes: given }] : given);
  return findings.flatMap(({ code, place }) => (kinds.has(code) ? [`${place.number}: ${code}`] : []));
}

describe('effects that are not drawn', () => {
  it('are told once a slide, whatever has them: shapes, groups, letters, tables', async () => {
    const shape = box(shadow());
    const group = `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="9" name="g"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>${xfrm(0, 0, 90, 40)}${shadow()}</p:grpSpPr>${box('')}</p:grpSp>`;
    const letters = sp({
      at: [0, 0, 90, 40],
      text: p('Seize', '', `<a:effectLst><a:glow rad="63500"/></a:effectLst>`),
    });
    const table = `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="8" name="t"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="0" y="0"/><a:ext cx="1270000" cy="254000"/></p:xfrm><a:graphic><a:graphicData uri="table"><a:tbl><a:tblPr>${shadow()}</a:tblPr><a:tblGrid><a:gridCol w="1270000"/></a:tblGrid><a:tr h="254000"><a:tc><a:txBody><a:bodyPr/><a:p/></a:txBody><a:tcPr/></a:tc></a:tr></a:tbl></a:graphicData></a:graphic></p:graphicFrame>`;
    const slides = [shape + shape, group, letters, table, box('')].map((shapes) => ({ shapes }));
    expect(await told({ slides })).toEqual([1, 2, 3, 4].map((number) => `${number}: pptx.effect-ignored`));
  });

  it('are told of what a slide stands on, and of the ground that a table’s style lays under it', async () => {
    const ground = `<p:bg><p:bgPr>${solid}${shadow()}</p:bgPr></p:bg>`;
    const table = `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="8" name="t"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="0" y="0"/><a:ext cx="1270000" cy="254000"/></p:xfrm><a:graphic><a:graphicData uri="table"><a:tbl><a:tblPr><a:tableStyleId>{11111111-2222-3333-4444-555555555555}</a:tableStyleId></a:tblPr><a:tblGrid><a:gridCol w="1270000"/></a:tblGrid><a:tr h="254000"><a:tc><a:txBody><a:bodyPr/><a:p/></a:txBody><a:tcPr/></a:tc></a:tr></a:tbl></a:graphicData></a:graphic></p:graphicFrame>`;
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const targets = ['slide', 'slide', 'slide'].map((_, index) => ['slide', `slides/slide${index + 1}.xml`]);
    const list = [...targets, ['tableStyles', 'tableStyles.xml']].map(
      ([kind, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}/${kind}" Target="${target}"/>`,
    );
    const parts = {
      'ppt/_rels/presentation.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`,
      'ppt/tableStyles.xml': `<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" def="{}"><a:tblStyle styleId="{11111111-2222-3333-4444-555555555555}" styleName="s"><a:tblBg><a:effect>${shadow()}</a:effect></a:tblBg></a:tblStyle></a:tblStyleLst>`,
    };
    const slides = [{ ground, shapes: box('') }, { shapes: table }, { shapes: box('') }];
    expect(await told({ slides, parts })).toEqual(['1: pptx.effect-ignored', '2: pptx.effect-ignored']);
  });

  it('are told of a picture, and depth too', async () => {
    const { codes } = await withPicture(picture('', `<a:effectLst><a:softEdge rad="112500"/></a:effectLst>${bevel}`));
    expect(codes().filter((code) => kinds.has(code))).toEqual(['pptx.effect-ignored', 'pptx.depth-ignored']);
  });

  it('come from the theme by the number in a shape’s style, which speaks only where the shape does not', async () => {
    const styles = `<a:effectStyle><a:effectLst/></a:effectStyle><a:effectStyle>${shadow()}${front}${bevel}</a:effectStyle>`;
    const slides = [styled(0), styled(1), styled(2), styled(9)].map((style) => ({ shapes: box('', style) }));
    const silenced = { shapes: box('<a:effectLst/><a:sp3d/>', styled(2)) };
    const parts = { 'ppt/theme/theme1.xml': themeWith(styles) };
    expect(await told({ slides: [...slides, silenced], parts })).toEqual([
      '3: pptx.effect-ignored',
      '3: pptx.depth-ignored',
    ]);
  });

  it('come to letters from the list of their master, but not to a box without any', async () => {
    const list = `<a:lvl1pPr><a:defRPr>${shadow()}</a:defRPr></a:lvl1pPr>`;
    const layout = sp({ at: [36, 20, 888, 80], placeholder: 'type="title"' }).replace(
      '<a:lstStyle/>',
      `<a:lstStyle>${list}</a:lstStyle>`,
    );
    const slides = [
      { shapes: sp({ placeholder: 'type="title"', text: 'Warrants' }) },
      { shapes: sp({ placeholder: 'type="title"', fill: 'ffffff' }) },
    ];
    expect(await told({ slides, layout })).toEqual(['1: pptx.effect-ignored']);
  });

  it('are not told where nothing of them would be seen', async () => {
    const unseen = [
      shadow('blurRad="0" dist="0"'),
      shadow(undefined, '<a:srgbClr val="000000"><a:alpha val="0"/></a:srgbClr>'),
      '<a:effectLst><a:glow rad="0"/><a:softEdge rad="0"/><a:reflection stA="0" endA="0"/></a:effectLst>',
      `${front}<a:sp3d prstMaterial="matte"><a:bevelT w="0" h="0"/></a:sp3d>`,
      '<a:scene3d><a:camera prst="perspectiveFront"><a:rot lat="0" lon="0" rev="21600000"/></a:camera></a:scene3d>',
    ];
    expect(await told({ slides: unseen.map((fill) => ({ shapes: box(fill) })) })).toEqual([]);
  });

  it('count depth where a body is thick, its edge is cut, or a camera looks from the side', async () => {
    const seen = [
      '<a:sp3d extrusionH="76200"/>',
      '<a:sp3d><a:bevelT/></a:sp3d>',
      '<a:scene3d><a:camera prst="isometricTopUp"/></a:scene3d>',
      '<a:scene3d><a:camera prst="orthographicFront"><a:rot lat="0" lon="1200000" rev="0"/></a:camera></a:scene3d>',
    ];
    const letters = sp({ at: [0, 0, 90, 40], text: 'Seize' }).replace(/<a:bodyPr \/>/, `<a:bodyPr>${bevel}</a:bodyPr>`);
    const slides = [...seen.map((fill) => box(fill)), letters].map((shapes) => ({ shapes }));
    expect(await told({ slides })).toEqual([1, 2, 3, 4, 5].map((number) => `${number}: pptx.depth-ignored`));
  });
});

describe('the colours of a picture', () => {
  it('stay as they are, byte for byte, where a change of them says nothing', async () => {
    const plain = await withPicture(picture(''));
    const idle = await withPicture(picture('<a:lum/>'));
    const shaOf = ({ media }: typeof plain) => media.find(({ ext }) => ext === 'png')?.sha;
    expect(shaOf(idle)).toBe(shaOf(plain));
    expect(shaOf(await withPicture(picture('<a:lum bright="20000"/>')))).not.toBe(shaOf(plain));
  });

  const changes = '<a:hsl hue="60000"/><a:tint hue="0" amt="50000"/>';

  it('are told where a change is not drawn, and not where it is', async () => {
    const ignored = await withPicture(picture(changes));
    const drawn = await withPicture(
      picture('<a:alphaModFix amt="50000"/><a:grayscl/><a:lum bright="10000"/><a:extLst><a:ext uri="x"/></a:extLst>'),
    );
    expect([ignored, drawn].map(({ codes }) => codes().filter((code) => kinds.has(code)))).toEqual([
      ['pptx.recolour-ignored'],
      [],
    ]);
  });

  it('are told of a drawing in outlines, which keeps its own', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v8h-9z" fill="#fa0"/></svg>';
    const { codes } = await withPicture(picture('<a:grayscl/>'), new TextEncoder().encode(svg), 'effects.svg');
    expect(codes()).toContain('pptx.recolour-ignored');
  });

  it('change one into another, which is clear only where the file says so', async () => {
    const change = (alpha: string): string =>
      `<a:clrChange><a:clrFrom><a:srgbClr val="C86432"/></a:clrFrom><a:clrTo><a:srgbClr val="0000FF">${alpha}</a:srgbClr></a:clrTo></a:clrChange>`;
    const pixels = [];
    for (const alpha of ['', '<a:alpha val="0"/>']) {
      const { media } = await withPicture(picture(change(alpha)));
      const { bytes } = media.find(({ ext }) => ext === 'png')!;
      pixels.push([...(await sharp(bytes).ensureAlpha().raw().toBuffer()).subarray(0, 4)]);
    }
    expect(pixels).toEqual([
      [0, 0, 255, 255],
      [0, 0, 255, 0],
    ]);
  });
});
