// What an installed Kitbag takes on the disk, part by part, and how much each may take.
import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { packedResources } from './packed-program.mjs';

/** In megabytes. The fonts are what prints Chinese, Latin and the fonts of Office without a network; the rest is Kitbag, 5 of its code the reader of PDFs. */
const LIMITS = { code: 36, 'native code': 26, fonts: 135, sample: 3 };
const LIMIT_WITHOUT_FONTS = 60;

const megabytes = (bytes) => Math.round(bytes / 1e5) / 10;

function bytesOf(path) {
  const entry = lstatSync(path, { throwIfNoEntry: false });
  if (!entry) return 0;
  if (!entry.isDirectory()) return entry.size;
  return readdirSync(path).reduce((sum, name) => sum + bytesOf(join(path, name)), 0);
}

/** @returns {{parts: Record<string, number>, whole: number, wrong: string[]}} megabytes, and a sentence for each part that is too large */
export function measure(folder) {
  const resources = packedResources(folder);
  const native = bytesOf(join(resources, 'app.asar.unpacked'));
  const code = bytesOf(join(resources, 'app.asar'));
  const beside = (...names) => names.reduce((sum, name) => sum + bytesOf(join(resources, name)), 0);
  const [fonts, sample] = [beside('fonts'), beside('sample', 'help', 'icons')];
  const parts = Object.fromEntries(
    Object.entries({ code, 'native code': native, fonts, sample }).map(([name, bytes]) => [name, megabytes(bytes)]),
  );
  const wrong = Object.entries(LIMITS)
    .filter(([name, limit]) => parts[name] > limit)
    .map(([name, limit]) => `The ${name} of the packed program takes ${parts[name]} MB; ${limit} MB is the limit.`);
  const own = megabytes(code + native + sample);
  if (own > LIMIT_WITHOUT_FONTS)
    wrong.push(`Without fonts Kitbag adds ${own} MB to Electron; ${LIMIT_WITHOUT_FONTS} MB is the limit.`);
  return { parts, whole: megabytes(bytesOf(folder)), wrong };
}

/**
 * Each part's size in what IT departments are told, as a phrase of docs/for-it.md: a megabyte is the size of 10^6 bytes.
 * @returns {string[]} a sentence for each figure that the page gives otherwise
 */
export function statedOtherwise({ parts, whole }, page) {
  const own = Object.values(parts).reduce((sum, part) => sum + part, 0);
  const phrases = [
    ['About {} MB installed', whole],
    ['Electron is {} MB', whole - own],
    ['fonts {} MB', parts.fonts],
    ['native code for pictures {} MB', parts['native code']],
    ['own code {} MB', parts.code],
    ['the sample with the guide and icons {} MB', parts.sample],
  ];
  // A few megabytes are another Electron's; of the parts that are Kitbag's own, one.
  return phrases.flatMap(([phrase, size]) => {
    const [before, after] = phrase.split('{}');
    const said = new RegExp(`${before}(\\d+)${after}`).exec(page)?.[1];
    const most = size > 200 ? 5 : 1.5;
    if (said !== undefined && Math.abs(Number(said) - size) <= most) return [];
    return [`docs/for-it.md should say “${phrase.replace('{}', Math.round(size))}”.`];
  });
}

/** One line for each part. */
export function sizeStatement({ parts, whole }) {
  const own = Object.values(parts).reduce((sum, part) => sum + part, 0);
  const lines = Object.entries(parts).map(([name, part]) => `${name}: ${part.toFixed(1)} MB`);
  return [`installed: ${whole.toFixed(1)} MB`, `of it Electron: ${(whole - own).toFixed(1)} MB`, ...lines, ''].join(
    '\n',
  );
}
