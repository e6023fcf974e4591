// Copies the fonts that Kitbag prints with from their packages into assets/fonts, and proves that they are the ones we know.
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync, renameSync, statSync } from 'node:fs';
import { filesOfDebianPackage } from './debian-font.mjs';
import { inProject, say, SetupProblem } from './ground.mjs';

const folder = (...parts) => inProject('assets', 'fonts', ...parts);

function fontList() {
  return JSON.parse(readFileSync(folder('fonts.json'), 'utf8'));
}

/** A copy is only ever put in place whole and checked, so its size is enough to know it again. */
const isInPlace = ({ file, sizeBytes }) => existsSync(folder(file)) && statSync(folder(file)).size === sizeBytes;

function putInPlace(font, source) {
  const sha256 = createHash('sha256').update(readFileSync(source)).digest('hex');
  if (sha256 !== font.sha256) {
    throw new SetupProblem(`The font ${source} is not the one assets/fonts/fonts.json names (sha256 ${sha256}).`);
  }
  const target = folder(font.file);
  const unfinished = `${target}.${process.pid}.tmp`;
  copyFileSync(source, unfinished);
  renameSync(unfinished, target);
}

/** Gives how many fonts were copied. Where the package cannot be had, nothing fails: a serif stands in. */
async function setUpBrushHand(source, fonts) {
  const missing = fonts.filter((font) => !isInPlace(font));
  if (missing.length === 0) return 0;
  const found = await filesOfDebianPackage(
    source,
    fonts.map(({ fromDebian }) => fromDebian),
  );
  if (found.size === 0) {
    say(
      `The font ${source.package} could not be had from Debian: 標楷體 is shown in a serif. Kitbag asks again tomorrow.`,
    );
    return 0;
  }
  for (const font of missing) putInPlace(font, found.get(font.fromDebian));
  return missing.length;
}

export async function setUpFonts() {
  const { debian, fonts } = fontList();
  const missing = fonts.filter((font) => font.from && !isInPlace(font));
  for (const font of missing) {
    const source = inProject('node_modules', ...font.from.split('/'));
    if (!existsSync(source)) {
      throw new SetupProblem(`The font ${font.file} is missing from ${font.from}: run "npm ci" and start again.`);
    }
    putInPlace(font, source);
  }
  const brush = await setUpBrushHand(
    debian,
    fonts.filter((font) => font.fromDebian),
  );
  const copied = missing.length + brush;
  if (copied > 0) say(`Copied ${copied} fonts to assets/fonts.`);
}
