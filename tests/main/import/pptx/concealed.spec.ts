import { describe, expect, it } from 'vitest';
import { p, sp } from '../../../builders/pptx-file';
import { importPptx, pathsOf, runsOf } from './import-pptx';

const secret = 'SECRET wallet';
const white = '<a:solidFill><a:srgbClr val="fffffe"/></a:solidFill>';

const cases = {
  'off-slide': sp({ at: [970, 10, 200, 40], text: secret }),
  covered: sp({ at: [100, 100, 200, 40], text: secret }) + sp({ at: [90, 90, 300, 100], fill: '336699' }),
  'switched-off': sp({ at: [100, 100, 200, 40], text: secret, more: 'hidden="1"' }),
} as const;

/** A hidden object with a picture. */
const object = (id: number, described = '') =>
  `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="Object ${id}" hidden="1" descr="${described}"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="0" y="0"/><a:ext cx="127000" cy="127000"/></p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/presentationml/2006/ole"><p:oleObj name="x" progId="AddIn.Document"><p:pic><p:blipFill><a:blip r:embed="dot"/></p:blipFill></p:pic></p:oleObj></a:graphicData></a:graphic></p:graphicFrame>`;
const png = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
);
const links = [['dot', 'image', '../media/dot.png']] as const;
const dotOfLayout = {
  'ppt/media/dot.png': png,
  'ppt/slideLayouts/_rels/slideLayout1.xml.rels':
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="dot" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="../media/dot.png"/></Relationships>',
};

