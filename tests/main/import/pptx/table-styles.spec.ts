import { describe, expect, it } from 'vitest';
import type { TableGrid } from '../../../../main/model/drawing';
import { p } from '../../../builders/pptx-file';
import { importPptx } from './import-pptx';

const colours = 'dk1 lt1 accent1 accent2 accent3 accent4 accent5 accent6'.split(' ');
/** Each of the theme's colours is told by its place. */
const theme = `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="x">${colours.map((name, index) => `<a:${name}><a:srgbClr val="${name === 'lt1' ? 'FFFFFF' : name === 'dk1' ? '000000' : `${index}0${index}0${index}0`}"/></a:${name}>`).join('')}</a:clrScheme><a:fmtScheme name="x"><a:fillStyleLst>${'<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${[1, 2, 3].map((points) => `<a:ln w="${points * 12700}"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>`).join('')}</a:lnStyleLst></a:fmtScheme></a:themeElements></a:theme>`;

/** Three rows and two columns, of which the first are heads. */
async function styled(id: string): Promise<{ readonly grid: TableGrid; readonly codes: readonly string[] }> {
  const cell = `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${p('x')}</a:txBody><a:tcPr/></a:tc>`;
  const row = `<a:tr h="254000">${cell}${cell}</a:tr>`;
  const table = `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="7" name="T"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="0" y="0"/><a:ext cx="2540000" cy="762000"/></p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr firstRow="1" bandRow="1"><a:tableStyleId>{${id}}</a:tableStyleId></a:tblPr><a:tblGrid><a:gridCol w="1270000"/><a:gridCol w="1270000"/></a:tblGrid>${row.repeat(3)}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`;
  const imported = await importPptx({ slides: [{ shapes: table }], parts: { 'ppt/theme/theme1.xml': theme } });
  const [part] = imported.shapes()[0]!.parts;
  return { grid: (part as { table: TableGrid }).table, codes: imported.codes() };
}

const cellOf = ({ grid }: { readonly grid: TableGrid }, row: number) => grid.rows[row]!.cells[0]!;
const rgbOf = (found: Awaited<ReturnType<typeof styled>>) =>
  [0, 1, 2].map((row) => {
    const { fill } = cellOf(found, row);
    return fill?.kind === 'solid' ? fill.rgb : null;
  });
const wordsOf = (found: Awaited<ReturnType<typeof styled>>, row: number) =>
  cellOf(found, row).frame.paragraphs[0]!.runs[0]!;

describe('A table with a style that the file names by number alone', () => {
  it.each([
    ['light, with bands that let the page through', '0E3FDE45-AF77-4B5C-9715-49D594BDF05E', [null, '303030', null]],
    ['light, under a head of its accent', '72833802-FEF1-4C79-8D5D-14CF1EAF98D9', ['303030', null, null]],
    ['light, with a grid', '5DA37D80-6434-44D0-A028-1B22A696006F', [null, '303030', null]],
    ['medium, white under its head', '9DCAF9ED-07DC-4A11-8D7F-57B35C25682E', ['303030', 'e8e8e8', 'ffffff']],
    [
      'medium, with a black line beneath its head',
      '85BE263C-DBD7-4A20-BB59-AAB30ACAA65A',
      ['303030', 'e7e7e7', 'ffffff'],
    ],
    ['dark, in shades of its accent', '37CE84F3-28C3-443E-9E96-99CF82512B78', ['000000', '242424', '303030']],
    ['dark, with a head of the accent after its own', '91EBBBCC-DAD2-459C-BE2E-F6DE35CF9A28', ['505050', null, null]],
  ])('is %s', async (_, id, wanted) => {
    const found = await styled(id);
    expect(found.codes).not.toContain('pptx.table-style-unknown');
    wanted.forEach((rgb, row) => {
      if (rgb !== null) expect(rgbOf(found)[row]).toBe(rgb);
    });
    expect(wordsOf(found, 0).weight).toBe(700);
    expect(wordsOf(found, 1).weight).toBe(400);
  });

  it('has the lines of its style: around all, beneath its head, or none', async () => {
    const grid = await styled('5DA37D80-6434-44D0-A028-1B22A696006F');
    expect(cellOf(grid, 0).edges).toMatchObject({ left: { widthPt: 1 }, bottom: { widthPt: 2 } });
    const open = await styled('0E3FDE45-AF77-4B5C-9715-49D594BDF05E');
    expect(cellOf(open, 1).edges).toMatchObject({ left: null, right: null, bottom: null });
    expect(cellOf(open, 0).edges).toMatchObject({ top: { widthPt: 1 }, bottom: { widthPt: 1 } });
  });

  it('lies on the ground of its style, which shows through bands', async () => {
    const found = await styled('D113A9D2-9D6B-4929-AA2D-F23B5EE8CBE7');
    expect(rgbOf(found)).toEqual(['202020', '4d4d4d', '202020']);
    expect(wordsOf(found, 2).paint).toMatchObject({ rgb: 'ffffff' });
    expect(found.codes).not.toContain('pptx.concealed');
  });

  it('has PowerPoint’s usual style, and is told, where no Office has such a number', async () => {
    const { grid, codes } = await styled('11111111-2222-3333-4444-555555555555');
    expect(codes).toContain('pptx.table-style-unknown');
    expect(cellOf({ grid }, 0).fill).toMatchObject({ rgb: '202020' });
  });
});
