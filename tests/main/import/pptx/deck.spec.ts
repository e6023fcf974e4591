import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { pptxImporter } from '../../../../main/import/pptx/pptx-importer';
import type { ImportSurroundings } from '../../../../main/import/importer';
import { paintPart } from '../../../../main/scene/svg-picture/paint-part';
import { p, pptxFile, sp, xfrm } from '../../../builders/pptx-file';
import { surroundings } from '../import-text';
import { typesetter } from '../../typeset/bundled-fonts';
import { importPptx, runsOf } from './import-pptx';

const table = (rows: string, properties = 'firstRow="1" bandRow="1"') =>
  `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="7" name="Table"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="0" y="0"/><a:ext cx="2540000" cy="508000"/></p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr ${properties}><a:tableStyleId>{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}</a:tableStyleId></a:tblPr><a:tblGrid><a:gridCol w="1270000"/><a:gridCol w="1270000"/></a:tblGrid>${rows}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`;
const cell = (text: string, attributes = '') =>
  `<a:tc ${attributes}><a:txBody><a:bodyPr/><a:lstStyle/>${p(text)}</a:txBody><a:tcPr/></a:tc>`;
const row = (...cells: readonly string[]) => `<a:tr h="254000">${cells.join('')}</a:tr>`;

const halfOfPicture = `<p:pic><p:nvPicPr><p:cNvPr id="3" name="p" descr="A red half"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="pic"/><a:srcRect r="50000"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${xfrm(0, 0, 50, 50)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`;

