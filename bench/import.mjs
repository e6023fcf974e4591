// npm run bench -- --import: a PowerPoint file of fifty slides taken into a library and made a handout of, beside LibreOffice making a
// PDF of the same file; each in fresh processes, and processor time counts.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeContent, makePictures } from './content.mjs';
import { findPeers } from './peers/find-peers.mjs';
import { impressDeck } from './peers/slide-programs.mjs';
import { other } from './programs.mjs';

const kitbag = fileURLToPath(new URL('../out/main/kitbag.js', import.meta.url));
const slides = 50;
const rounds = 5;

/** Import and export, and LibreOffice; without it there is no file to import, and nothing to compare with. */
export async function measureImport() {
  const { soffice, libreoffice } = findPeers();
  const title = 'A PowerPoint file of fifty slides';
  if (!soffice) return { title, words: ['LibreOffice, which makes the file, is not installed.'], figures: [] };
  const folder = mkdtempSync(join(tmpdir(), 'kitbag-import-'));
  try {
    const office = (target, file) =>
      other(soffice, [
        `-env:UserInstallation=file://${join(folder, 'profile')}`,
        ...['--headless', '--convert-to', target, '--outdir', folder, file],
      ]);
    const deck = join(folder, 'deck.pptx');
    const images = makePictures().map((bytes) => Buffer.from(bytes).toString('base64'));
    writeFileSync(join(folder, 'deck.fodp'), impressDeck({ slides: makeContent(slides) }, images));
    office('pptx', join(folder, 'deck.fodp'));
    const taken = { start: [], import: [], export: [], office: [] };
    for (let round = 0; round < rounds; round += 1) {
      const library = join(folder, `library-${round}`);
      mkdirSync(library);
      taken.start.push(other(process.execPath, [kitbag, '--version']).cpu);
      taken.import.push(other(process.execPath, [kitbag, 'import', library, deck]).cpu);
      const words = ['--out', join(folder, `handout-${round}.pdf`), '--layout', '1', '--parts', 'none'];
      taken.export.push(other(process.execPath, [kitbag, 'export', library, '--deck', 'deck', ...words]).cpu);
      taken.office.push(office('pdf', deck).cpu);
    }
    return figuresOf(title, libreoffice, readFileSync(deck).length, taken);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function figuresOf(title, libreoffice, bytes, taken) {
  const [start, read, made, theirs] = [taken.start, taken.import, taken.export, taken.office].map((all) =>
    Math.min(...all),
  );
  return {
    title,
    words: [
      `${(bytes / 1e6).toFixed(2)} MB, written by ${libreoffice} from the first fifty slides of the bench. The export is checked before it`,
      `is put in place. Import ${read.toFixed(2)} s, of which ${start.toFixed(2)} s start a process that does nothing, export ${made.toFixed(2)} s, LibreOffice ${theirs.toFixed(2)} s of processor time.`,
    ],
    figures: [
      { what: 'the import, with the start of its process', figure: read, unit: 's', most: 1 },
      { what: 'LibreOffice to import and export together', figure: theirs / (read + made), least: 10 },
    ],
  };
}
