import { describe, expect, it } from 'vitest';
import { presetGeometry, presetNames } from '../../../../main/import/pptx/geometry/shape-geometry';
import { arcSteps, formatSteps } from '../../../../main/import/pptx/geometry/trace';
import { importPptx, pathsOf } from './import-pptx';
import { sp } from '../../../builders/pptx-file';

const pathData = /^(?:M-?[\d.]+ -?[\d.]+|L-?[\d.]+ -?[\d.]+|C(?:-?[\d.]+ ){5}-?[\d.]+|Z)*$/;

describe('the shapes of the standard', () => {
  it('are all there', () => {
    expect(presetNames.length).toBe(187);
  });

  for (const [width, height] of [
    [200, 100],
    [3, 400],
    [0, 0],
  ] as const) {
    it(`have an outline at ${width} × ${height} points, every one, without a number that is none`, () => {
      const bad = presetNames.filter((name) => {
        const geometry = presetGeometry(name, width, height)!;
        const written = geometry.outlines.map(({ steps }) => formatSteps(steps));
        const { xPt, yPt, widthPt, heightPt } = geometry.textBox;
        return (
          written.length === 0 ||
          !written.every((path) => pathData.test(path)) ||
          ![xPt, yPt, widthPt, heightPt].every(Number.isFinite)
        );
      });
      expect(bad).toEqual([]);
    });
  }

  it('stay near their box', () => {
    const far = presetNames.filter((name) => {
      if (/callout|wedge|Callout/.test(name)) return false;
      const numbers = presetGeometry(name, 200, 100)!
        .outlines.flatMap(({ steps }) => formatSteps(steps).match(/-?[\d.]+/g) ?? [])
        .map(Number);
      return Math.min(...numbers) < -120 || Math.max(...numbers) > 320;
    });
    expect(far).toEqual([]);
  });

  it('follow their adjustments', () => {
    const round = presetGeometry('roundRect', 100, 100, new Map([['adj', 'val 50000']]))!;
    expect(formatSteps(round.outlines[0]!.steps)).toMatch(/^M0 50C0 22\.39 22\.39 0 50 0/);
  });

  it('draw an arc from where it starts, whatever turn its angle is written with', () => {
    const [quarter] = arcSteps({ x: 0, y: 50 }, 50, 50, 10_800_000, 5_400_000);
    expect(quarter?.kind === 'curve' && [Math.round(quarter.to.x), Math.round(quarter.to.y) + 0]).toEqual([50, 0]);
  });
});

describe('a shape of the file’s own', () => {
  const custom = (path: string) =>
    sp({
      at: [0, 0, 100, 50],
      fill: 'ff0000',
      form: `<a:custGeom><a:avLst/><a:gdLst><a:gd name="half" fmla="*/ w 1 2"/></a:gdLst><a:pathLst>${path}</a:pathLst></a:custGeom>`,
    });

  it('is stretched from its own space into its box', async () => {
    const { shapes } = await importPptx([
      {
        shapes: custom(
          '<a:path w="10" h="10"><a:moveTo><a:pt x="0" y="0"/></a:moveTo><a:lnTo><a:pt x="10" y="0"/></a:lnTo><a:lnTo><a:pt x="10" y="10"/></a:lnTo><a:close/></a:path>',
        ),
      },
    ]);
    expect(pathsOf(shapes()[0])[0]?.path).toBe('M0 0L100 0L100 50Z');
  });

  it('may use guides', async () => {
    const { shapes } = await importPptx([
      {
        shapes: custom(
          '<a:path><a:moveTo><a:pt x="half" y="0"/></a:moveTo><a:lnTo><a:pt x="r" y="b"/></a:lnTo></a:path>',
        ),
      },
    ]);
    expect(pathsOf(shapes()[0])[0]?.path).toBe('M50 0L100 50');
  });

  it('of a form that nobody knows becomes a box, and is told', async () => {
    const imported = await importPptx([{ shapes: sp({ at: [0, 0, 10, 10], form: 'pentagram9', fill: '00ff00' }) }]);
    expect(pathsOf(imported.shapes()[0])[0]?.path).toBe('M0 0L10 0L10 10L0 10Z');
    expect(imported.codes()).toContain('pptx.shape-unknown');
  });
});
