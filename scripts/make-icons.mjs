// Draws assets/icons/icon.svg as the files that Linux (PNG), Windows (ICO) and macOS (ICNS) want. Run it after a change of the drawing.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject, main, say } from './setup/ground.mjs';
import { setUpPackages } from './setup/index.mjs';

const file = (name) => inProject('assets', 'icons', name);

/** An ICO is a table of contents with whole PNG files behind it. */
function ico(pictures) {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  pictures.forEach(({ size, png }, index) => {
    const at = 6 + 16 * index;
    head.writeUInt8(size % 256, at); // 256 is written as 0.
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  });
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

/** An ICNS is a row of PNG files, each behind a name of four letters that stands for its size. */
function icns(pictures) {
  const parts = pictures.map(({ name, png }) => {
    const head = Buffer.alloc(8);
    head.write(name, 0, 'latin1');
    head.writeUInt32BE(png.length + 8, 4);
    return Buffer.concat([head, png]);
  });
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(8);
  head.write('icns', 0, 'latin1');
  head.writeUInt32BE(body.length + 8, 4);
  return Buffer.concat([head, body]);
}

await main(async () => {
  await setUpPackages();
  const { Resvg } = await import('@resvg/resvg-js');
  const drawing = readFileSync(file('icon.svg'), 'utf8');
  const draw = (size) => new Resvg(drawing, { fitTo: { mode: 'width', value: size } }).render().asPng();
  const windows = [16, 24, 32, 48, 64, 128, 256].map((size) => ({ size, png: draw(size) }));
  const mac = { ic07: 128, ic08: 256, ic09: 512 };
  writeFileSync(file('icon.png'), draw(512));
  writeFileSync(file('icon.ico'), ico(windows));
  writeFileSync(file('icon.icns'), icns(Object.entries(mac).map(([name, size]) => ({ name, png: draw(size) }))));
  mkdirSync(file('linux'), { recursive: true });
  for (const size of [16, 24, 32, 48, 64, 128, 256, 512])
    writeFileSync(file(join('linux', `${size}x${size}.png`)), draw(size));
  say('Drew icon.png, icon.ico, icon.icns and those of Linux in assets/icons.');
});
