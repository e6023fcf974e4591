// What a person would write with PDFKit alone in an afternoon: three slides a page, each beside its notes. The yardstick of
// the bench: it is frozen (run.mjs checks its SHA-256), so that ratios of different days can be compared.
import { createWriteStream, readFileSync } from 'node:fs';
import { once } from 'node:events';
import PDFDocument from 'pdfkit';

const [content, fonts, out] = process.argv.slice(2);
const { slides, pictures } = JSON.parse(readFileSync(content, 'utf8'));

const doc = new PDFDocument({
  size: 'A4',
  margin: 0,
  autoFirstPage: false,
  pdfVersion: '1.7',
  lang: 'en',
  info: { Title: 'Handout' },
});
const file = doc.pipe(createWriteStream(out));
doc.registerFont('en', `${fonts}/NotoSans-Regular.ttf`);
doc.registerFont('en-bold', `${fonts}/NotoSans-Bold.ttf`);
doc.registerFont('zh-Hant', `${fonts}/NotoSansHK-Regular.ttf`);
doc.registerFont('zh-Hant-bold', `${fonts}/NotoSansHK-Bold.ttf`);
const opened = pictures.map((file) => doc.openImage(file));

const [left, top, slideWidth, slideHeight, notesWidth, rowHeight] = [57, 62, 236, 133, 227, 240];

let page = 0;
function newPage() {
  doc.addPage();
  page += 1;
  doc.font('en-bold').fontSize(8).fillColor('#555').text('Course', left, 30, { lineBreak: false });
  for (const y of [26, 800]) {
    doc.rect(470, y, 70, 16).fill('black');
    doc
      .font('en-bold')
      .fontSize(12)
      .fillColor('#ffc000')
      .text('TLP:AMBER', 473, y + 1, { lineBreak: false });
  }
  doc.font('en').fontSize(8).fillColor('#555').text(`Page ${page}`, 400, 803, { lineBreak: false });
  doc.fillColor('black');
}

function drawTable(rows, x, y, width) {
  const column = width / rows[0].length;
  for (const [index, row] of rows.entries()) {
    let bottom = y;
    for (const [at, cell] of row.entries()) {
      doc.text(cell, x + at * column + 2, y + 2, { width: column - 4 });
      bottom = Math.max(bottom, doc.y + 2);
    }
    y = bottom;
    doc
      .moveTo(x, y)
      .lineTo(x + width, y)
      .lineWidth(index === 0 ? 0.8 : 0.3)
      .stroke('#888');
  }
}

function drawSlide(slide, number, y) {
  doc.rect(left, y, slideWidth, slideHeight).lineWidth(0.5).stroke('#a6a6a6');
  doc
    .font(`${slide.lang}-bold`)
    .fontSize(9)
    .text(slide.title, left + 8, y + 8, { width: slideWidth - 16 });
  doc.font(slide.lang).fontSize(6);
  const width = slide.picture === null ? slideWidth - 16 : slideWidth / 2 - 12;
  let at = doc.y + 4;
  for (const bullet of slide.bullets) {
    doc.text(`•  ${bullet}`, left + 8, at, { width });
    at = doc.y + 2;
  }
  if (slide.table) drawTable(slide.table, left + 8, at + 2, slideWidth - 16);
  if (slide.picture !== null)
    doc.image(opened[slide.picture], left + slideWidth / 2, y + 30, { fit: [slideWidth / 2 - 8, 90] });
  doc
    .font('en')
    .fontSize(7)
    .text(String(number), left, y + slideHeight + 3, { width: slideWidth, align: 'right' });
}

for (const [index, slide] of slides.entries()) {
  if (index % 3 === 0) newPage();
  const y = top + (index % 3) * rowHeight;
  drawSlide(slide, index + 1, y);
  doc.font(slide.lang).fontSize(8.5);
  let at = y;
  for (const paragraph of slide.notes) {
    doc.text(paragraph.replaceAll('**', ''), left + slideWidth + 20, at, { width: notesWidth, lineGap: 0 });
    at = doc.y + 5;
  }
}
doc.end();
await once(file, 'finish');
const used = process.resourceUsage();
console.log(JSON.stringify({ pages: page, rss: used.maxRSS, cpu: (used.userCPUTime + used.systemCPUTime) / 1e6 }));
