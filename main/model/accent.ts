/** From one accent colour to all the inks that a page takes from it, by one rule, so that text stays readable in every hue. */
import { contrastBetween, darkenedTo, movedUntil, readableContrast, tintOf } from './colour';

export interface AccentInks {
  /** For words, marks and rules on white: darkened where the accent itself could not be read. */
  readonly accent: string;
  /** The accent as it was chosen, for bands, and what words on it are printed in. */
  readonly band: string;
  readonly onBand: string;
  /** A large number, a day's tab, and what words on it are printed in. */
  readonly pale: string;
  readonly onPale: string;
  /** Behind breaks of a timetable, and behind code. */
  readonly shade: string;
  readonly tint: string;
  /** What words in the accent are printed in on either of the two. */
  readonly onTint: string;
}

/** How tints stand out from white paper, as contrasts: what a grey office printer still shows. */
const tintContrasts = { pale: 1.36, shade: 1.25, tint: 1.12 } as const;

/** `accent` is `rrggbb`; all answers are too. */
export function accentInks(accent: string): AccentInks {
  const words = darkenedTo(accent, readableContrast);
  const [pale, shade] = [tintOf(words, tintContrasts.pale), tintOf(words, tintContrasts.shade)];
  const readableOn = (ground: string): string =>
    movedUntil(words, '000000', (darker) => contrastBetween(darker, ground) >= readableContrast);
  return {
    accent: words,
    band: accent,
    // One of the two can always be read: where white cannot, black has more than 4.6.
    onBand: contrastBetween(accent, 'ffffff') >= readableContrast ? 'ffffff' : '000000',
    pale,
    onPale: readableOn(pale),
    shade,
    tint: tintOf(words, tintContrasts.tint),
    onTint: readableOn(shade),
  };
}
