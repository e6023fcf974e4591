/** How the window looks to this person: remembered on this machine, in no library. */
import { z } from 'zod';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** In per cent of the usual size. */
export const textSizes = [100, 110, 125, 150, 175, 200] as const;

export const lookSchema = z
  .object({ theme: z.enum(themes), textSize: z.number().int().min(textSizes[0]).max(200) })
  .readonly();
export type Look = z.infer<typeof lookSchema>;

export const plainLook: Look = { theme: 'system', textSize: 100 };

/** The next larger size of text for 1, the next smaller for -1; the last stays. */
export function textSizeBeside(size: number, step: 1 | -1): number {
  const others = textSizes.filter((other) => (step > 0 ? other > size : other < size));
  return (step > 0 ? others[0] : others.at(-1)) ?? size;
}
