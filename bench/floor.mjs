// The physical floor: the same pages by hand, with nothing that a handout needs beyond ink. No kerning, no tags, no links, no
// bookmarks, no fitting of slides; widths are cached by character and by word. It shows how near Kitbag is, and is no product.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { create } from 'fontkit';

const [content, fonts, out] = process.argv.slice(2);
const { slides, pictures } = JSON.parse(readFileSync(content, 'utf8'));

const objects = [];
const add = (body) => objects.push(body);
const stream = (dictionary, bytes) =>
  add([`<<${dictionary}/Filter/FlateDecode/Length ${bytes.length}>>stream\n`, bytes, '\nendstream']);

function openFont(name, file) {
  const font = create(readFileSync(`${fonts}/${file}.ttf`));
  const subset = font.createSubset();
  const scale = 1000 / font.unitsPerEm;
  const widths = [0];
  const unicode = [0];
  const letters = new Map();
  const words = new Map();
  const letter = (character) => {
    let known = letters.get(character);
    if (!known) {
      const glyph = font.glyphForCodePoint(character.codePointAt(0));
      const code = subset.includeGlyph(glyph.id);
      widths[code] = glyph.advanceWidth * scale;
      unicode[code] = character.codePointAt(0);
      known = {
        code: String.fromCharCode(code >> 8, code & 255).replace(/[\\()\r]/g, (c) => (c === '\r' ? '\\r' : `\\${c}`)),
        width: widths[code],
      };
      letters.set(character, known);
    }
    return known;
  };
  const word = (text) => {
    let known = words.get(text);
    if (!known) {
      known = { code: '', width: 0 };
      for (const character of text) {
        const { code, width } = letter(character);
        known.code += code;
        known.width += width;
      }
      words.set(text, known);
    }
    return known;
  };
  return { name, font, subset, widths, unicode, word };
}

const faces = {
  en: openFont('F1', 'NotoSans-Regular'),
  'en-bold': openFont('F2', 'NotoSans-Bold'),
  'zh-Hant': openFont('F3', 'NotoSansHK-Regular'),
  'zh-Hant-bold': openFont('F4', 'NotoSansHK-Bold'),
};

const wide = /[\u2e80-\uffef]/;
const pieces = /[\u2e80-\uffef]|[^\s\u2e80-\uffef]+/g;
const neverFirst = /^[，。、]/;
let page = '';

/** Sets a text and gives the height under it. */
function text(face, size, words, x, y, width) {
  const room = (width * 1000) / size;
  const space = face.word(' ');
  let line = '';
  let used = 0;
  let at = y;
  const end = () => {
    page += `/${face.name} ${size} Tf 1 0 0 1 ${x} ${(842 - at - size).toFixed(2)} Tm(${line})Tj\n`;
    at += size * 1.36;
    line = '';
    used = 0;
  };
  let before = '';
  for (const piece of words.match(pieces) ?? []) {
    const { code, width: advance } = face.word(piece);
    const gap = line !== '' && !(wide.test(piece) && wide.test(before));
    if (used + (gap ? space.width : 0) + advance > room && line !== '' && !neverFirst.test(piece)) end();
    else if (gap) {
      line += space.code;
      used += space.width;
    }
    line += code;
    used += advance;
    before = piece;
  }
  end();
  return at;
}

const used = new Set(slides.map((slide) => slide.picture));
const images = pictures.map((file, index) => {
  if (!used.has(index)) return null;
  const png = readFileSync(file);
  const rows = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      rows.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  const [w, h] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  return stream(
    `/Type/XObject/Subtype/Image/Width ${w}/Height ${h}/BitsPerComponent 8/ColorSpace/DeviceRGB/DecodeParms<</Predictor 15/Colors 3/Columns ${w}>>`,
    Buffer.concat(rows),
  );
});

const contents = [];
let number = 0;
function endPage() {
  if (page === '') return;
  number += 1;
  page += `BT 0.33 g\n`;
  text(faces['en-bold'], 8, 'Course', 57, 30, 300);
  text(faces.en, 8, `Page ${number}`, 400, 803, 80);
  page += `ET 0 g 470 800 70 16 re 470 26 70 16 re f 1 0.75 0 rg BT\n`;
  text(faces['en-bold'], 12, 'TLP:AMBER', 473, 27, 70);
  text(faces['en-bold'], 12, 'TLP:AMBER', 473, 801, 70);
  page += 'ET';
  contents.push(stream('', deflateSync(Buffer.from(page, 'latin1'))));
  page = '';
}

