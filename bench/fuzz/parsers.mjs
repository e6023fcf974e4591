// Each parser of what strangers bring: its real inputs, how they are spoilt, and what must hold of whatever comes out.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openArchive } from '../../main/files/archive';
import { isSafeName, safeName } from '../../main/files/safe-name';
import { cleanContent } from '../../main/foreign/clean-content';
import { openForeignPdf } from '../../main/foreign/open-foreign-pdf';
import { keptTags } from '../../main/import/markdown/html-rules';
import { markdownImporter } from '../../main/import/markdown/markdown-importer';
import { readParticipants } from '../../main/import/participants/read-participants';
import { cleanJpeg } from '../../main/import/pictures/clean-jpeg';
import { cleanPng } from '../../main/import/pictures/clean-png';
import { cleanSvg } from '../../main/import/pictures/clean-svg';
import { drawMetafile, metafileKind } from '../../main/import/pictures/metafile/draw-metafile';
import { pdfImporter } from '../../main/import/pdf/pdf-importer';
import { pptxImporter } from '../../main/import/pptx/pptx-importer';
import { decodeText } from '../../main/import/text/decode-text';
import { readTimetableText } from '../../main/import/timetable/read-timetable';
import { openKit } from '../../main/kit/read/open-kit';
import { readKit } from '../../main/kit/read/read-kit';
import { parseMarkdown } from '../../main/markdown/parse-markdown';
import { plainText } from '../../main/markdown/plain-text';
import { readMarkdown } from '../../main/markdown/read-markdown';
import { replaceInMarkdown } from '../../main/markdown/replace-in-markdown';
import { isDrawing } from '../../main/model/drawing-schema';
import { parseDrawing } from '../../main/model/drawing';
import { languages } from '../../main/model/language';
import { openRecord } from '../../main/model/migrations';
import { readColumns } from '../../main/model/pasted-timetable/columns';
import { planTimetable } from '../../main/model/pasted-timetable/plan-timetable';
import { parsePolicy } from '../../main/model/policy';
import { parseRange } from '../../main/model/range';
import { findInMarkdown } from '../../main/model/replace-words';
import { sayFault, sayPlace } from '../../main/words/say';
import { sayIn } from '../../main/words/say-in';
import { normaliseText } from '../../main/typeset/normalise';
import { mediaInfo } from '../../main/store/media-info';
import { aDeck } from '../../tests/builders/a-deck';
import { aCourse } from '../../tests/builders/a-course';
import { emf, dib, wmf } from '../../tests/builders/metafile';
import { madeKit } from '../../tests/builders/made-kit';
import { fontsAndKeys } from './fonts-and-keys.mjs';
import { fontPdf, fontSeeds, pptxSeeds, pdfSeeds, pictureSeeds, svgSeeds } from './seeds.mjs';
import { mutateBytes, mutateJson, mutateName, mutateText } from './mutate.mjs';
import { mutateZip } from './mutate-zip.mjs';
import { markdownTokens, pdfTokens, svgTokens, tableTokens } from './tokens.mjs';

const utf8 = new TextEncoder();
const surroundings = {
  readBeside: () => Promise.resolve(null),
  random: (count) => new Uint8Array(count),
  now: '2026-03-02T09:00:00Z',
};

function textsIn(folder, pattern) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => pattern.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

function insist(holds, what) {
  if (!holds) throw new Error(`It does not hold that ${what}.`);
}

const decks = textsIn(join('assets', 'sample-source'), /\.md$/);
const slides = decks.flatMap((text) => text.split(/^---$/m)).filter((text) => text.trim() !== '');
const records = textsIn(join('tests', 'fixtures', 'records'), /\.json$/);
const ofText = (seeds, tokens) => (chance) => mutateText(chance.pick(seeds), chance, seeds, tokens);
/** A reader looks past the first bytes only where they are what it knows: most inputs keep them. */
const ofBytes =
  (seeds, kept = 0) =>
  (chance) => {
    const seed = Buffer.from(chance.pick(seeds));
    const changed = mutateBytes(seed, chance, seeds);
    if (chance.below(8) > 0) seed.copy(changed, 0, 0, Math.min(kept, changed.length));
    return changed;
  };