describe('a deck', () => {
  it('keeps the show’s order, hidden slides, sections, numbers and its own file', async () => {
    const section = (name: string, id: number) =>
      `<p14:section name="${name}" id="{${id}}"><p14:sldIdLst><p14:sldId id="${id}"/></p14:sldIdLst></p14:section>`;
    const imported = await importPptx({
      slides: [{ shapes: sp({ placeholder: 'type="title"', text: 'One' }) }, { attributes: 'show="0"' }, {}],
      presentation: `<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst>${section('Opening', 256)}${section('Tracing', 258)}</p14:sectionLst></p:ext></p:extLst>`,
      core: '<dc:title>Course</dc:title><dc:creator>Chan</dc:creator>',
    });
    const { deck, media } = imported;
    expect(deck.slides.map(({ hidden }) => hidden)).toEqual([false, true, false]);
    expect(
      deck.sections.map(({ title, first }) => [title.en, deck.slides.findIndex(({ id }) => id === first)]),
    ).toEqual([
      ['Opening', 0],
      ['Tracing', 2],
    ]);
    expect([deck.title.en, deck.sizePt]).toEqual(['One', { width: 960, height: 540 }]);
    expect(deck.slides[1]?.origins[0]).toMatchObject({ part: 'ppt/slides/slide2.xml', number: 2 });
    expect(media.find(({ sha }) => sha === deck.sources[0]?.original)?.ext).toBe('pptx');
  });

  it('says its words as Markdown: lists by level, tables, emphasis, links, nothing that Markdown would take for marks', async () => {
    const link =
      '<a:p><a:pPr><a:buNone/></a:pPr><a:r><a:rPr><a:hlinkClick r:id="web"/></a:rPr><a:t>the act</a:t></a:r><a:r><a:rPr/><a:t> and *stars*</a:t></a:r></a:p>';
    const { text } = await importPptx([
      {
        shapes:
          sp({ placeholder: 'type="title"', text: 'Seizure of devices' }) +
          sp({ placeholder: 'idx="1"', text: p('First') + p('Inner', 'lvl="1"') + p('Second') + link }) +
          table(row(cell('Step'), cell('Who')) + row(cell('Photograph'), cell('Officer'))) +
          sp({ placeholder: 'type="ftr" idx="5"', text: 'Footer' }),
        links: [['web', 'hyperlink', 'https://example.org/act', 'External']],
      },
    ]);
    expect(text()).toMatchObject({
      title: 'Seizure of devices',
      body: [
        '- First',
        '  - Inner',
        '- Second',
        '',
        '[the act](https://example.org/act) and \\*stars\\*',
        '',
        '| Step | Who |',
        '| --- | --- |',
        '| Photograph | Officer |',
      ].join('\n'),
    });
  });

  it('carries the strictest mark that its footers, corners and words have, and a mild one only where it stands as a mark', async () => {
    const footer = sp({ placeholder: 'type="ftr" idx="5"', text: 'TLP:RED · RESTRICTED' });
    const marked = await importPptx([
      { shapes: sp({ placeholder: 'type="title"', text: 'TLP:AMBER' }) },
      { shapes: footer },
    ]);
    expect(marked.deck.marking).toMatchObject({ label: 'TLP:RED', grading: 'RESTRICTED' });
    expect(marked.codes()).toEqual(expect.arrayContaining(['deck.label-found', 'deck.grading-found']));
    const standing = await importPptx([{ shapes: sp({ placeholder: 'type="title"', text: 'TLP:GREEN' }) }]);
    expect(standing.deck.marking.label).toBe('TLP:GREEN');
    const lesson = await importPptx([
      { shapes: sp({ placeholder: 'type="title"', text: 'What is TLP:CLEAR may go to everybody' }) },
    ]);
    expect(lesson.deck.marking.label).toBeNull();
    expect(lesson.codes()).not.toContain('deck.label-found');
  });

  it('takes notes from the body of the notes page alone', async () => {
    const { text } = await importPptx([{ notes: p('Ask the class') + p('Wait', '<a:buChar char="•"/>') }]);
    expect(text().notes).toBe('Ask the class\n\n- Wait');
  });

  it('leads from slide to slide, and never to a place that could run something', async () => {
    const linked = (id: string) =>
      sp({ at: [0, 0, 9, 9], fill: 'ff0000' })
        .replace('<p:cNvPr', '<p:cNvPr')
        .replace(/(<p:cNvPr[^>]*)\/>/, `$1><a:hlinkClick r:id="${id}"/></p:cNvPr>`);
    const { deck, shapes, codes } = await importPptx([
      {
        shapes: linked('next') + linked('bad'),
        links: [
          ['next', 'slide', 'slide2.xml'],
          ['bad', 'hyperlink', 'javascript:alert(1)', 'External'],
        ],
      },
      {},
    ]);
    expect(shapes().map(({ link }) => link)).toEqual([{ kind: 'slide', slide: deck.slides[1]?.id }, null]);
    expect(codes()).toContain('link.removed');
  });

  it('gives a table the look of its style, and its merged cells their room', async () => {
    const { shapes } = await importPptx([
      { shapes: table(row(cell('Both', 'gridSpan="2"'), cell('', 'hMerge="1"')) + row(cell('a'), cell('b'))) },
    ]);
    const [part] = shapes()[0]!.parts;
    const grid = part?.kind === 'table' ? part.table : null;
    expect(grid?.rows[0]?.cells.map((one) => one?.across ?? null)).toEqual([2, null]);
    expect(grid?.rows.map(({ cells }) => cells[0]?.fill)).toEqual([
      { kind: 'solid', rgb: '4f81bd', alpha: 1 },
      expect.objectContaining({ kind: 'solid' }),
    ]);
    expect(grid?.rows[0]?.cells[0]?.frame.paragraphs[0]?.runs[0]).toMatchObject({
      weight: 700,
      paint: { kind: 'solid', rgb: 'ffffff', alpha: 1 },
    });
  });

  it('draws the picture behind a table’s cell where the cell is, and its words over it', async () => {
    const picture = await sharp({ create: { width: 6, height: 4, channels: 3, background: '#336699' } })
      .png()
      .toBuffer();
    const behind = (text: string) =>
      cell(text).replace(
        '<a:tcPr/>',
        '<a:tcPr><a:blipFill><a:blip r:embed="pic"/><a:stretch><a:fillRect/></a:stretch></a:blipFill></a:tcPr>',
      );
    const imported = await importPptx({
      slides: [
        {
          shapes: table(row(cell('a'), cell('b')) + row(cell('c'), behind('Seen'))),
          links: [['pic', 'image', '../media/image1.png']],
        },
      ],
      parts: { 'ppt/media/image1.png': new Uint8Array(picture) },
    });
    const [drawn, grid] = imported.shapes()[0]!.parts;
    if (drawn?.kind !== 'picture' || grid?.kind !== 'table') throw new Error('There is no picture before a table.');
    const { columnsPt, rows } = grid.table;
    expect(drawn.boxes).toEqual([
      { xPt: columnsPt[0], yPt: rows[0]?.heightPt, widthPt: columnsPt[1], heightPt: rows[1]?.heightPt },
    ]);
    expect(rows[1]?.cells.map((one) => one?.fill === null)).toEqual([false, true]);
    expect(imported.media.filter(({ ext }) => ext === 'png').map(({ sha }) => sha)).toEqual([drawn.picture]);
  });

  it('cuts a cropped picture in its pixels, so that the rest is gone', async () => {
    const picture = await sharp({ create: { width: 100, height: 50, channels: 3, background: '#ff0000' } })
      .composite([
        { input: { create: { width: 50, height: 50, channels: 3, background: '#0000ff' } }, left: 50, top: 0 },
      ])
      .png()
      .withExif({ IFD0: { Copyright: 'SECRET' } })
      .toBuffer();
    const imported = await importPptx({
      slides: [{ shapes: halfOfPicture, links: [['pic', 'image', '../media/image1.png']] }],
      parts: { 'ppt/media/image1.png': new Uint8Array(picture) },
    });
    const [kept] = imported.media.filter(({ ext }) => ext === 'png');
    expect(await sharp(kept!.bytes).metadata()).toMatchObject({ width: 50, height: 50 });
    expect(Buffer.from(kept!.bytes).includes('SECRET')).toBe(false);
    expect(imported.media.filter(({ ext }) => ext === 'png').length).toBe(1);
    expect(imported.text().alt).toBe('A red half');
  });

  it('cuts a cropped drawing in pixels, so that no outline, word or picture of the rest is left', async () => {
    const drawing =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50"><rect width="50" height="50" fill="#f00"/><rect x="50" width="50" height="50" fill="#00f"/><text x="55" y="20" font-size="5">SECRET</text></svg>';
    const bytes = pptxFile({
      slides: [{ shapes: halfOfPicture, links: [['pic', 'image', '../media/image1.svg']] }],
      parts: { 'ppt/media/image1.svg': drawing },
    });
    const paint: ImportSurroundings['paintPart'] = async (svg, part) => paintPart(svg, part, typesetter);
    const { media } = await pptxImporter.read('deck.en.pptx', bytes, { ...surroundings(), paintPart: paint });
    expect(media.map(({ ext }) => ext).sort()).toEqual(['json', 'png', 'pptx']);
    const { channels } = await sharp(media.find(({ ext }) => ext === 'png')!.bytes).stats();
    expect(channels.map(({ mean }) => mean)).toEqual([255, 0, 0, 255]);
    const unpainted = await pptxImporter.read('deck.en.pptx', bytes, surroundings());
    expect(unpainted.media.map(({ ext }) => ext).sort()).toEqual(['json', 'pptx']);
    expect(unpainted.findings.map(({ code }) => code)).toContain('picture.undrawable');
  });

  it('lays a fill of very small tiles side by side in one picture, instead of stretching one over the shape', async () => {
    const tile = await sharp({ create: { width: 4, height: 4, channels: 3, background: '#336699' } })
      .withMetadata({ density: 96 })
      .png()
      .toBuffer();
    const fill = '<a:blipFill><a:blip r:embed="tile"/><a:tile sx="50000" sy="50000" algn="tl"/></a:blipFill>';
    const imported = await importPptx({
      slides: [{ shapes: sp({ at: [0, 0, 720, 100], fill }), links: [['tile', 'image', '../media/image1.png']] }],
      parts: { 'ppt/media/image1.png': new Uint8Array(tile) },
    });
    const [part] = imported.shapes()[0]!.parts;
    const kept = imported.media.find(({ ext }) => ext === 'png')!;
    const { width } = await sharp(kept.bytes).metadata();
    const box = part?.kind === 'picture' ? part.boxes[0]! : undefined;
    expect(box!.widthPt / width).toBeCloseTo((4 * 72) / 96 / 2 / 4, 4);
    expect(imported.codes()).not.toContain('pptx.tile-stretched');
  });

  it('lays tiles that what is beneath shines through without a seam, and begins them at the middle where the file says so', async () => {
    const tile = await sharp({ create: { width: 32, height: 32, channels: 3, background: '#336699' } })
      .withMetadata({ density: 96 })
      .png()
      .toBuffer();
    const boxes = async (alpha: string) => {
      const fill = `<a:blipFill><a:blip r:embed="tile">${alpha}</a:blip><a:tile tx="0" ty="0" algn="t"/></a:blipFill>`;
      const { shapes } = await importPptx({
        slides: [{ shapes: sp({ at: [0, 0, 240, 96], fill }), links: [['tile', 'image', '../media/image1.png']] }],
        parts: { 'ppt/media/image1.png': new Uint8Array(tile) },
      });
      const [part] = shapes()[0]!.parts;
      return part?.kind === 'picture' ? part.boxes : [];
    };
    const [seamless, ...more] = await boxes('<a:alphaModFix amt="50000"/>');
    expect(more).toEqual([]);
    // Ten tiles of 24 points, one of them around the middle of the shape.
    expect(seamless!.xPt).toBeCloseTo(-12, 3);
    expect(seamless!.xPt + seamless!.widthPt).toBeGreaterThanOrEqual(240);
    const opaque = await boxes('');
    expect(opaque).toHaveLength(11 * 4);
    expect(opaque[0]!.xPt).toBeCloseTo(-12, 3);
  });

  it('lays a shape’s picture as tiles where the file says neither that nor that it is stretched', async () => {
    const tile = await sharp({ create: { width: 96, height: 96, channels: 3, background: '#663399' } })
      .withMetadata({ density: 96 })
      .png()
      .toBuffer();
    const fill = '<a:blipFill><a:blip r:embed="tile"/></a:blipFill>';
    const { shapes } = await importPptx({
      slides: [{ shapes: sp({ at: [0, 0, 144, 72], fill }), links: [['tile', 'image', '../media/image1.png']] }],
      parts: { 'ppt/media/image1.png': new Uint8Array(tile) },
    });
    const [part] = shapes()[0]!.parts;
    expect(part?.kind === 'picture' ? part.boxes.map(({ xPt, widthPt }) => [xPt, widthPt]) : []).toEqual([
      [0, 72],
      [72, 72],
    ]);
  });

  it('sees what a table stands on behind cells without a fill of their own, so that white words on it are no hidden ones', async () => {
    const open = cell('Wallets').replace('<a:tcPr/>', '<a:tcPr><a:noFill/></a:tcPr>');
    const navy = '<a:solidFill><a:srgbClr val="000080"/></a:solidFill>';
    const grounded = table(row(open, cell('Own'))).replace('<a:tableStyleId>', `${navy}<a:tableStyleId>`);
    const { shapes, codes } = await importPptx([{ shapes: grounded }]);
    const [part] = shapes()[0]!.parts;
    const fills = part?.kind === 'table' ? part.table.rows[0]!.cells.map((one) => one?.fill) : [];
    expect(fills).toMatchObject([{ rgb: '000080' }, { rgb: '4f81bd' }]);
    expect(codes()).not.toContain('pptx.concealed');
  });

  it('keeps words on one line in a box that is given no width', async () => {
    const { shapes } = await importPptx([{ shapes: sp({ at: [100, 100, 0, 0], text: 'All on one line' }) }]);
    const [part] = shapes()[0]!.parts;
    expect(part?.kind === 'text' && part.frame.wrap).toBe(false);
  });

  it('shows an embedded object by the picture in an older file’s VML, whether the object’s number is the shape’s name or stands beside it, and where the newer form has none', async () => {
    const frame = (spid: string, inner = '') =>
      `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="9" name="Object"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr>${xfrm(10, 10, 60, 40).replaceAll('a:xfrm', 'p:xfrm')}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/presentationml/2006/ole"><p:oleObj spid="${spid}" name="Diagramm" progId="MSGraph.Chart.8">${inner}</p:oleObj></a:graphicData></a:graphic></p:graphicFrame>`;
    const named = (name: string) => `<v:shape ${name}><v:imagedata o:relid="rId1"/></v:shape>`;
    const { shapes } = await importPptx({
      slides: [
        {
          shapes: frame('_x0000_s1026') + frame('_x0000_s1027') + frame('_x0000_s1026', '<p:pic><p:blipFill/></p:pic>'),
          links: [['rIdVml', 'vmlDrawing', '../drawings/vmlDrawing1.vml']],
        },
      ],
      parts: {
        'ppt/drawings/vmlDrawing1.vml': `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">${named('id="_x0000_s1026"')}${named('id="Object_x0020_2" o:spid="_x0000_s1027"')}</xml>`,
        'ppt/drawings/_rels/vmlDrawing1.vml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="../media/image1.png"/></Relationships>',
        'ppt/media/image1.png': await sharp({
          create: { width: 6, height: 4, channels: 3, background: '#336699' },
        })
          .png()
          .toBuffer(),
      },
    });
    expect(shapes().map(({ parts }) => parts.map(({ kind }) => kind))).toEqual([['picture'], ['picture'], ['picture']]);
  });

  it('shows controls of a show by the pictures that were left of them, in the slide or in an older file’s VML, and tells of one without', async () => {
    const picture = `<p:pic><p:nvPicPr><p:cNvPr id="7" name="CheckBox1"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="button"/><a:stretch/></p:blipFill><p:spPr>${xfrm(10, 10, 60, 40)}<a:prstGeom prst="rect"/></p:spPr></p:pic>`;
    const controls = `<mc:AlternateContent><mc:Choice xmlns:v="urn:schemas-microsoft-com:vml" Requires="v"><p:control spid="1031"/></mc:Choice><mc:Fallback><p:control name="CheckBox1">${picture}</p:control></mc:Fallback></mc:AlternateContent><p:control spid="1027" name="Older"/><p:control spid="1099" name="Lost"/>`;
    const { shapes, findings } = await importPptx({
      slides: [
        {
          ground: `<p:controls>${controls}</p:controls>`,
          links: [
            ['button', 'image', '../media/image1.png'],
            ['rIdVml', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
          ],
        },
      ],
      parts: {
        'ppt/drawings/vmlDrawing1.vml':
          '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"><v:shape id="Older" o:spid="_x0000_s1027" style="position:absolute;left:48pt;top:42.5pt;width:186pt;height:36pt"><![if gte mso 9]><v:imagedata o:relid="rId1"/><![endif]></v:shape></xml>',
        'ppt/drawings/_rels/vmlDrawing1.vml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="../media/image1.png"/></Relationships>',
        'ppt/media/image1.png': await sharp({ create: { width: 6, height: 4, channels: 3, background: '#339966' } })
          .png()
          .toBuffer(),
      },
    });
    expect(
      shapes().map(({ matrix, widthPt, heightPt, parts }) => [...matrix.slice(4), widthPt, heightPt, parts[0]?.kind]),
    ).toEqual([
      [10, 10, 60, 40, 'picture'],
      [48, 42.5, 186, 36, 'picture'],
    ]);
    expect(
      findings.flatMap(({ code, facts }) =>
        code.startsWith('pptx.') ? [[code, facts['count'] ?? facts['name']]] : [],
      ),
    ).toEqual([
      ['pptx.control-preview', 2],
      ['pptx.graphic-not-drawn', 'Lost'],
    ]);
  });

  it('draws a chart from the values it holds, and says them as a table', async () => {
    const cache = (values: readonly (string | number)[], kind: string) =>
      `<c:${kind}Ref><c:${kind}Cache><c:ptCount val="${values.length}"/>${values.map((value, index) => `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`).join('')}</c:${kind}Cache></c:${kind}Ref>`;
    const chart = `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:chart><c:plotArea><c:barChart><c:barDir val="col"/><c:ser><c:idx val="0"/><c:tx>${cache(['Wallets'], 'str')}</c:tx><c:cat>${cache(['2022', '2023'], 'str')}</c:cat><c:val>${cache([3, 6], 'num')}</c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/></c:catAx><c:valAx><c:axId val="2"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`;
    const frame = `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="8" name="Chart"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="0" y="0"/><a:ext cx="5080000" cy="2540000"/></p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart r:id="chart"/></a:graphicData></a:graphic></p:graphicFrame>`;
    const { shapes, text } = await importPptx({
      slides: [{ shapes: frame, links: [['chart', 'chart', '../charts/chart1.xml']] }],
      parts: { 'ppt/charts/chart1.xml': chart },
    });
    const bars = shapes()[0]!.parts.flatMap((part) =>
      part.kind === 'path' && part.fill?.kind === 'solid' && part.fill.rgb === '4f81bd' ? [part.path] : [],
    );
    const heights = bars.map((path) => {
      const ys = [...path.matchAll(/[ML]\S+ (\S+?)(?=[LZ])/g)].map(([, y]) => Number(y));
      return Math.max(...ys) - Math.min(...ys);
    });
    expect(heights.length).toBe(2);
    expect(heights[1]! / heights[0]!).toBeCloseTo(2, 1);
    expect(text().body).toBe('|  | Wallets |\n| --- | --- |\n| 2022 | 3 |\n| 2023 | 6 |');
  });

  it('tells of elements that nobody handles, by name and count', async () => {
    const { findings } = await importPptx([{ shapes: '<p:hologram/><p:hologram/>' }]);
    expect(findings.find(({ code }) => code === 'pptx.unhandled')?.facts).toEqual({ element: 'p:hologram', count: 2 });
  });

  it('is the same twice over for the same file', async () => {
    const bytes = pptxFile({ slides: [{ shapes: sp({ at: [0, 0, 9, 9], text: 'Same' }) }] });
    const [first, second] = await Promise.all([1, 2].map(() => pptxImporter.read('a.en.pptx', bytes, surroundings())));
    expect(JSON.stringify(first)).toBe(JSON.stringify(second));
  });

  it('keeps every word of a slide in its drawing', async () => {
    const words = ['Alpha', 'Beta', 'Gamma', 'Delta'];
    const { shapes } = await importPptx([
      {
        shapes:
          words.map((word, index) => sp({ at: [index, index, 90, 20], text: word })).join('') +
          table(row(cell('Epsilon'), cell('Zeta'))),
      },
    ]);
    const kept = JSON.stringify(shapes());
    for (const word of [...words, 'Epsilon', 'Zeta']) expect(kept).toContain(word);
    expect(runsOf(shapes()[0])[0]?.text).toBe('Alpha');
  });
});

describe('comments of a review', () => {
  const cm = 'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';
  const threads = 'xmlns:p188="http://schemas.microsoft.com/office/powerpoint/2018/8/main"';
  it.each([
    ['in the older form', `<p:cmLst ${cm}><p:cm idx="1"><p:text>Canary one</p:text></p:cm></p:cmLst>`, 1],
    [
      'in threads',
      `<p188:cmLst ${threads}><p188:cm id="{1}"><p188:replyLst><p188:reply id="{2}"/></p188:replyLst></p188:cm></p188:cmLst>`,
      2,
    ],
  ])('are told by their slide and stand nowhere in the deck: %s', async (_, comments, count) => {
    const imported = await importPptx({
      slides: [{ links: [['c', 'comments', '../comments/comment1.xml']] }],
      parts: { 'ppt/comments/comment1.xml': comments },
    });
    const [told] = imported.findings.filter(({ code }) => code === 'pptx.comments-left');
    expect([told?.place.number, told?.facts]).toEqual([1, { count }]);
    expect(JSON.stringify(imported.deck)).not.toContain('Canary');
  });
});
