// How alike two pictures of a slide are where either has ink: SSIM over windows of 8 by 8 pixels, in grey, 240 pixels wide.
// Over a whole slide an empty page would score high, since most of a slide is ground.
import sharp from 'sharp';

const widthPx = 240;
const side = 8;
const stride = 4;
/** A pixel that differs from its page's commonest grey by so much is ink. */
const inkStep = 16;
// The constants of Wang et al., 2004, for 255 steps.
const [c1, c2] = [(0.01 * 255) ** 2, (0.03 * 255) ** 2];

/** A page's picture as bytes of grey. */
export async function greyPage(file, height = null) {
  const { data, info } = await sharp(file)
    .flatten({ background: '#ffffff' })
    .greyscale()
    .resize(height === null ? { width: widthPx } : { width: widthPx, height, fit: 'fill' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, grey: data };
}

function commonest(grey) {
  const counts = new Uint32Array(256);
  for (const value of grey) counts[value] += 1;
  return counts.indexOf(Math.max(...counts));
}

function inkOf({ grey }) {
  const ground = commonest(grey);
  return grey.map((value) => (Math.abs(value - ground) > inkStep ? 1 : 0));
}

function ssim(a, b, width, x0, y0) {
  let [sumA, sumB, sumAA, sumBB, sumAB] = [0, 0, 0, 0, 0];
  for (let y = y0; y < y0 + side; y++)
    for (let x = x0; x < x0 + side; x++) {
      const [p, q] = [a[y * width + x], b[y * width + x]];
      sumA += p;
      sumB += q;
      sumAA += p * p;
      sumBB += q * q;
      sumAB += p * q;
    }
  const count = side * side;
  const [meanA, meanB] = [sumA / count, sumB / count];
  const [varA, varB, both] = [sumAA / count - meanA ** 2, sumBB / count - meanB ** 2, sumAB / count - meanA * meanB];
  return ((2 * meanA * meanB + c1) * (2 * both + c2)) / ((meanA ** 2 + meanB ** 2 + c1) * (varA + varB + c2));
}

const hasInk = (ink, width, x0, y0) => {
  for (let y = y0; y < y0 + side; y++) for (let x = x0; x < x0 + side; x++) if (ink[y * width + x]) return true;
  return false;
};

function meanNearInk(a, b, inks) {
  let [sum, count] = [0, 0];
  for (let y = 0; y + side <= a.height; y += stride)
    for (let x = 0; x + side <= a.width; x += stride) {
      if (!inks.some((ink) => hasInk(ink, a.width, x, y))) continue;
      sum += ssim(a.grey, b.grey, a.width, x, y);
      count += 1;
    }
  return count === 0 ? 1 : sum / count;
}

/** The mean near either one's ink, and what a page of nothing but their ground would have scored in our place. */
export function similarity(theirs, ours) {
  const inks = [inkOf(theirs), inkOf(ours)];
  const blank = { ...theirs, grey: new Uint8Array(theirs.grey.length).fill(commonest(theirs.grey)) };
  return { score: meanNearInk(theirs, ours, inks), blank: meanNearInk(theirs, blank, [inks[0]]) };
}
