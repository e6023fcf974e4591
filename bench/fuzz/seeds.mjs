// Real inputs to spoil: small ones of every kind, made by the builders of the tests.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { create } from 'fontkit';
import { onePagePdf, rawStream } from '../../tests/builders/raw-pdf';
import { p, pptxEntries, sp } from '../../tests/builders/pptx-file';
import { zipFile } from '../../tests/builders/zip-file';
import { hostileSvgs } from '../../tests/main/scene/hostile-svg';

const table =
  '<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="9" name="t"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="900000"/></p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr/><a:tblGrid><a:gridCol w="400000"/><a:gridCol w="500000"/></a:tblGrid><a:tr h="300000"><a:tc gridSpan="2"><a:txBody><a:bodyPr/><a:p><a:r><a:t>cell</a:t></a:r></a:p></a:txBody><a:tcPr/></a:tc><a:tc hMerge="1"><a:txBody><a:bodyPr/><a:p/></a:txBody><a:tcPr/></a:tc></a:tr></a:tbl></a:graphicData></a:graphic></p:graphicFrame>';
const freeform =
  '<p:sp><p:nvSpPr><p:cNvPr id="8" name="f"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm rot="2700000" flipH="1"><a:off x="1" y="1"/><a:ext cx="900000" cy="900000"/></a:xfrm><a:custGeom><a:avLst/><a:gdLst><a:gd name="x" fmla="*/ w 1 2"/></a:gdLst><a:pathLst><a:path w="10" h="10"><a:moveTo><a:pt x="0" y="0"/></a:moveTo><a:cubicBezTo><a:pt x="1" y="1"/><a:pt x="2" y="2"/><a:pt x="x" y="9"/></a:cubicBezTo><a:arcTo wR="3" hR="3" stAng="0" swAng="5400000"/><a:close/></a:path></a:pathLst></a:custGeom><a:gradFill><a:gsLst><a:gs pos="0"><a:srgbClr val="FF0000"><a:alpha val="50000"/></a:srgbClr></a:gs><a:gs pos="100000"><a:schemeClr val="accent1"/></a:gs></a:gsLst><a:lin ang="0"/></a:gradFill><a:ln w="12700"><a:solidFill><a:prstClr val="black"/></a:solidFill></a:ln></p:spPr></p:sp>';
const group = `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="7" name="g"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="90" cy="90"/><a:chOff x="0" y="0"/><a:chExt cx="9" cy="9"/></a:xfrm></p:grpSpPr>${freeform}</p:grpSp>`;

let made = null;

/** Decks of a few slides: words, tables, paths, groups, notes. Each call gives the same. */
export function pptxSeeds() {
  made ??= [
    {
      slides: [
        {
          shapes:
            sp({ placeholder: 'type="title"', text: p('A title') }) +
            sp({ text: p('Words', 'lvl="2"', 'b="1" sz="1800"') }),
        },
      ],
    },
    { slides: [{ shapes: table + freeform }, { shapes: group }] },
  ].map((notation) => {
    const entries = pptxEntries(notation);
    return { entries: () => entries, zip: () => zipFile(entries) };
  });
  return made;
}

/** Drawings of the tests, the hostile among them. */
export function svgSeeds() {
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><g id="a" transform="rotate(3)"><path d="M0 0L5 5Z" fill="red"/></g><use href="#a" x="3"/><text x="1" y="2">words</text></svg>',
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><style>.a{fill:url(#g)}</style><defs><linearGradient id="g"><stop offset="0" stop-color="#000"/></linearGradient></defs><rect class="a" width="9" height="9"/></svg>',
    ...Object.values(hostileSvgs).filter((text) => text.length < 5000),
  ];
}

/** Pictures of the sample, cut to what their readers look at, and the smallest there are. */
export function pictureSeeds() {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const jpeg = Buffer.from(
    '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AN//Z',
    'base64',
  );
  return [png, jpeg, Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'), ...found()];
}

function found() {
  const folder = join('assets', 'sample', 'media');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(png|jpg|jpeg)$/.test(name))
    .slice(0, 4)
    .map((name) => readFileSync(join(folder, name)).subarray(0, 20_000));
}

let pdfs = null;

/** PDFs of a page, with a form, a layer and a packed stream. */
export function pdfSeeds() {
  pdfs ??= [
    onePagePdf('BT /F1 12 Tf 10 10 Td (words) Tj ET'),
    onePagePdf('/OC /L BDC q 1 0 0 1 5 5 cm 0 0 m 9 9 l S Q EMC', { page: '/Rotate 90' }),
    onePagePdf('q /X Do Q', { more: [rawStream('0 0 5 5 re f', '/Type /XObject /Subtype /Form /BBox [0 0 5 5]')] }),
  ].map((bytes) => Buffer.from(bytes));
  return pdfs;
}

let fonts = null;

/** Fonts of a few letters, as a PDF embeds them. */
export function fontSeeds() {
  fonts ??= ['Caladea-Regular', 'Cousine-Regular'].map((name) => {
    const font = create(readFileSync(join('assets', 'fonts', `${name}.ttf`)));
    const subset = font.createSubset();
    for (const letter of 'abc') subset.includeGlyph(font.glyphForCodePoint(letter.codePointAt(0)));
    return Buffer.from(subset.encode());
  });
  return fonts;
}

/** A page of letters in a font. */
export function fontPdf(font) {
  const descriptor =
    '<</Type/FontDescriptor/FontName/A/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80/FontFile2 7 0 R>>';
  const child =
    '<</Type/Font/Subtype/CIDFontType2/BaseFont/A/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor 6 0 R/CIDToGIDMap/Identity/DW 600>>';
  const whole = '<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[8 0 R]>>';
  return Buffer.from(
    onePagePdf('BT /F2 40 Tf 40 300 Td <000100020003> Tj ET', {
      page: '/Resources<</Font<</F2 9 0 R>>>>',
      more: [descriptor, { entries: `/Length1 ${String(font.length)}`, bytes: font }, child, whole],
    }),
  );
}
