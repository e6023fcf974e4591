/** Font families by name: the theme's for `+mj-lt` and its kin, by script where the theme leaves Han open. */
import type { Theme, ThemeFonts } from '../style/theme';

const scripts: readonly (readonly [RegExp, string])[] = [
  [/^zh-(?:hant|tw|hk|mo)/i, 'Hant'],
  [/^zh/i, 'Hans'],
  [/^ja/i, 'Jpan'],
  [/^ko/i, 'Hang'],
];

/** The theme's script for a language of East Asia; null for others. */
export function hanScript(lang: string | null): string | null {
  return lang === null ? null : (scripts.find(([pattern]) => pattern.test(lang))?.[1] ?? null);
}

function ofTheme(fonts: ThemeFonts, slot: string, lang: string | null): string {
  if (slot === 'lt') return fonts.latin;
  if (slot === 'cs') return fonts.complex;
  const script = hanScript(lang);
  return fonts.han || (script === null ? '' : (fonts.byScript.get(script) ?? ''));
}

/** A family's name for a typeface as it is written; empty where nothing is said. */
export function resolveFamily(typeface: string, theme: Theme, lang: string | null): string {
  const match = /^\+(mj|mn)-(lt|ea|cs)$/.exec(typeface);
  if (!match) return typeface.startsWith('+') ? '' : typeface;
  return ofTheme(match[1] === 'mj' ? theme.major : theme.minor, match[2] ?? 'lt', lang);
}