describe('what an author hid', () => {
  for (const [why, shapes] of Object.entries(cases)) {
    it(`is marked and told when it is ${why}, and stays out of the slide’s text`, async () => {
      const imported = await importPptx([{ shapes }]);
      const hidden = imported.shapes().filter(({ concealed }) => concealed !== null);
      expect(hidden.map(({ concealed }) => concealed)).toEqual([why]);
      expect(runsOf(hidden[0])[0]?.text).toBe(secret);
      expect(imported.findings.find(({ code }) => code === 'pptx.concealed')?.facts).toMatchObject({
        why,
        text: secret,
      });
      expect(JSON.stringify(imported.text())).not.toContain('SECRET');
    });
  }

  it('is found run by run when it has the colour of its ground', async () => {
    const run = (text: string, fill: string) => `<a:r><a:rPr>${fill}</a:rPr><a:t>${text}</a:t></a:r>`;
    const imported = await importPptx([
      { shapes: sp({ at: [0, 0, 400, 40], text: `<a:p>${run('seen ', '')}${run(secret, white)}</a:p>` }) },
    ]);
    expect(runsOf(imported.shapes()[0]).map(({ concealed }) => concealed)).toEqual([null, 'same-colour']);
    expect(imported.text().body).toBe('seen');
  });

  it('is not assumed of letters in the colour of their ground that are outlined in another: they are set in that', async () => {
    const outlined = `<a:ln w="12700"><a:solidFill><a:srgbClr val="336699"/></a:solidFill></a:ln>${white}`;
    const faint = `<a:ln w="12700">${white}</a:ln>${white}`;
    const run = (text: string, look: string) => `<a:r><a:rPr>${look}</a:rPr><a:t>${text}</a:t></a:r>`;
    const imported = await importPptx([
      { shapes: sp({ at: [0, 0, 400, 40], text: `<a:p>${run('Wallets', outlined)}${run(secret, faint)}</a:p>` }) },
    ]);
    expect(runsOf(imported.shapes()[0]).map(({ paint, concealed }) => [paint, concealed])).toEqual([
      [{ kind: 'solid', rgb: '336699', alpha: 1 }, null],
      [{ kind: 'solid', rgb: 'fffffe', alpha: 1 }, 'same-colour'],
    ]);
  });

  it('is judged by the shape’s own fill, and by panels beneath', async () => {
    const onBlue =
      sp({ at: [0, 0, 400, 100], fill: '0000ff' }) + sp({ at: [10, 10, 200, 40], text: p('white on blue', '', white) });
    const own = sp({ at: [0, 200, 400, 100], fill: 'fffffe', text: p(secret, '', white) });
    const imported = await importPptx([{ shapes: onBlue + own }]);
    expect(imported.shapes().map((shape) => runsOf(shape)[0]?.concealed ?? null)).toEqual([null, null, 'same-colour']);
  });

  it('is not assumed where light comes through: a transparent panel, a round one, or a part of the words', async () => {
    const text = sp({ at: [100, 100, 200, 40], text: 'seen' });
    const panels = [
      '<a:solidFill><a:srgbClr val="336699"><a:alpha val="50000"/></a:srgbClr></a:solidFill>',
      '<a:noFill/>',
    ].map((fill) => sp({ at: [90, 90, 300, 100], fill }));
    const round = sp({ at: [90, 90, 300, 100], form: 'ellipse', fill: '336699' });
    const half = sp({ at: [90, 90, 100, 100], fill: '336699' });
    for (const panel of [...panels, round, half]) {
      const { shapes, codes } = await importPptx([{ shapes: text + panel }]);
      expect(shapes()[0]?.concealed).toBeNull();
      expect(codes()).not.toContain('pptx.concealed');
    }
  });

  it('is found under a shape that is filled with what the slide stands on, which is seen in its place', async () => {
    const hole = (of: string) => of.replace('<p:sp>', '<p:sp useBgFill="1">');
    const groundOf = (fill: string) => `<p:bg><p:bgPr>${fill}<a:effectLst/></p:bgPr></p:bg>`;
    const shapes =
      sp({ at: [100, 100, 200, 40], text: secret }) +
      hole(sp({ at: [90, 90, 300, 100], fill: '<a:ln><a:noFill/></a:ln>' }));
    const navy = '<a:solidFill><a:srgbClr val="000080"/></a:solidFill>';
    for (const [ground, rgb] of [
      ['', 'ffffff'],
      [groundOf(navy), '000080'],
    ] as const) {
      const imported = await importPptx([{ ground, shapes }]);
      expect(imported.shapes().map(({ concealed }) => concealed)).toEqual(['covered', null]);
      expect(pathsOf(imported.shapes()[1])[0]?.fill).toEqual({ kind: 'solid', rgb, alpha: 1 });
    }
  });

  it('is not assumed of words that may stand outside the box that is covered, or that has their colour', async () => {
    const long = 'A sentence that goes on below its box. '.repeat(12);
    const low = sp({ at: [100, 100, 200, 40], text: long });
    const covered = await importPptx([{ shapes: low + sp({ at: [90, 90, 300, 60], fill: '336699' }) }]);
    expect(covered.shapes()[0]?.concealed).toBeNull();
    const onNavy = sp({ at: [0, 0, 600, 400], fill: '000080' });
    const own = await importPptx([
      { shapes: onNavy + sp({ at: [100, 100, 200, 40], fill: 'fffffe', text: p(long, '', white) }) },
    ]);
    expect(runsOf(own.shapes()[1])[0]?.concealed).toBeNull();
  });

  it('is not told where the same words stand on the slide in sight: a layout often repeats its master', async () => {
    const button = sp({ at: [10, 10, 200, 40], fill: '336699', text: 'Home' });
    const { codes, shapes } = await importPptx({ slides: [{}], master: button, layout: button });
    expect(shapes().map(({ concealed }) => concealed)).toEqual(['covered', null]);
    expect(codes()).not.toContain('pptx.concealed');
  });

  it('is told in one sentence of all words that something covers, and in another of those that it covers for a part of the show alone', async () => {
    const words = ['First step', 'Second step'].map((text) => sp({ at: [100, 100, 200, 40], text })).join('');
    const panel = sp({ at: [90, 90, 300, 100], fill: '336699' });
    const id = /id="(\d+)"/.exec(panel)![1]!;
    const after = `<p:timing><p:tnLst><p:par><p:cTn id="1"><p:childTnLst><p:par><p:cTn id="2" presetClass="entr"><p:childTnLst><p:set><p:cBhvr><p:cTn id="3"/><p:tgtEl><p:spTgt spid="${id}"/></p:tgtEl></p:cBhvr></p:set></p:childTnLst></p:cTn></p:par></p:childTnLst></p:cTn></p:par></p:tnLst></p:timing>`;
    const still = await importPptx([{ shapes: words + panel }]);
    expect(still.findings.filter(({ code }) => code === 'pptx.concealed').map(({ facts }) => facts)).toEqual([
      { why: 'covered', count: 2, text: 'First step · Second step' },
    ]);
    const moved = await importPptx([{ shapes: words + panel, after }]);
    expect(moved.shapes().map(({ concealed }) => concealed)).toEqual(['covered', 'covered', null]);
    expect(moved.codes()).not.toContain('pptx.concealed');
    expect(moved.findings.filter(({ code }) => code === 'pptx.covered-in-show').map(({ facts }) => facts)).toEqual([
      { count: 2, text: 'First step · Second step' },
    ]);
  });

  it('is named text by text, in as many findings as there is room', async () => {
    const texts = [...Array(10).keys()].map((number) => `Hidden text of number ${String(number)} with some words`);
    const imported = await importPptx([
      {
        shapes:
          texts.map((text) => sp({ at: [100, 200, 500, 40], text })).join('') +
          sp({ at: [0, 150, 900, 200], fill: '336699' }),
      },
    ]);
    const told = imported.findings.filter(({ code }) => code === 'pptx.concealed').map(({ facts }) => facts);
    expect(told.flatMap(({ text }) => String(text).split(' · '))).toEqual(texts);
    expect(told.map(({ count }) => count)).toEqual([4, 4, 2]);
  });

  it('is told of pictures once a slide in the same words, and once for all slides of a layout that has them', async () => {
    const imported = await importPptx({
      slides: [{ shapes: object(20) + object(21), links }, {}, {}],
      layout: object(30),
      parts: dotOfLayout,
    });
    const told = imported.findings.filter(({ code }) => code === 'pptx.concealed-pictures');
    expect(told.map(({ weight, facts, place }) => [weight, facts, place.number])).toEqual([
      ['information', { why: 'switched-off' }, 1],
      ['information', { why: 'switched-off' }, 2],
    ]);
    expect(imported.codes()).not.toContain('pptx.object-preview');
  });

  it('is told of pictures by the descriptions that somebody wrote, of the slide’s and of its layout’s', async () => {
    const guessed = 'A picture containing diagram&#xA;&#xA;Description automatically generated';
    const { findings } = await importPptx({
      slides: [
        { shapes: object(20, 'Key to the exercise') + object(21, 'Second photo') + object(22, guessed), links },
        {},
      ],
      layout: object(30, 'Coat of arms') + object(31),
      parts: dotOfLayout,
    });
    const told = findings.filter(({ code }) => code.startsWith('pptx.concealed'));
    expect(told.map(({ code, weight, facts, place }) => [code, weight, facts, place.number])).toEqual([
      [
        'pptx.concealed-described',
        'look',
        { why: 'switched-off', count: 2, text: 'Key to the exercise · Second photo' },
        1,
      ],
      ['pptx.concealed-pictures', 'information', { why: 'switched-off' }, 1],
      ['pptx.concealed-described', 'look', { why: 'switched-off', count: 1, text: 'Coat of arms' }, 1],
      ['pptx.concealed-pictures', 'information', { why: 'switched-off' }, 2],
    ]);
  });

  it('is told of a table without words whose cells are pictures', async () => {
    const cell = `<a:tc><a:txBody><a:bodyPr/><a:p/></a:txBody><a:tcPr><a:blipFill><a:blip r:embed="dot"/><a:stretch/></a:blipFill></a:tcPr></a:tc>`;
    const table = `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="40" name="Table" hidden="1"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="0" y="0"/><a:ext cx="1270000" cy="127000"/></p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr/><a:tblGrid><a:gridCol w="1270000"/></a:tblGrid><a:tr h="127000">${cell}</a:tr></a:tbl></a:graphicData></a:graphic></p:graphicFrame>`;
    const { codes } = await importPptx({ slides: [{ shapes: table, links }], parts: dotOfLayout });
    expect(codes()).toContain('pptx.concealed-pictures');
  });
});
