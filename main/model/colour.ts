/** Arithmetic of colours, for what must stay readable. A colour is six lower-case hexadecimal digits, `rrggbb`. */

/** What text must keep against what is behind it: WCAG 2.2, success criterion 1.4.3, level AA. */
export const readableContrast = 4.5;

type Channels = readonly [red: number, green: number, blue: number];

/** Red, green and blue from 0 to 255. */
export function channelsOf(rgb: string): Channels {
  const value = parseInt(rgb, 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** The colour of three channels; what lies outside of 0 to 255 is brought to its edge. */
export function colourOf(channels: Channels): string {
  return channels
    .map((channel) => Math.min(255, Math.max(0, Math.round(channel))))
    .map((channel) => channel.toString(16).padStart(2, '0'))
    .join('');
}

/** How much light each value of a channel gives, from 0 to 1: the curve of sRGB as WCAG 2.2 writes it. */
const light: readonly number[] = Array.from({ length: 256 }, (_, channel) => {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
});

const lightOf = (channel: number): number => light[Math.round(channel)] ?? 0;

/** Relative luminance of WCAG 2.2, from 0 for black to 1 for white. */
export function luminanceOf(rgb: string): number {
  return luminanceOfChannels(channelsOf(rgb));
}

function luminanceOfChannels([red, green, blue]: Channels): number {
  return 0.2126 * lightOf(red) + 0.7152 * lightOf(green) + 0.0722 * lightOf(blue);
}

/** The contrast of two luminances, from 1 to 21. */
export function contrastOf(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** The contrast of two colours, from 1 to 21. */
export function contrastBetween(one: string, other: string): number {
  return contrastOf(luminanceOf(one), luminanceOf(other));
}

/** How much two colours differ at most in a channel, in steps of 255. */
export function stepsApart(one: string, other: string): number {
  const [first, second] = [channelsOf(one), channelsOf(other)];
  return Math.max(...first.map((channel, index) => Math.abs(channel - (second[index] ?? 0))));
}

/** `share` of the second colour in the first: 0 gives the first, 1 the second. */
export function mixed(one: string, other: string, share: number): string {
  const [from, to] = [channelsOf(one), channelsOf(other)];
  const at = (index: 0 | 1 | 2): number => from[index] + (to[index] - from[index]) * share;
  return colourOf([at(0), at(1), at(2)]);
}

/** The grey of the same luminance, or the one nearest to it. */
export function greyOf(rgb: string): string {
  const value = greyOfLuminance(luminanceOf(rgb));
  return colourOf([value, value, value]);
}

/** The value from 0 to 255 of the grey of the same luminance as a pixel. */
export function greyValueOf(red: number, green: number, blue: number): number {
  return greyOfLuminance(luminanceOfChannels([red, green, blue]));
}

/** The value of the grey nearest to a luminance. */
function greyOfLuminance(luminance: number): number {
  let [low, high] = [0, 255];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (lightOf(middle) <= luminance) low = middle;
    else high = middle;
  }
  return luminance - lightOf(low) <= lightOf(high) - luminance ? low : high;
}

/** The colour with as little of `towards` as makes `holds` true of it; `towards` itself where nothing less does. */
export function movedUntil(rgb: string, towards: string, holds: (rgb: string) => boolean): string {
  if (holds(rgb)) return rgb;
  let [no, yes] = [0, 256];
  while (yes - no > 1) {
    const middle = (no + yes) >> 1;
    if (holds(mixed(rgb, towards, middle / 256))) yes = middle;
    else no = middle;
  }
  return mixed(rgb, towards, yes / 256);
}

/** The colour, darkened as little as gives it a contrast to white. */
export function darkenedTo(rgb: string, contrast: number): string {
  return movedUntil(rgb, '000000', (darker) => contrastBetween(darker, 'ffffff') >= contrast);
}

/** The colour, lightened until no more than a contrast to white is left: a tint that is as strong in every hue. */
export function tintOf(rgb: string, contrast: number): string {
  return movedUntil(rgb, 'ffffff', (lighter) => contrastBetween(lighter, 'ffffff') <= contrast);
}
