// Parsers of what a machine and a sender bring beside decks: installed fonts, keys of colleagues, encrypted kits.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unlock } from '../../main/kit/lock/age-file';
import { readPublicKey } from '../../main/kit/sign/public-key-file';
import { openInstalledFonts } from '../../main/typeset/installed/installed-fonts';
import { openOwnFaces } from '../../main/typeset/installed/own-faces';
import { fontCollection, fontFile } from '../../tests/builders/a-font';
import { mutateBytes, mutateJson, mutateText } from './mutate.mjs';

const utf8 = new TextEncoder();
const family = 'Fuzzed Text';
const bases = ['Cousine-Regular', 'Caladea-Italic'].map((name) => readFileSync(join('assets', 'fonts', `${name}.ttf`)));
/** Joined, kerned, accented and marked letters, what the font lacks, and a script that only the full layout sets. */
const words = ['AVATo', 'office', 'e\u0301x', '1/2', 'ﬁ “x”', '追蹤資產', 'שלום', 'Ω…', ' '];

/** Most changes hit one table, and of a long one its beginning; some the head of the file, some a collection of two fonts. */
function spoiltFont(chance) {
  const base = chance.pick(bases);
  if (chance.below(8) === 0) {
    const file = Buffer.from(fontCollection(base, [{ family }, { family: 'Other' }]));
    return Buffer.concat([
      mutateBytes(file.subarray(0, 2_000), chance, [file.subarray(0, 2_000)]),
      file.subarray(2_000),
    ]);
  }
  const names = [
    'head',
    'hhea',
    'maxp',
    'OS/2',
    'name',
    'cmap',
    'hmtx',
    'loca',
    'glyf',
    'GSUB',
    'GPOS',
    'GDEF',
    'post',
    'kern',
  ];
  const spoilt = new Set([chance.pick(names), chance.pick(names)]);
  return fontFile(base, { family }, (name, table) => {
    if (!spoilt.has(name)) return table;
    const from = chance.below(2) ? 0 : chance.below(table.length);
    const part = Buffer.from(table.subarray(from, from + 300));
    return Buffer.concat([table.subarray(0, from), mutateBytes(part, chance, [part]), table.subarray(from + 300)]);
  });
}

function insist(holds, what) {
  if (!holds) throw new Error(`It does not hold that ${what}.`);
}

/** What drawing asks of a face, up to the font that goes into a PDF. */
function setIn(face) {
  insist(
    [face.ascent, face.descent, face.capHeight, face.unitsPerEm].every(Number.isFinite),
    'a font that is taken has measures',
  );
  const subset = face.font.createSubset();
  for (const word of words)
    for (const { glyphs, width } of [face.shape(word), face.shapeWide(word), face.shape(word, true)]) {
      insist(Number.isFinite(width), 'a word has a width');
      for (const glyph of glyphs) {
        insist(!/NaN|Infinity/.test(face.outline(glyph)), 'an outline is made of numbers');
        face.codePoints(glyph);
        subset.includeGlyph(glyph);
      }
    }
  for (const point of [0x61, 0x7684, 0x300c]) face.blanks(point);
  subset.encode();
}

const shared = JSON.stringify({
  format: 'kitbag.public-key',
  version: 1,
  sender: {
    name: 'Commercial Crime Bureau',
    key: '14bfbd071b907a3d7c17736fab3efb358a2a9e63ef7da75f32c68f4a4189b05b',
  },
  recipient: 'age1dwyxtp3qp8njte0tkm3daq7k2pqkl6hm48m9f0rdh4yjmkcq2ffqgseuev',
  signature:
    'b5852fc8556356404620e2ffed76e219895e8f03cf6ebdf8857bf35a6d856cee2c3b244b8d352b679c9076589484982140388c41937a76b415164f52a147de06',
});
const identity = /AGE-SECRET-KEY-1\w+/.exec(readFileSync(join('tests', 'fixtures', 'age', 'key.txt'), 'utf8'))[0];
const locked = ['to-key.age', 'with-passphrase.age'].map((name) =>
  readFileSync(join('tests', 'fixtures', 'age', name)),
);

export const fontsAndKeys = {
  'machine-font': {
    inputs: spoiltFont,
    read(bytes) {
      const source = {
        files: () => ['a.ttf'],
        withFile: (_, act) => act((from, count) => bytes.subarray(from, from + count)),
      };
      const faces = openOwnFaces(openInstalledFonts(source));
      const own = faces.of(family, { weight: 400, slant: false });
      if (own && 'face' in own) setIn(own.face);
    },
  },
  'public-key': {
    inputs: (chance) =>
      utf8.encode(
        chance.below(2) ? mutateJson(shared, chance) : mutateText(shared, chance, [shared], ['age1', '"', '{']),
      ),
    read: (bytes) => void readPublicKey(bytes, 'a.json'),
  },
  'locked-kit': {
    // The one with a passphrase takes a second to be asked, and so its work factor is left alone.
    inputs: (chance) => mutateBytes(locked[0], chance, locked),
    read: (bytes) => unlock('a.kit', bytes, { passphrase: null, identities: [identity] }),
  },
};
