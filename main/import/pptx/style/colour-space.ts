/** Colours as numbers: hexadecimal, linear light, and hue, saturation, lightness. */

/** Red, green and blue, 0 to 1. */
export type Rgb = readonly [number, number, number];

const clamp = (value: number): number => Math.max(0, Math.min(1, value));

export function parseHex(hex: string): Rgb {
  const number = Number.parseInt(hex, 16);
  return [((number >> 16) & 255) / 255, ((number >> 8) & 255) / 255, (number & 255) / 255];
}

export function formatHex(rgb: Rgb): string {
  return rgb
    .map((value) =>
      Math.round(clamp(value) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('');
}

export const toLinear = (value: number): number =>
  value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
export const fromLinear = (value: number): number =>
  value <= 0.0031308 ? value * 12.92 : 1.055 * clamp(value) ** (1 / 2.4) - 0.055;

export function mapRgb([red, green, blue]: Rgb, map: (value: number) => number): Rgb {
  return [clamp(map(red)), clamp(map(green)), clamp(map(blue))];
}

/** Hue in degrees, saturation and lightness 0 to 1. */
export function toHsl([red, green, blue]: Rgb): Rgb {
  const [high, low] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const lightness = (high + low) / 2;
  const spread = high - low;
  if (spread === 0) return [0, 0, lightness];
  const saturation = spread / (lightness > 0.5 ? 2 - high - low : high + low);
  const hue =
    high === red
      ? ((green - blue) / spread + 6) % 6
      : high === green
        ? (blue - red) / spread + 2
        : (red - green) / spread + 4;
  return [hue * 60, saturation, lightness];
}

export function fromHsl([hue, saturation, lightness]: Rgb): Rgb {
  const [s, l] = [clamp(saturation), clamp(lightness)];
  const reach = s * Math.min(l, 1 - l);
  const channel = (offset: number): number => {
    const k = (offset + (((hue % 360) + 360) % 360) / 30) % 12;
    return l - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1));
  };
  return [channel(0), channel(8), channel(4)];
}

/** How much two colours differ at most, in one of 255 steps of a channel. */
export function difference(a: string, b: string): number {
  const [first, second] = [parseHex(a), parseHex(b)];
  return Math.max(...first.map((value, index) => Math.abs(value - (second[index] ?? 0)))) * 255;
}

/** A colour as it looks over an opaque ground. */
export function blend(over: string, ground: string, alpha: number): string {
  const [a, b] = [parseHex(over), parseHex(ground)];
  return formatHex([
    a[0] * alpha + b[0] * (1 - alpha),
    a[1] * alpha + b[1] * (1 - alpha),
    a[2] * alpha + b[2] * (1 - alpha),
  ]);
}
