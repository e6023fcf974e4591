import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Item, PictureItem } from '../../../main/model/scene';
import { p, sp } from '../../builders/pptx-file';
import { lay, linesOf } from './lay-pptx';

const picturesIn = (items: readonly Item[]): readonly PictureItem[] =>
  items.flatMap((item) => (item.kind === 'group' ? picturesIn(item.items) : item.kind === 'picture' ? [item] : []));
const strokesIn = (items: readonly Item[]): readonly string[] =>
  items.flatMap((item) =>
    item.kind === 'group' ? strokesIn(item.items) : item.kind === 'path' && item.stroke ? [item.path] : [],
  );

const words = 'The officer photographs the screen before anybody touches the device and notes the time';
const cell = (text: string): string =>
  `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${p(text, '', 'sz="1000"')}</a:txBody><a:tcPr/></a:tc>`;
/** Two columns of 100 points. */
const table = (rows: readonly string[], rowPt = 10): string =>
  `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="7" name="T"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="0" y="0"/><a:ext cx="2540000" cy="254000"/></p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr firstRow="1"/><a:tblGrid><a:gridCol w="1270000"/><a:gridCol w="1270000"/></a:tblGrid>${rows.map((row) => `<a:tr h="${rowPt * 12700}">${row}</a:tr>`).join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`;

