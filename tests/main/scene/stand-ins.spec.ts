import { describe, expect, it } from 'vitest';
import { standInFor } from '../../../main/scene/drawing/stand-ins';
import { aRun, typesetter } from '../typeset/bundled-fonts';

describe('What a font of a slide is drawn with', () => {
  it.each([
    'Times New Roman',
    'Cambria',
    'Georgia',
    'Constantia',
    '新細明體',
    'PMingLiU',
    '標楷體',
    '宋体',
    'Noto Serif TC',
  ])('is a serif for a serif: %s', (family) => {
    expect(standInFor(family).family).toBe('serif');
  });

  it.each([
    'Calibri',
    'Arial',
    'Corbel',
    '微軟正黑體',
    'PingFang HK',
    'SimHei',
    'Segoe UI',
    'Noto Sans',
    'Something Unknown',
  ])('is a sans for a sans, and for what nobody knows: %s', (family) => {
    expect(standInFor(family).family).toBe('sans');
  });

  it('is as wide as it was, whether it stands in by a sans or by a serif', () => {
    const sentence = 'Officers traced 1,250 payments through twelve hops in 2025.';
    const width = (family: 'sans' | 'serif'): number => typesetter.widthOf([aRun(sentence, { family })]);
    // Times New Roman beside Noto Sans, as it was measured.
    const wanted = width('sans') * 0.863;
    expect(Math.abs((width('serif') * standInFor('Times New Roman').stretch) / wanted - 1)).toBeLessThan(0.02);
  });
});