const tables = [
  'Time\tSession\tInstructor\n09:00-10:00\tOpening\tMs Chan\n10:00-10:15\tBreak\t\n10:15-12:00\tTracing\tMr Silva\n',
  '時間;課節;導師\n上午九時至十時;開幕;陳女士\n10:15-10:30;小休;\n',
  'Hora,Sessão,Formador\n9h00-10h30,"Abertura, boas-vindas",Silva\n',
  'Day 1\t2026-03-02\n09:00\tOne\n10:00\tTwo\nDay 2\t2026-03-03\n09:00\tThree\n',
];
const lists = ['Name,Agency\nChan Tai Man,Customs\n"Silva, João",PJ\n', '姓名\t機構\n陳大文\t海關\n', 'Ana\nRui\n'];
const policies = [
  '{"format":"kitbag.policy","version":1}',
  '{"format":"kitbag.policy","version":1,"minimumLabel":"TLP:AMBER","encryptKits":true,"lockHandouts":true,"library":"~/Kitbag"}',
];

/** `inputs`: how one is made; `read`: what is done with it, which gives or throws a KitbagFault. */
export const parsers = {
  ...fontsAndKeys,
  record: {
    inputs: (chance) =>
      chance.below(4) === 0
        ? mutateText(chance.pick(records), chance, records, ['{', '}', '"', ',', '__proto__', '['])
        : mutateJson(chance.pick(records), chance),
    read(text) {
      const value = json(text);
      if (value === undefined) return;
      const kind = String(typeof value?.format === 'string' ? value.format : '').replace('kitbag.', '');
      const kinds = [
        'library',
        'deck',
        'course',
        'issue',
        'template',
        'handout',
        'holders',
        'unpacking',
        'sent',
        'backup',
      ];
      openRecord(kinds.includes(kind) ? kind : 'deck', value);
    },
  },
  policy: {
    inputs: (chance) =>
      chance.below(2)
        ? mutateJson(chance.pick(policies), chance)
        : mutateText(chance.pick(policies), chance, policies, ['{', '"', ':', '\\u0000']),
    read: (text) => void parsePolicy(text, 'kitbag-policy.json'),
  },
  range: {
    inputs: ofText(['1,3-5,8-', '１－３、５', '2'], [',', '-', '–', '、', '99999999999999999999', '0', '1']),
    read: (text) => void parseRange(text),
  },
  timetable: {
    inputs: ofText(tables, tableTokens),
    read(text) {
      const { rows } = readTimetableText(text);
      const today = '2026-11-26';
      const wishes = { rows, ...readColumns(rows, today), course: aCourse(), language: 'en', today };
      const plan = planTimetable({ ...wishes, ticks: new Map() });
      insist(plan.sessions >= 0, 'a timetable has a number of sessions');
      for (const cell of rows.flat()) insist(!hidden.test(cell), 'a cell is what is read of it');
    },
  },
  participants: {
    inputs: ofText(lists, tableTokens),
    read(text) {
      for (const { name, agency } of readParticipants(text).holders)
        insist(!hidden.test(name + agency), 'a name is what is read of it');
    },
  },
  name: {
    inputs: (chance) => mutateName(chance.pick(titles), chance),
    async read(name) {
      insist(
        isSafeName(safeName(name, 'deck')) && !hidden.test(safeName(name, 'deck')),
        'a file is named by what is read',
      );
      insist(!turning.test(normaliseText(name, false, 0)), 'what is printed turns no reading direction');
      for (const language of languages) {
        const say = sayIn(language);
        insist(
          standsApart(sayFault(say, { code: 'kit.unsafe', facts: { file: name, path: name } })),
          'a sentence reads as it was written',
        );
        insist(standsApart(sayPlace(say, { file: name, number: 3 })), 'a place reads as it was written');
      }
      const text = `# ${name}\n\nWords`;
      const { deck } = await markdownImporter.read(`${name}.md`, utf8.encode(text), surroundings);
      openRecord('deck', JSON.parse(JSON.stringify({ ...deck, revision: 1 })));
      const kit = madeKit([{ ...aDeck(), title: { en: name } }]).zip();
      const reading = readKit(await openKit('a.kit', kit), () => true);
      insist(reading.things.length === 1, 'a kit is read whatever its things are called');
    },
  },
  encoding: {
    inputs: ofBytes(
      [...tables, ...lists].flatMap((text) => [utf8.encode(text), Buffer.from(`\ufeff${text}`, 'utf16le')]),
    ),
    read: (bytes) => void decodeText('a.csv', bytes),
  },
  markdown: {
    inputs: ofText(slides, markdownTokens),
    read: (text) => void plainText(readMarkdown(text)),
  },
  replace: {
    inputs: ofText(slides, markdownTokens),
    read(text) {
      const words = plainText(readMarkdown(text));
      const word = /\p{L}{3,}/u.exec(words)?.[0];
      if (word === undefined) return;
      const after = replaceInMarkdown(text, findInMarkdown(text, { find: word, matchCase: true }), 'Q*X');
      if (after === null) return;
      const plain = (some) => some.replaceAll('Q*X', word).replace(/\s+/g, '');
      insist(plain(plainText(readMarkdown(after))) === plain(words), 'replacing changes words alone');
    },
  },
  deck: {
    inputs: ofText(decks, markdownTokens),
    async read(text) {
      const { deck } = await markdownImporter.read('deck.md', utf8.encode(text), surroundings);
      openRecord('deck', JSON.parse(JSON.stringify({ ...deck, revision: 1 })));
      for (const slide of deck.slides)
        for (const { body } of Object.values(slide.texts))
          for (const tag of htmlOf(body)) insist(keptTags.has(tag), `no ${tag} of HTML comes into a deck`);
    },
  },
  svg: {
    inputs: ofText(svgSeeds(), svgTokens),
    read(text) {
      const cleaned = cleanSvg(utf8.encode(text));
      if (!cleaned.ok) return;
      const again = cleanSvg(utf8.encode(cleaned.svg));
      insist(again.ok && again.removed === 0, 'a cleaned picture has nothing left to clean');
      const tags = cleaned.svg.replace(/>[^<]*</g, '><').replace(/"[^"]*"/g, '""');
      insist(!/<script|\son\w+=/i.test(tags), 'no script comes into a picture');
    },
  },
  picture: {
    inputs: ofBytes(pictureSeeds(), 33),
    read(bytes) {
      mediaInfo((from, count) => bytes.subarray(from, from + count));
      for (const clean of [cleanPng, cleanJpeg]) {
        const cleaned = clean(bytes);
        insist(cleaned === null || cleaned.length <= bytes.length + 64, 'cleaning adds nothing');
      }
    },
  },
  metafile: {
    inputs: (chance) => (chance.below(3) === 0 ? ofBytes(metafiles(), 88)(chance) : recordsOf(chance)),
    async read(bytes) {
      if (metafileKind(bytes) !== null) await drawMetafile(bytes, null);
    },
  },
  drawing: {
    inputs: (chance) => mutateJson(chance.pick(drawings), chance),
    read: (text) => void parseDrawing(utf8.encode(text)),
  },
  zip: {
    inputs: ofBytes([madeKit().zip(), pptxSeeds()[0].zip()]),
    async read(bytes) {
      const archive = await openArchive('a.zip', bytes);
      for (const name of archive.names) archive.read(name);
    },
  },
  kit: {
    inputs: (chance) => mutateZip(chance.pick(kits), chance),
    async read(bytes) {
      const reading = readKit(await openKit('a.kit', bytes), () => true);
      const bad = new Set(reading.problems.map(({ path }) => path));
      for (const { item, isWhole } of reading.things)
        insist(!(isWhole && bad.has(item.path)), 'no bad thing is called whole');
    },
  },
  pdf: {
    inputs: (chance) => {
      const seed = chance.pick(pdfSeeds());
      if (chance.below(2)) return mutateBytes(seed, chance, pdfSeeds());
      const text = Buffer.from(seed).toString('latin1');
      return Buffer.from(mutateText(text, chance, [text], pdfTokens), 'latin1');
    },
    async read(bytes) {
      const pdf = await openForeignPdf(bytes, 'a.pdf');
      for (const page of pdf.pages.slice(0, 5)) cleanContent(page.content(), pdf.isSeen);
    },
  },
  font: {
    inputs: (chance) => fontPdf(mutateBytes(Buffer.from(chance.pick(fontSeeds())), chance, fontSeeds())),
    async read(bytes) {
      const { deck } = await pdfImporter.read('a.pdf', bytes, surroundings);
      openRecord('deck', JSON.parse(JSON.stringify({ ...deck, revision: 1 })));
    },
  },
  'pdf-deck': {
    inputs: (chance) => parsers.pdf.inputs(chance),
    async read(bytes) {
      const { deck } = await pdfImporter.read('a.pdf', bytes, surroundings);
      openRecord('deck', JSON.parse(JSON.stringify({ ...deck, revision: 1 })));
    },
  },
  pptx: {
    inputs: (chance) => mutateZip(chance.pick(pptxSeeds()).entries(), chance),
    async read(bytes) {
      const { deck, media } = await pptxImporter.read('a.pptx', bytes, surroundings);
      for (const { ext, bytes: made } of media)
        insist(ext !== 'json' || isDrawing(made), 'what is imported can travel');
      openRecord('deck', JSON.parse(JSON.stringify({ ...deck, revision: 1 })));
    },
  },
};