describe('an imported drawing', () => {
  it('sets its words within the insets of their frame', async () => {
    const scene = await lay({
      shapes: sp({
        at: [100, 50, 200, 300],
        text: p(words, '', 'sz="1400"'),
        body: 'lIns="127000" rIns="127000" tIns="127000"',
      }),
    });
    const lines = linesOf(scene.items);
    expect(lines.length).toBeGreaterThan(2);
    for (const { x, right, y } of lines) {
      expect(x).toBeGreaterThan(109.9);
      expect(right).toBeLessThan(294);
      expect(y).toBeGreaterThan(60);
    }
  });

  it('anchors them at the top, in the middle or at the foot', async () => {
    const [top, middle, foot] = await Promise.all(
      ['t', 'ctr', 'b'].map(
        async (anchor) =>
          linesOf(
            (await lay({ shapes: sp({ at: [0, 0, 300, 200], text: 'Word', body: `anchor="${anchor}"` }) })).items,
          )[0]!.y,
      ),
    );
    expect(middle! - top!).toBeCloseTo(foot! - middle!, 0);
    expect(foot!).toBeGreaterThan(180);
  });

  it('aligns lines that do not wrap within their box, each to its own side', async () => {
    const text = p('left', '', 'sz="1400"') + p('right', 'algn="r"', 'sz="1400"');
    const scene = await lay({ shapes: sp({ at: [100, 50, 400, 100], text, body: 'wrap="none"' }) });
    const [left, right] = linesOf(scene.items);
    expect(left!.x).toBeCloseTo(107.2, 0);
    expect(right!.right).toBeCloseTo(492.8, 0);
  });

  it('centres a block of lines in its box where the file wants that, and leaves them aligned in it', async () => {
    const text = p('A longer line', '', 'sz="1400"') + p('short', '', 'sz="1400"');
    const scene = await lay({ shapes: sp({ at: [100, 50, 400, 100], text, body: 'anchorCtr="1"' }) });
    const [long, short] = linesOf(scene.items);
    expect((long!.x + long!.right) / 2).toBeCloseTo(300, 0);
    expect(short!.x).toBeCloseTo(long!.x, 1);
  });

  it('hangs lines behind their bullet', async () => {
    const scene = await lay({ shapes: sp({ placeholder: 'idx="1"', text: p(words) }) });
    const [bullet, first, second] = linesOf(scene.items);
    expect(bullet?.text).toBe('•');
    expect(first!.x).toBeCloseTo(second!.x, 1);
    expect(first!.x - bullet!.x).toBeCloseTo(27, 0);
    expect(scene.tags.map(({ type }) => type)).toEqual(['L', 'LI', 'Lbl', 'LBody']);
  });

  it('draws a picture for a bullet as high as capital letters of its size, on their line and in its own form, and hangs lines behind it', async () => {
    const picture = await sharp({ create: { width: 40, height: 80, channels: 3, background: '#336699' } })
      .png()
      .toBuffer();
    const paragraph = p(
      `${words} ${words}`,
      '<a:buSzPct val="50000"/><a:buBlip><a:blip r:embed="pic"/></a:buBlip>',
      'sz="2000"',
    );
    const scene = await lay(
      { shapes: sp({ placeholder: 'idx="1"', text: paragraph }), links: [['pic', 'image', '../media/image1.png']] },
      { 'ppt/media/image1.png': new Uint8Array(picture) },
    );
    const [bullet] = picturesIn(scene.items);
    const [first, second] = linesOf(scene.items);
    expect([bullet?.box.widthPt, bullet?.box.heightPt]).toEqual([3.5, 7]);
    expect(bullet!.box.yPt + bullet!.box.heightPt).toBeCloseTo(first!.item.baselinePt, 1);
    expect(first!.text).not.toContain('•');
    expect(first!.x).toBeCloseTo(second!.x, 1);
    expect(first!.x).toBeGreaterThan(bullet!.box.xPt + 5);
    const types = scene.tags.map(({ type }) => type);
    expect([types, types[bullet!.tag as number]]).toEqual([['L', 'LI', 'Lbl', 'LBody'], 'Lbl']);
  });

  it('has a dot for a bullet whose picture its file does not hold', async () => {
    const scene = await lay({
      shapes: sp({ placeholder: 'idx="1"', text: p(words, '<a:buBlip><a:blip r:embed="pic"/></a:buBlip>') }),
      links: [['pic', 'image', '../media/gone.png']],
    });
    expect(linesOf(scene.items)[0]?.text).toBe('•');
  });

  it('crosses a table’s cell from corner to corner where its author did, also one that takes two rows', async () => {
    const line = (name: string) =>
      `<a:${name} w="12700"><a:solidFill><a:srgbClr val="ff0000"/></a:solidFill></a:${name}>`;
    const crossed = (attributes: string, inner: string) =>
      cell('').replace('<a:tc>', `<a:tc ${attributes}>`).replace('<a:tcPr/>', `<a:tcPr>${inner}</a:tcPr>`);
    const rows = [
      crossed('rowSpan="2"', line('lnTlToBr')) + crossed('', line('lnBlToTr')),
      crossed('vMerge="1"', '') + cell(''),
    ];
    const scene = await lay({ shapes: table(rows, 40) });
    expect(strokesIn(scene.items)).toEqual(['M0 0L100 80', 'M100 40L200 0']);
  });

  it('begins right behind a bullet that nothing hangs from, as authors see it who put a space there themselves', async () => {
    const scene = await lay({
      shapes: sp({ at: [0, 0, 400, 90], text: p('Seize', '<a:buChar char="•"/>') }),
    });
    const [bullet, word] = linesOf(scene.items);
    expect([bullet!.text, word!.text]).toEqual(['•', 'Seize']);
    expect(word!.x).toBeCloseTo(bullet!.right, 1);
  });

  it('keeps a bullet before its words where they stand in the middle', async () => {
    const scene = await lay({
      shapes: sp({ placeholder: 'idx="1"', at: [0, 0, 500, 200], text: p('Seize', 'algn="ctr"') }),
    });
    const [bullet, words] = linesOf(scene.items);
    expect(bullet?.text).toBe('•');
    expect(words!.x).toBeGreaterThan(200);
    expect(words!.x - bullet!.x).toBeCloseTo(27, 0);
  });

  it('has margin, bullet and tabs of a paragraph that runs to the left at the right, and keeps the side that the file names', async () => {
    const hebrew = 'המכשיר מצולם לפני שנוגעים בו והשעה נרשמת בטופס הראיות עם שם הקצין ומקום הבדיקה בתחנה המרכזית';
    const box = (properties: string) =>
      lay({ shapes: sp({ placeholder: 'idx="1"', at: [0, 0, 500, 200], text: p(hebrew, `rtl="1" ${properties}`) }) });
    const lines = linesOf((await box('algn="r"')).items);
    const bullet = lines.find(({ text }) => text === '•')!;
    const ends = [
      ...new Map(lines.filter((one) => one !== bullet).map(({ y, right }) => [Math.round(y), right])).values(),
    ];
    expect(ends.length).toBeGreaterThan(1);
    for (const right of ends) expect(right).toBeCloseTo(500 - 7.2 - 27, 0);
    expect(bullet.right).toBeCloseTo(500 - 7.2, 0);
    const left = linesOf((await box('algn="l"')).items).filter(({ text }) => text !== '•');
    expect(left.at(-1)!.x).toBeCloseTo(7.2, 0);
  });

  it('makes words of a frame that shrinks as small as its file says, and smaller by what our fonts are wider', async () => {
    const frameOf = (times: number, font = 'Trebuchet MS') => {
      const paragraph = p(words, '', `<a:latin typeface="${font}"/>`);
      return lay({
        shapes: sp({ at: [0, 0, 400, 200], text: paragraph.repeat(times) }).replace(
          /<a:bodyPr \/>/,
          '<a:bodyPr><a:normAutofit fontScale="62500"/></a:bodyPr>',
        ),
      });
    };
    const sizeOf = async (times: number, font?: string) => linesOf((await frameOf(times, font)).items)[0]!.item.sizePt;
    expect(await sizeOf(4)).toBeCloseTo(18 * 0.625, 2);
    const fitted = linesOf((await frameOf(8)).items);
    expect(fitted[0]!.item.sizePt).toBeLessThan(18 * 0.625);
    expect(Math.max(...fitted.map(({ y }) => y))).toBeLessThan(205);
    // What its author saw reach out of its frame does so here too.
    expect(await sizeOf(30)).toBeGreaterThan(18 * 0.625 * 0.8);
    // As do words in a font that ours is as wide as.
    expect(await sizeOf(8, 'Calibri')).toBeCloseTo(18 * 0.625, 2);
  });

  it('leaves a share of their lines between paragraphs, which automatic fit does not take', async () => {
    const apart = async (fit: string): Promise<number> => {
      const text = [1, 2].map(() => p('Seize', '<a:spcBef><a:spcPct val="50000"/></a:spcBef>', 'sz="2000"')).join('');
      const scene = await lay({
        shapes: sp({ at: [0, 0, 400, 300], text }).replace(/<a:bodyPr \/>/, `<a:bodyPr>${fit}</a:bodyPr>`),
      });
      const [first, second] = linesOf(scene.items);
      return second!.y - first!.y;
    };
    expect(await apart('')).toBeCloseTo(20 * 1.2 + 20 * 1.2 * 0.5, 1);
    expect(await apart('<a:normAutofit lnSpcReduction="20000"/>')).toBeCloseTo(20 * 1.2 * 0.8 + 20 * 1.2 * 0.5, 1);
  });

  it('adds to wide spacing above every line, the first as well, as PowerPoint fits its frames', async () => {
    const first = async (share: number): Promise<number> => {
      const text = p('Seize', `<a:lnSpc><a:spcPct val="${share}"/></a:lnSpc>`, 'sz="2000"');
      return linesOf((await lay({ shapes: sp({ at: [0, 0, 400, 300], text }) })).items)[0]!.y;
    };
    expect((await first(150_000)) - (await first(100_000))).toBeCloseTo(20 * 1.2 * 0.5, 1);
  });

  it('shrinks nothing for empty paragraphs that reach out of their frame', async () => {
    const text = p(words) + '<a:p><a:endParaRPr sz="4000"/></a:p>'.repeat(6);
    const scene = await lay({
      shapes: sp({ at: [0, 0, 400, 120], text }).replace(/<a:bodyPr \/>/, '<a:bodyPr><a:normAutofit/></a:bodyPr>'),
    });
    expect(linesOf(scene.items)[0]!.item.sizePt).toBe(18);
  });

  it.each(['Calibri', 'Cambria', 'Arial', 'Times New Roman', 'Segoe UI'])(
    'sets lines of %s 1.2 sizes apart, as PowerPoint does in every font',
    async (font) => {
      const run = `<a:p><a:r><a:rPr sz="2000"><a:latin typeface="${font}"/></a:rPr><a:t>${words}</a:t></a:r></a:p>`;
      const lines = linesOf((await lay({ shapes: sp({ at: [0, 0, 300, 300], text: run, body: 'tIns="0"' }) })).items);
      expect(lines[0]!.y).toBeCloseTo(20, 1);
      expect(lines[1]!.y - lines[0]!.y).toBeCloseTo(24, 1);
    },
  );

  it('sets the Chinese of a run in the font that the file names for Chinese', async () => {
    const text = `<a:p><a:r><a:rPr sz="2000"><a:latin typeface="Calibri"/><a:ea typeface="新細明體"/></a:rPr><a:t>Seize 扣押 now</a:t></a:r></a:p>`;
    const lines = linesOf((await lay({ shapes: sp({ at: [0, 0, 400, 90], text }) })).items);
    expect(lines.map(({ item }) => item.face)).toEqual(['Carlito-Regular', 'NotoSerifHK-Regular', 'Carlito-Regular']);
  });

  it('keeps tightened lines of Chinese off each other, which fill their squares, and Latin ones as tight as they are', async () => {
    const tight = (text: string) =>
      `<a:p><a:pPr><a:lnSpc><a:spcPct val="70000"/></a:lnSpc></a:pPr><a:r><a:rPr lang="zh-HK" sz="2000"/><a:t>${text}</a:t></a:r></a:p>`;
    const apart = async (text: string) => {
      const lines = linesOf((await lay({ shapes: sp({ at: [0, 0, 300, 300], text: tight(text) }) })).items);
      return lines[1]!.y - lines[0]!.y;
    };
    expect(await apart('虛擬資產交易平台須於收到法律請求後提供客戶資料。'.repeat(2))).toBeGreaterThan(21);
    expect(await apart(words)).toBeCloseTo(16.8, 1);
  });

  it('sets lines of Chinese closer than automatic fit ever does where their author says so', async () => {
    const line = '<a:lnSpc><a:spcPct val="35000"/></a:lnSpc>';
    const text = p('資訊工程學系', line, 'sz="2000"') + p('實驗室', line, 'sz="2000"');
    const [first, second] = linesOf((await lay({ shapes: sp({ at: [0, 0, 300, 90], text }) })).items);
    expect(second!.y - first!.y).toBeCloseTo((1.33 * 0.8 * 20) / 2, 1);
  });

  it('leaves Chinese marks their whole square, so that lines break where their author saw them break', async () => {
    const text = p('他說。「好」，然後「走」。', '', 'sz="2000"');
    const [line] = linesOf((await lay({ shapes: sp({ at: [0, 0, 600, 90], text, body: 'lIns="0"' }) })).items);
    expect(line!.right - line!.x).toBeCloseTo(13 * 20, 1);
  });

  it('moves on to the margin that its first line hangs before, and only then to stops of its own', async () => {
    const stops = '<a:tabLst><a:tab pos="1371600" algn="l"/></a:tabLst>';
    const text = `<a:p><a:pPr marL="342900" indent="-342900">${stops}</a:pPr><a:r><a:rPr sz="1800"/><a:t>&#9;if&#9;busy</a:t></a:r></a:p>`;
    const lines = linesOf((await lay({ shapes: sp({ at: [0, 0, 400, 60], text, body: 'lIns="0"' }) })).items);
    expect(lines.map(({ x }) => Math.round(x))).toEqual([27, 108]);
  });

  it('makes a line as high as the tab in it', async () => {
    const run = (text: string, size: number) => `<a:r><a:rPr sz="${size}"/><a:t>${text}</a:t></a:r>`;
    const text = `<a:p>${run('&#9;', 4000)}${run('behind', 2000)}</a:p>`;
    const [line] = linesOf((await lay({ shapes: sp({ at: [0, 0, 400, 90], text, body: 'tIns="0"' }) })).items);
    expect(line!.y).toBeCloseTo(40, 1);
  });

  it('raises what is raised, and moves on at tabs', async () => {
    const runs =
      '<a:p><a:r><a:rPr sz="2000"/><a:t>10</a:t></a:r><a:r><a:rPr sz="2000" baseline="30000"/><a:t>6</a:t></a:r><a:r><a:rPr sz="2000"/><a:t>&#9;far</a:t></a:r></a:p>';
    const lines = linesOf((await lay({ shapes: sp({ at: [0, 0, 400, 60], text: runs, body: 'lIns="0"' }) })).items);
    const [ten, six, far] = ['10', '6', 'far'].map((text) => lines.find((line) => line.text.trim() === text));
    expect(ten!.y - six!.y).toBeCloseTo(6, 1);
    expect(far!.x).toBeCloseTo(72, 0);
  });

  it('lets rows of a table grow with their words', async () => {
    const row = (text: string) => cell(text) + cell('b');
    const scene = await lay({ shapes: table([row(words), row('below')]) });
    const lines = linesOf(scene.items);
    const below = lines.find(({ text }) => text === 'below')!;
    const lastAbove = Math.max(...lines.filter(({ x, text }) => x < 100 && text !== 'below').map(({ y }) => y));
    expect(below.y).toBeGreaterThan(lastAbove + 8);
    expect(scene.tags.map(({ type }) => type).filter((type) => type === 'TH' || type === 'TR')).toEqual([
      'TR',
      'TR',
      'TH',
      'TH',
    ]);
  });

  it('stands Chinese upright where it runs down', async () => {
    const scene = await lay({ shapes: sp({ at: [0, 0, 60, 300], text: '扣押程序', body: 'vert="eaVert"' }) });
    const lines = linesOf(scene.items);
    expect(lines.map(({ text }) => text).join('')).toBe('扣押程序');
    for (const { matrix } of lines) expect([Math.round(matrix[0]), Math.round(matrix[1]) + 0]).toEqual([1, 0]);
    expect(lines.map(({ y }) => y)).toEqual([...lines.map(({ y }) => y)].sort((a, b) => a - b));
  });

  it('never draws what its author hid, and hands it over apart', async () => {
    const white = '<a:solidFill><a:srgbClr val="ffffff"/></a:solidFill>';
    const scene = await lay({
      shapes:
        sp({
          at: [0, 0, 300, 40],
          text: `<a:p><a:r><a:rPr/><a:t>Seen </a:t></a:r><a:r><a:rPr>${white}</a:rPr><a:t>SECRET</a:t></a:r></a:p>`,
        }) + sp({ at: [990, 0, 90, 40], text: 'OUTSIDE' }),
    });
    expect(linesOf(scene.items).map(({ text }) => text.trim())).toEqual(['Seen']);
    expect(scene.concealed).toEqual([
      { why: 'same-colour', text: 'SECRET' },
      { why: 'off-slide', text: 'OUTSIDE' },
    ]);
  });

  it('tags its title as one heading, and passes over running lines', async () => {
    const scene = await lay({
      shapes:
        sp({ placeholder: 'type="title"', text: 'Title' }) +
        sp({ at: [0, 500, 90, 20], placeholder: 'type="ftr" idx="7"', text: 'Footer' }),
    });
    expect(scene.tags.map(({ type }) => type)).toEqual(['H1']);
    expect(linesOf(scene.items).map(({ text, item }) => [text, item.tag])).toEqual([
      ['Title', 0],
      ['Footer', 'artifact'],
    ]);
  });
});
