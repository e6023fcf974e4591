// What a person would write with PDFKit alone in an afternoon: a slide over its notes, a page each. The yardstick of the
// bench: it is frozen (run.mjs checks its SHA-256), so that ratios of different days can be compared.
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import PDFDocument from 'pdfkit';
import { makeContent, makePictures } from './content.mjs';

const [count, fonts, out] = [Number(process.argv[2]), process.argv[3], process.argv[4]];
const slides = makeContent(count);
const pictures = makePictures();

const doc = new PDFDocument({
  size: 'A4',
  margin: 57,
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
const opened = pictures.map((bytes) => doc.openImage(bytes));

let page = 0;
function newPage() {
  doc.addPage();
  page += 1;
  doc.font('en-bold').fontSize(8).fillColor('#555').text('Course', 57, 30, { lineBreak: false });
  doc.rect(470, 26, 68, 16).fill('black');
  doc.font('en-bold').fontSize(12).fillColor('#ffc000').text('TLP:AMBER', 473, 27, { lineBreak: false });
  doc.rect(470, 800, 68, 16).fill('black');
  doc.font('en-bold').fontSize(12).fillColor('#ffc000').text('TLP:AMBER', 473, 801, { lineBreak: false });
  doc.font('en').fontSize(8).fillColor('#555').text(`Page ${page}`, 400, 803, { lineBreak: false });
  doc.fillColor('black');
}

for (const slide of slides) {
  newPage();
  const [left, top, width, height] = [57, 66, 337, 190];
  doc.rect(left, top, width, height).lineWidth(0.5).stroke('#a6a6a6');
  doc
    .font(`${slide.lang}-bold`)
    .fontSize(13)
    .text(slide.title, left + 12, top + 12, { width: width - 24 });
  doc.font(slide.lang).fontSize(8);
  const textWidth = slide.picture === null ? width - 24 : width / 2 - 18;
  let y = doc.y + 6;
  for (const bullet of slide.bullets) {
    doc.text(`•  ${bullet}`, left + 12, y, { width: textWidth });
    y = doc.y + 3;
  }
  if (slide.picture !== null)
    doc.image(opened[slide.picture], left + width / 2, top + 50, { fit: [width / 2 - 12, 120] });
  doc.font(slide.lang).fontSize(10);
  y = top + height + 20;
  for (const paragraph of slide.notes) {
    if (y > 720) {
      newPage();
      doc.font(slide.lang).fontSize(10);
      y = 66;
    }
    doc.text(paragraph, left, y, { width, lineGap: 2 });
    y = doc.y + 7;
  }
}
doc.end();
await once(file, 'finish');
const used = process.resourceUsage();
console.log(JSON.stringify({ pages: page, rss: used.maxRSS, cpu: (used.userCPUTime + used.systemCPUTime) / 1e6 }));