const titles = [
  'Tracing.en.pptx',
  '追蹤資產',
  'Investigação às criptomoedas',
  'invoice.pdf.exe',
  'תרגיל ראשון',
  'course (2).kit',
];
/** What turns a reading direction, and with it whatever else of a name cannot be seen. */
const turning = /[\u202a-\u202e\u2066-\u2069]/;
const hidden = /(?!\s)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u;

/** True where every stretch that stands apart ends, and nothing else in a sentence turns its direction. */
function standsApart(sentence) {
  return !turning.test(sentence.replace(/\u2068[^\u202a-\u202e\u2066-\u2069]*\u2069/g, ''));
}

const kits = [madeKit().entries, deltaEntries()];

function deltaEntries() {
  const files = [{ path: `media/aa/${'a'.repeat(64)}.png`, sha256: 'a'.repeat(64), sizeBytes: 1 }];
  const base = { kit: 'b'.repeat(64), date: '2026-11-25', files };
  return madeKit(undefined, (manifest) => ({ ...manifest, version: 2, base })).entries;
}

const drawings = [
  '{"format":"kitbag.drawing","version":1,"widthPt":960,"heightPt":540,"shapes":[{"id":"a","name":"","alt":"","role":"body","matrix":[1,0,0,1,0,0],"widthPt":1,"heightPt":1,"link":null,"concealed":null,"parts":[]}]}',
];

