/** Runs of a drawing as the typesetter takes them. Each has a paint of its own, by which its items are known again. */
import type { Run } from '../../model/drawing';
import type { Paint } from '../../model/geometry';
import type { TagRef } from '../../model/scene';
import type { StyledRun } from '../../typeset/typesetter';
import { hasHan } from '../blocks/flow';
import { standInFor } from './stand-ins';

export interface StyledPiece {
  readonly run: Run;
  readonly styled: StyledRun;
  /** How far above the baseline it stands. */
  readonly raisePt: number;
}

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
function withHan(run: Run): readonly Run[] {
  if (run.familyHan === '' || !hasHan(run.text) || wideOf(run.familyHan) === wideOf(run.family)) return [run];
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

export function styleRuns(runs: readonly Run[], setting: RunSetting): readonly StyledPiece[] {
  return runs
    .flatMap(withCaps)
    .flatMap(withHan)
    .map((run): StyledPiece => {
      const raised = run.raise !== 0;
      const sizePt = run.sizePt * setting.scale * (raised ? raisedSize : 1);
      return {
        run,
        raisePt: raised ? run.sizePt * setting.scale * run.raise : 0,
        styled: {
          text: run.text,
          family: standInFor(run.family).family,
          weight: run.weight >= 600 ? 700 : 400,
          slant: run.slant,
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

/** How far Latin words of a paragraph are stretched; Han keep their square. */
export function stretchOf(runs: readonly Run[]): number {
  let [letters, sum] = [0, 0];
  for (const { text, family } of runs) {
    if (hasHan(text)) return 1;
    const count = text.trim().length;
    letters += count;
    sum += count * standInFor(family).stretch;
  }
  return letters === 0 ? 1 : sum / letters;
}
