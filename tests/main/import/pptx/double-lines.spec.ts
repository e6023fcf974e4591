import { describe, expect, it } from 'vitest';
import type { Item } from '../../../../main/model/scene';
import { p, sp } from '../../../builders/pptx-file';
import { lay } from '../../scene/lay-pptx';
import { importPptx, pathsOf, runsOf } from './import-pptx';

const line = (compound: string, points: number) =>
  `<a:ln w="${points * 12700}" cmpd="${compound}"><a:solidFill><a:srgbClr val="203864"/></a:solidFill></a:ln>`;
const box = (compound: string, turn = '') =>
  sp({
    at: [100, 100, 90, 60],
    turn,
    fill: `<a:solidFill><a:srgbClr val="ffffff"/></a:solidFill>${line(compound, 6)}`,
    text: p('Unseen', '', '<a:solidFill><a:srgbClr val="ffffff"/></a:solidFill>'),
  });
const drawn = async (shapes: string) =>
  pathsOf((await importPptx([{ shapes }])).shapes()[0]).map(({ path, fill, stroke }) => [
    fill !== null,
    stroke?.widthPt ?? null,
    /^M(\S+ [^LC]+)/.exec(path)?.[1],
  ]);

describe('A line that is made of several', () => {
  it('runs around its shape as two or three lines, of which the first is the outer one', async () => {
    expect(await drawn(box('dbl'))).toEqual([
      [true, null, '0 0'],
      [false, 2, '-2 -2'],
      [false, 2, '2 2'],
    ]);
    expect((await drawn(box('thickThin'))).slice(1)).toEqual([
      [false, 3.6, '-1.2 -1.2'],
      [false, 1.2, '2.4 2.4'],
    ]);
    expect((await drawn(box('tri'))).slice(1).map(([, widthPt]) => widthPt)).toEqual([1, 2, 1]);
    expect(await drawn(box('sng'))).toEqual([[true, 6, '0 0']]);
  });

  it('has its outer line outside also where the shape is turned over', async () => {
    expect((await drawn(box('thickThin', 'flipH="1"')))[1]).toEqual([false, 3.6, '91.2 -1.2']);
  });

  it('stays at its distance from a round outline', async () => {
    const shapes = sp({ at: [0, 0, 100, 100], form: 'ellipse', fill: `<a:noFill/>${line('dbl', 6)}` });
    const [outer, inner] = pathsOf((await importPptx([{ shapes }])).shapes()[0]);
    const xs = (path: string | undefined) =>
      [...(path ?? '').matchAll(/(?:M|L|C\S+ \S+ \S+ \S+ )(\S+) \S+?(?=[MLCZ])/g)].map(([, x]) => Number(x));
    expect([Math.min(...xs(outer?.path)), Math.max(...xs(outer?.path))]).toEqual([-2, 102]);
    expect([Math.min(...xs(inner?.path)), Math.max(...xs(inner?.path))]).toEqual([2, 98]);
  });

  it('hides no less of what has the colour of its ground', async () => {
    const { shapes } = await importPptx([{ shapes: box('dbl') }]);
    expect(runsOf(shapes()[0])[0]?.concealed).toBe('same-colour');
  });

  it('is drawn between a table’s cells as two lines', async () => {
    const cell = `<a:tc><a:txBody><a:bodyPr/>${p('x')}</a:txBody><a:tcPr>${line('thickThin', 5).replaceAll('a:ln', 'a:lnT')}</a:tcPr></a:tc>`;
    const shapes = `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="7" name="T"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="0" y="0"/><a:ext cx="1270000" cy="508000"/></p:xfrm><a:graphic><a:graphicData><a:tbl><a:tblPr><a:tableStyleId>{2D5ABB26-0587-4C30-8999-92F81FD0307C}</a:tableStyleId></a:tblPr><a:tblGrid><a:gridCol w="1270000"/></a:tblGrid><a:tr h="508000">${cell}</a:tr></a:tbl></a:graphicData></a:graphic></p:graphicFrame>`;
    const { items } = await lay({ shapes });
    const strokes = (list: readonly Item[]): readonly (readonly [string, number])[] =>
      list.flatMap((item) => {
        if (item.kind === 'group') return strokes(item.items);
        return item.kind === 'path' && item.stroke ? [[item.path, item.stroke.widthPt]] : [];
      });
    expect(strokes(items)).toEqual([
      ['M0 -1L100 -1', 3],
      ['M0 2L100 2', 1],
    ]);
  });
});
