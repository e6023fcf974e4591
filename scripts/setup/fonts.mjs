// Copies the fonts that Kitbag prints with from their packages into assets/fonts, and proves that they are the ones we know.
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync, renameSync, statSync } from 'node:fs';
import { inProject, say, SetupProblem } from './ground.mjs';

const folder = (...parts) => inProject('assets', 'fonts', ...parts);

export function fontList() {
  return JSON.parse(readFileSync(folder('fonts.json'), 'utf8')).fonts;
}

export async function setUpFonts() {
  let copied = 0;
  for (const font of fontList()) {
    const target = folder(font.file);
    // A copy is only ever put in place whole and checked, so its size is enough to know it again.
    if (existsSync(target) && statSync(target).size === font.sizeBytes) continue;
    const source = inProject('node_modules', ...font.from.split('/'));
    if (!existsSync(source)) {
      throw new SetupProblem(`The font ${font.file} is missing from ${font.from}: run "npm ci" and start again.`);
    }
    const sha256 = createHash('sha256').update(readFileSync(source)).digest('hex');
    if (sha256 !== font.sha256) {
      throw new SetupProblem(`The font ${font.from} is not the one assets/fonts/fonts.json names (sha256 ${sha256}).`);
    }
    const unfinished = `${target}.${process.pid}.tmp`;
    copyFileSync(source, unfinished);
    renameSync(unfinished, target);
    copied += 1;
  }
  if (copied > 0) say(`Copied ${copied} fonts to assets/fonts.`);
}
