/** Letters that stand further apart than their font has them, or closer together. */
import type { Shaped } from '../model/scene';

/** Thousandths of an em: letters that came closer than this would stand on one another. */
const closest = -400;
const widest = 4000;

/** What a run's spacing in points is to its letters, in whole thousandths of an em. */
export function spacingOf(spacedPt: number, sizePt: number): number {
  const share = Math.round((spacedPt / Math.max(1, sizePt)) * 1000);
  return Math.max(closest, Math.min(widest, share));
}

/** Scripts whose letters join, or carry signs over and under them: apart they would be torn. */
const joined = /[\u0600-\u08ff\u0900-\u0eff\u1780-\u17ff]/;

/** The same word with `spacing` after each of its letters; marks stay on the letters that they belong to. */
export function withSpacing(shaped: Shaped, spacing: number): Shaped {
  if (spacing === 0 || shaped.rises || shaped.said || joined.test(shaped.text)) return shaped;
  const advances = shaped.advances.map((advance, index) =>
    advance === 0 && index > 0 ? 0 : Math.max(advance + spacing, 0),
  );
  return { ...shaped, advances, width: advances.reduce((sum, advance) => sum + advance, 0) };
}