function metafiles() {
  const words = Buffer.from('abc\0');
  return [
    wmf([
      [0x0213, [10, 10]],
      [0x0418, [0, 0, 5, 5]],
      [0x0a32, [4, 1, 0, 0, words.readUInt16LE(0), words.readUInt16LE(2)]],
    ]),
    wmf([
      [
        0x0f43,
        dib(2, [
          [255, 0, 0],
          [0, 255, 0],
        ]),
      ],
    ]),
    emf([
      [43, Buffer.alloc(16, 1)],
      [3, Buffer.alloc(40, 2)],
      [81, Buffer.alloc(80, 0)],
      [14, Buffer.alloc(12)],
    ]),
  ];
}

/** A metafile of records that a program might write, with values that none would. */
function recordsOf(chance) {
  const value = () => chance.pick([0, 1, -1, 2, 5, 100, 255, 32767, -32768, 65535, 2147483647, chance.below(1000)]);
  const list = (code) =>
    Array.from({ length: chance.few(30) }, () => [code(), Array.from({ length: chance.below(24) }, value)]);
  if (chance.below(2)) return emf(list(() => 1 + chance.below(122)));
  const codes = [
    0x0213, 0x0214, 0x0418, 0x041b, 0x0324, 0x0325, 0x0538, 0x0521, 0x0a32, 0x0817, 0x0830, 0x081a, 0x061c, 0x0f43,
    0x0b41, 0x0940,
  ];
  const tools = [
    0x02fa, 0x02fb, 0x02fc, 0x0142, 0x012d, 0x01f0, 0x001e, 0x0127, 0x020b, 0x020c, 0x020d, 0x020e, 0x0103, 0x0209,
    0x0201, 0x0416, 0x0415,
  ];
  return wmf(list(() => (chance.below(12) === 0 ? chance.below(65536) : chance.pick([...codes, ...tools]))));
}

/** The names of what a reader of Markdown takes for HTML in a text. */
function htmlOf(markdown) {
  const within = (node) =>
    node.type === 'html'
      ? Array.from(node.value.matchAll(/<\/?([^\s<>/]+)/g), ([, name]) => name.toLowerCase())
      : (node.children ?? []).flatMap(within);
  const root = parseMarkdown(markdown);
  return root === null ? [] : within(root);
}

function json(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
