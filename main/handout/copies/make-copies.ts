/** Makes a set of numbered copies from one layout run: the drawn file, how each copy differs, the list, and the print file. */
import { sha256 } from '../../files/sha256';
import { lastNumber, numberedHolders, type CopySet } from '../../model/copies';
import type { Finding } from '../../model/finding';
import type { MediaSource } from '../../model/media';
import { fillIn, type HandoutWords } from '../../words/handout-words';
import { drawCopies, type DrawnCopies } from '../draw/draw-copies';
import { drawPlan } from '../draw/draw-plan';
import { drawPrintFile } from '../draw/draw-print-file';
import type { HandoutInput, HandoutTools } from '../handout.types';
import { lockOfCopy, type SetLock } from '../lock/lock-of-copy';
import { inTemplateFonts } from '../look/template-fonts';
import { planHandout, type HandoutPlan } from '../plan-handout';
import type { PictureInk } from '../print/in-ink';
import { patchInto, type PatchedCopy } from './patches';
import { createStamps } from './stamp';

export interface WantedCopies {
  readonly set: CopySet;
  /** The names of the copies' files, in the order of the holders. */
  readonly names: readonly string[];
  readonly wantsPrintFile: boolean;
  /** What every file of the set but the list to sign is locked with; left out, they are open. */
  readonly lock?: SetLock;
}

export interface CopyTools extends HandoutTools {
  /** The plan in the ink that the recipe asks for, and the media that it is then drawn from; left out, it stays as it is. */
  readonly inInk?: PictureInk['apply'];
}

export interface MadeCopies extends DrawnCopies {
  readonly plan: HandoutPlan;
  readonly printFile: Uint8Array | null;
  readonly distributionList: Uint8Array;
  /** Of the plan and of the names. */
  readonly findings: readonly Finding[];
}

/** `onProgress` hears how many slides are laid out, then how many pages are drawn, of one copy and of the print file. Throws what `planHandout` throws. */
export async function makeCopies(
  input: HandoutInput,
  wanted: WantedCopies,
  tools: CopyTools,
  words: HandoutWords,
  onProgress: (done: number, total: number, stage: 'plan' | 'draw' | 'print-file') => void = () => undefined,
): Promise<MadeCopies> {
  const planned = planHandout({ ...input, numbered: true }, tools, words, (done, total) => {
    onProgress(done, total, 'plan');
  });
  return copiesOfPlan(planned, input, wanted, tools, words, onProgress);
}

/** The same of a plan that is there, which keeps room for stamps. */
export async function copiesOfPlan(
  planned: HandoutPlan,
  input: HandoutInput,
  { set, names, wantsPrintFile, lock }: WantedCopies,
  tools: CopyTools,
  words: HandoutWords,
  onProgress: (done: number, total: number, stage: 'plan' | 'draw' | 'print-file') => void = () => undefined,
): Promise<MadeCopies> {
  const findings: Finding[] = [];
  const find = (finding: Finding): void => {
    if (!findings.some((other) => JSON.stringify(other) === JSON.stringify(finding))) findings.push(finding);
  };
  const { plan, media } = await inItsInk(planned, input, tools);
  const [main] = input.recipe.languages;
  const say = words[main];
  const typesetter = inTemplateFonts(tools.typesetter, input.template.fonts);
  const pens = { typesetter, media };
  const stamps = createStamps(set, main, say, typesetter, find);
  const open = await drawCopies(plan, stamps, set.mark, pens, (done, total) => {
    onProgress(done, total, 'draw');
  });
  const drawn = lock ? { ...open, copies: lockedCopies(open, lock) } : open;
  const holders = numberedHolders(set);
  const last = lastNumber(set);
  const printed = drawn.copies.flatMap(({ number, code }, index) => {
    const [stamp, holder] = [stamps[index], holders[index]];
    const title = [fillIn(say.copyOf, { number, total: last }), holder?.name].join(' · ');
    return stamp ? [{ stamp, code, title }] : [];
  });
  const printFile = wantsPrintFile
    ? await drawPrintFile(plan, printed, pens, (done, total) => {
        onProgress(done, total, 'print-file');
      })
    : null;
  const listed = holders.flatMap((holder, index) => {
    const copy = drawn.copies[index];
    return copy ? [{ ...holder, file: names[index] ?? '', sha256: copy.sha256 }] : [];
  });
  const list = plan.distributionList?.(listed);
  if (!list) throw new Error('A numbered handout has a distribution list.');
  return {
    ...drawn,
    plan,
    printFile: printFile && lock ? lockOfCopy(printFile, lock, 'print') : printFile,
    distributionList: await drawPlan(tools.inInk ? (await tools.inInk(list, input, media)).plan : list, pens),
    findings: [...plan.findings, ...findings],
  };
}

/** The copies with the hashes of their locked files. One buffer serves them all. */
function lockedCopies({ pdf, copies }: DrawnCopies, lock: SetLock): readonly PatchedCopy[] {
  const file = pdf.slice();
  return copies.map((copy) => {
    patchInto(file, copy);
    return { ...copy, sha256: sha256(lockOfCopy(file, lock, String(copy.number))) };
  });
}

/** The page that fills up a copy is printed as the others are. */
async function inItsInk(
  planned: HandoutPlan,
  input: HandoutInput,
  { media, inInk }: CopyTools,
): Promise<{ readonly plan: HandoutPlan; readonly media: MediaSource }> {
  if (!inInk) return { plan: planned, media };
  const { closing } = planned;
  const whole = closing ? { ...planned, pages: [...planned.pages, closing] } : planned;
  const printed = await inInk(whole, input, media);
  if (!closing) return printed;
  const pages = printed.plan.pages.slice(0, -1);
  return { ...printed, plan: { ...printed.plan, pages, closing: printed.plan.pages.at(-1) ?? closing } };
}
