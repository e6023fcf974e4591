// The content that every program of the bench gets: the same slides each time, from a seed.
import { deflateSync } from 'node:zlib';

/** A small generator of even numbers from 0 to 1 (mulberry32): the same on every machine. */
function chance(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const starts = [
  'tra',
  'cus',
  'pay',
  'seiz',
  'ex',
  'block',
  'reg',
  'ad',
  'con',
  'fi',
  'off',
  'pro',
  'sub',
  'ver',
  'wal',
  'in',
];
const middles = [
  'ce',
  'to',
  'men',
  'ur',
  'chan',
  'chai',
  'ula',
  'dres',
  'fir',
  'nan',
  'ic',
  'tec',
  'poe',
  'ifi',
  'le',
  'ves',
];
const ends = ['d', 'dy', 't', 'e', 'ge', 'n', 'tion', 's', 'med', 'ce', 'er', 'ted', 'na', 'cation', 'ts', 'tigate'];

/**
 * Two vocabularies: `varied`, that no small cache holds, and that of `one course`, counted in the sample course and a real
 * bootcamp together (3,700 different words, 1,100 different Han).
 */
export const vocabularies = {
  varied: { words: 18_000, han: 2_200 },
  'one course': { words: 3_700, han: 1_100 },
};

/** The Han of Big5's first level, which every font for Traditional Chinese has, well mixed. */
function hanOf(next, wanted) {
  const decoder = new TextDecoder('big5');
  const all = [];
  for (let lead = 0xa4; lead <= 0xc5; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail <= 0x7e || trail >= 0xa1) all.push(decoder.decode(Uint8Array.of(lead, trail)));
    }
  }
  return Array.from({ length: wanted }, () => all.splice(Math.floor(next() * all.length), 1)[0]);
}

/** As in English, where the sixty commonest words make up almost half of a text. */
const common =
  'the of and to in a is that for it as was with be by on not he this are or his from at which but have an had they you were their one all we can her has there been if more when will would who so no out up into do any your what about its'.split(
    ' ',
  );

function wordsOf(next, wanted) {
  const words = new Set();
  while (words.size < wanted) {
    const parts = [starts, middles, middles, ends].map((list) => list[Math.floor(next() * list.length)]);
    words.add(
      next() < 0.5
        ? parts[0] + parts[1] + parts[3]
        : next() < 0.9
          ? parts.join('')
          : `${parts.join('')}${Math.floor(next() * 90)}`,
    );
  }
  return [...words];
}

/**
 * Slides as plain values: a third Chinese, a picture on every fourth, a table on every fifth that has none, notes of 60 to 120 words in three
 * paragraphs, of which every fourth slide's have words in bold (between `**`).
 */
export function makeContent(count, vocabulary = 'varied') {
  const next = chance(20251129);
  const known = vocabularies[vocabulary];
  const words = wordsOf(next, known.words);
  const word = () =>
    next() < 0.45 ? common[Math.floor(next() * common.length)] : words[Math.floor(next() ** 2 * words.length)];
  const pick = (length) => Array.from({ length }, word);
  const sentence = (length) => {
    const text = pick(length).join(' ');
    return `${text[0].toUpperCase()}${text.slice(1)}.`;
  };
  const characters = hanOf(next, known.han);
  const han = (length) =>
    Array.from({ length }, () => characters[Math.floor(next() ** 2 * characters.length)]).join('');
  const clause = (length) =>
    Array.from({ length: Math.max(1, Math.round(length / 12)) }, () => han(8 + Math.floor(next() * 8))).join('，');
  const cell = (isChinese) => (isChinese ? han(3 + Math.floor(next() * 3)) : pick(2).join(' '));
  return Array.from({ length: count }, (_, index) => {
    const isChinese = index % 3 === 2;
    const hasTable = index % 5 === 3 && index % 4 !== 0;
    const paragraphs = Array.from({ length: 3 }, () => 20 + Math.floor(next() * 20));
    return {
      lang: isChinese ? 'zh-Hant' : 'en',
      title: isChinese ? han(9) : pick(4).join(' '),
      bullets: Array.from({ length: hasTable ? 1 : 4 }, () => (isChinese ? `${clause(14)}。` : sentence(8))),
      table: hasTable ? Array.from({ length: 5 }, () => Array.from({ length: 3 }, () => cell(isChinese))) : null,
      notes: paragraphs.map((length, at) => {
        const text = isChinese ? `${clause(length * 1.6)}。` : sentence(length);
        if (at > 0 || index % 4 !== 1) return text;
        const bold = isChinese ? 4 : text.indexOf(' ', text.indexOf(' ') + 1);
        return `**${text.slice(0, bold)}**${text.slice(bold)}`;
      }),
      picture: index % 4 === 0 ? (index / 4) % 20 : null,
    };
  });
}

/** Twenty different pictures, 480 by 270: bands of colour, with some noise so that they do not vanish when packed. */
export function makePictures() {
  return Array.from({ length: 20 }, (_, number) => {
    const next = chance(number + 1);
    const [width, height] = [480, 270];
    const rows = Buffer.alloc((width * 3 + 1) * height);
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const at = y * (width * 3 + 1) + 1 + x * 3;
        rows[at] = (x * 2 + number * 10) & 255;
        rows[at + 1] = (y * 3) & 255;
        rows[at + 2] = 128 + Math.floor(next() * 8);
      }
    }
    return png(width, height, rows);
  });
}

function png(width, height, rows) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(data.length + 12);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc(body), data.length + 8);
  return out;
}

const table = Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

function crc(bytes) {
  let value = 0xffffffff;
  for (const byte of bytes) value = table[(value ^ byte) & 255] ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