for (const [index, slide] of slides.entries()) {
  if (index % 3 === 0) endPage();
  const y = 62 + (index % 3) * 240;
  page += `0.5 w 0.65 G 57 ${842 - y - 133} 236 133 re S 0 g BT\n`;
  let at = text(faces[`${slide.lang}-bold`], 9, slide.title, 65, y + 8, 220) + 4;
  const face = faces[slide.lang];
  for (const bullet of slide.bullets) at = text(face, 6, `• ${bullet}`, 65, at, slide.picture === null ? 220 : 106) + 2;
  for (const row of slide.table ?? [])
    at = Math.max(...row.map((cell, column) => text(face, 6, cell, 67 + column * 73, at + 2, 69)));
  text(faces.en, 7, String(index + 1), 285, y + 136, 20);
  at = y;
  for (const paragraph of slide.notes) at = text(face, 8.5, paragraph.replaceAll('**', ''), 313, at, 227) + 5;
  page += 'ET\n';
  if (slide.picture !== null) page += `q 110 0 0 62 175 ${842 - y - 92} cm /I${slide.picture} Do Q\n`;
}
endPage();

const fontIds = Object.values(faces).map(({ name, font, subset, widths, unicode }) => {
  const program = deflateSync(subset.encode());
  const file = stream(`/Length1 ${program.length}`, program);
  const descriptor = add(
    `<</Type/FontDescriptor/FontName/AAAAAA+${font.postscriptName}/Flags 4/FontBBox[-1000 -1000 2000 2000]/ItalicAngle 0/Ascent 1069/Descent -293/CapHeight 714/StemV 80/FontFile2 ${file} 0 R>>`,
  );
  const child = add(
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/AAAAAA+${font.postscriptName}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ${descriptor} 0 R/CIDToGIDMap/Identity/W[0[${widths.map((w) => Math.round(w)).join(' ')}]]>>`,
  );
  const hex = (value) => value.toString(16).padStart(4, '0');
  const map = stream(
    '',
    deflateSync(
      `/CIDInit/ProcSet findresource begin 12 dict begin begincmap/CMapName/X def/CMapType 2 def 1 begincodespacerange<0000><ffff>endcodespacerange ${unicode.map((point, code) => `1 beginbfchar<${hex(code)}><${hex(point)}>endbfchar`).join('\n')} endcmap end end`,
    ),
  );
  const id = add(
    `<</Type/Font/Subtype/Type0/BaseFont/AAAAAA+${font.postscriptName}/Encoding/Identity-H/DescendantFonts[${child} 0 R]/ToUnicode ${map} 0 R>>`,
  );
  return `/${name} ${id} 0 R`;
});
const resources = add(
  `<</Font<<${fontIds.join('')}>>/XObject<<${images.map((id, index) => (id === null ? '' : `/I${index} ${id} 0 R`)).join('')}>>>>`,
);
const tree = objects.length + contents.length + 1;
const kids = contents.map((id) =>
  add(`<</Type/Page/Parent ${tree} 0 R/MediaBox[0 0 595 842]/Resources ${resources} 0 R/Contents ${id} 0 R>>`),
);
add(`<</Type/Pages/Count ${kids.length}/Kids[${kids.map((id) => `${id} 0 R`).join(' ')}]>>`);
const root = add(`<</Type/Catalog/Pages ${tree} 0 R>>`);

const chunks = [];
const offsets = [];
const hash = createHash('md5');
let length = 0;
const put = (chunk) => {
  const bytes = typeof chunk === 'string' ? Buffer.from(chunk, 'latin1') : chunk;
  chunks.push(bytes);
  hash.update(bytes);
  length += bytes.length;
};
put('%PDF-1.7\n');
for (const [index, body] of objects.entries()) {
  offsets.push(length);
  put(`${index + 1} 0 obj\n`);
  for (const part of Array.isArray(body) ? body : [body]) put(part);
  put('\nendobj\n');
}
const start = length;
put(
  `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}trailer<</Size ${objects.length + 1}/Root ${root} 0 R>>\nstartxref\n${start}\n%%EOF\n`,
);
writeFileSync(out, Buffer.concat(chunks));
const spent = process.resourceUsage();
console.log(
  JSON.stringify({ pages: kids.length, rss: spent.maxRSS, cpu: (spent.userCPUTime + spent.systemCPUTime) / 1e6 }),
);
