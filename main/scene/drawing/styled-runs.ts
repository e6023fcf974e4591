/** Runs of a drawing as the typesetter takes them. Each has a paint of its own, by which its items are known again. */
import type { Run } from '../../model/drawing';
import type { Paint } from '../../model/geometry';
import type { TagRef } from '../../model/scene';
import { spacingOf } from '../../typeset/letter-spacing';
import type { StyledRun, Typesetter } from '../../typeset/typesetter';
import { hasHan } from '../blocks/flow';
import { standInFor } from './stand-ins';

export interface StyledPiece {
  readonly run: Run;
  readonly styled: StyledRun;
  /** How far above the baseline it stands. */
  readonly raisePt: number;
  /** What became of the machine's own font of its name; null where there is none. */
  readonly ownFont: OwnFont;
}

type OwnFont = ReturnType<Typesetter['ownFont']>;
/** Which fonts of the machine are used: none where nobody says so. */
export type OwnFonts = Pick<Typesetter, 'ownFont'>;
export const noOwnFonts: OwnFonts = { ownFont: () => null };

export interface RunSetting {
  /** Of the author's sizes, from fitting. */
  readonly scale: number;
  readonly lang: string;
  readonly tag: TagRef;
}

/** Superscripts are two thirds as large, as in Office. */
const raisedSize = 2 / 3;

function ownPaint(paint: Paint): Paint {
  return { ...paint };
}

function langOf(run: Run, fallback: string): string {
  if (hasHan(run.text))
    return /^zh-?(?:hans|cn|sg)/i.test(run.lang ?? '')
      ? 'zh-Hans'
      : /^(?:ja|ko)/i.test(run.lang ?? '')
        ? (run.lang ?? 'zh-Hant')
        : 'zh-Hant';
  return run.lang ?? fallback;
}

/** Small capitals: what was small becomes a smaller capital. */
function withCaps(run: Run): readonly Run[] {
  if (run.caps === 'all') return [{ ...run, text: run.text.toUpperCase() }];
  if (run.caps !== 'small') return [run];
  return (run.text.match(/\p{Ll}+|[^\p{Ll}]+/gu) ?? []).map((text) =>
    /^\p{Ll}/u.test(text) ? { ...run, text: text.toUpperCase(), sizePt: run.sizePt * 0.8 } : { ...run, text },
  );
}

const hanRuns =
  /(?:[\p{sc=Han}\p{sc=Bopomofo}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\ufe30-\ufe4f\uff00-\uffef]+)/gu;

/** A file names one font for Latin and one for Chinese: words of both stand in a run, each is set in its own. */
function withHan(run: Run, own: OwnFonts): readonly Run[] {
  if (run.familyHan === '' || run.familyHan === run.family || !hasHan(run.text)) return [run];
  const isOwn = (family: string): boolean => ownFontOf(family, run, own) === 'used';
  if (wideOf(run.familyHan) === wideOf(run.family) && !isOwn(run.familyHan) && !isOwn(run.family)) return [run];
  const pieces: Run[] = [];
  let end = 0;
  const add = (text: string, family: string): void => {
    if (text !== '') pieces.push({ ...run, text, family });
  };
  for (const { 0: han, index } of run.text.matchAll(hanRuns)) {
    add(run.text.slice(end, index), run.family);
    add(han, run.familyHan);
    end = index + han.length;
  }
  add(run.text.slice(end), run.family);
  return pieces;
}

/** Which Chinese face stands with a family. */
function wideOf(family: string): 'sans' | 'serif' | 'kai' {
  const { family: bundled } = standInFor(family);
  if (bundled === 'kai') return 'kai';
  return bundled === 'serif' || bundled === 'tinos' || bundled === 'caladea' ? 'serif' : 'sans';
}

const weightOf = ({ weight }: Run): 400 | 700 => (weight >= 600 ? 700 : 400);

const ownFontOf = (family: string, run: Run, { ownFont }: OwnFonts): OwnFont =>
  ownFont(family, weightOf(run), run.slant);

export function styleRuns(
  runs: readonly Run[],
  setting: RunSetting,
  own: OwnFonts = noOwnFonts,
): readonly StyledPiece[] {
  return runs
    .flatMap(withCaps)
    .flatMap((run) => withHan(run, own))
    .map((run): StyledPiece => {
      const raised = run.raise !== 0;
      const ownFont = ownFontOf(run.family, run, own);
      const sizePt = run.sizePt * setting.scale * (raised ? raisedSize : 1);
      return {
        run,
        ownFont,
        raisePt: raised ? run.sizePt * setting.scale * run.raise : 0,
        styled: {
          text: run.text,
          family: standInFor(run.family).family,
          ...(ownFont === 'used' ? { own: run.family } : {}),
          weight: weightOf(run),
          slant: run.slant,
          ...(run.unkerned ? { unkerned: true } : {}),
          ...(run.spacedPt === 0 ? {} : { spacing: spacingOf(run.spacedPt, sizePt) }),
          sizePt,
          paint: ownPaint(run.paint),
          lang: langOf(run, setting.lang),
          tag: setting.tag,
          underline: run.underline,
          strike: run.strike,
          ...(run.link ? { link: run.link } : {}),
          ...(run.ground ? { ground: ownPaint(run.ground) } : {}),
        },
      };
    });
}

/** How far Latin words of a paragraph are stretched; Han keep their square, and the machine's own fonts are as wide as they are. */
export function stretchOf(runs: readonly Run[], own: OwnFonts = noOwnFonts): number {
  let [letters, sum] = [0, 0];
  for (const run of runs) {
    if (hasHan(run.text)) return 1;
    const count = run.text.trim().length;
    letters += count;
    sum += count * (ownFontOf(run.family, run, own) === 'used' ? 1 : standInFor(run.family).stretch);
  }
  return letters === 0 ? 1 : sum / letters;
}
