// A sheet of slides side by side: LibreOffice left, Kitbag right, the worst first.
import sharp from 'sharp';

const widthPx = 480;
const gap = 12;
const caption = 22;

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

async function row({ theirs, ours, title }) {
  const [left, right] = await Promise.all(
    [theirs, ours].map((file) =>
      sharp(file)
        .flatten({ background: '#ffffff' })
        .resize({ width: widthPx })
        .png()
        .toBuffer({ resolveWithObject: true }),
    ),
  );
  const heightPx = Math.max(left.info.height, right.info.height);
  const words = `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx * 2}" height="${caption}"><text x="0" y="15" font-family="sans-serif" font-size="13">${escape(title)}</text></svg>`;
  return { left: left.data, right: right.data, words: Buffer.from(words), heightPx: heightPx + caption + gap };
}

/** Writes a PNG of the given slides. */
export async function writeSheet(slides, file) {
  const rows = await Promise.all(slides.map(row));
  let top = gap;
  const layers = rows.flatMap(({ left, right, words, heightPx }) => {
    const placed = [
      { input: words, left: gap, top },
      { input: left, left: gap, top: top + caption },
      { input: right, left: gap * 2 + widthPx, top: top + caption },
    ];
    top += heightPx;
    return placed;
  });
  await sharp({ create: { width: widthPx * 2 + gap * 3, height: top + gap, channels: 3, background: '#c8c8c8' } })
    .composite(layers)
    .png()
    .toFile(file);
}
