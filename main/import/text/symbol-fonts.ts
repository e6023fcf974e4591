/** Fonts that draw signs in the places of letters: their characters as the signs that Unicode has. */
import { dingbats } from './dingbats';

const wingdings: Readonly<Record<string, string>> = {
  '!': '✏',
  '"': '✂',
  '#': '✁',
  '(': '☎',
  ')': '✆',
  '*': '✉',
  '+': '✉',
  J: '☺',
  K: '😐',
  L: '☹',
  M: '💣',
  N: '☠',
  O: '⚐',
  Q: '✈',
  R: '☼',
  S: '💧',
  T: '❄',
  V: '✞',
  X: '✠',
  Y: '✡',
  Z: '☪',
  '[': '☯',
  ']': '☸',
  l: '●',
  m: '❍',
  n: '■',
  o: '□',
  p: '❐',
  q: '❑',
  r: '❒',
  s: '⬧',
  t: '⧫',
  u: '◆',
  v: '❖',
  w: '⬥',
  x: '⌧',
  y: '⍓',
  z: '⌘',
  '|': '❁',
  '\x80': '⓪',
  '\x81': '①',
  '\x82': '②',
  '\x83': '③',
  '\x84': '④',
  '\x85': '⑤',
  '\x86': '⑥',
  '\x87': '⑦',
  '\x88': '⑧',
  '\x89': '⑨',
  '\x8a': '⑩',
  '\x9e': '·',
  '\x9f': '•',
  '\xa0': '▪',
  '\xa1': '○',
  '\xa4': '◉',
  '\xa7': '▪',
  '\xa8': '◻',
  '\xaa': '✦',
  '\xab': '★',
  '\xac': '✶',
  '\xad': '✴',
  '\xae': '✹',
  '\xd5': '⌫',
  '\xd8': '➢',
  '\xdc': '➔',
  '\xdf': '←',
  '\xe0': '→',
  '\xe1': '↑',
  '\xe2': '↓',
  '\xe3': '↖',
  '\xe4': '↗',
  '\xe5': '↙',
  '\xe6': '↘',
  '\xe8': '➔',
  '\xef': '⇦',
  '\xf0': '⇨',
  '\xf1': '⇧',
  '\xf2': '⇩',
  '\xf3': '⬄',
  '\xf4': '⇳',
  '\xfb': '✗',
  '\xfc': '✓',
  '\xfd': '☒',
  '\xfe': '☑',
  G: '☞',
  F: '☞',
  E: '☜',
  H: '☟',
  C: '👍',
  D: '👎',
  A: '✌',
  B: '👌',
};

const wingdings2: Readonly<Record<string, string>> = {
  P: '✓',
  O: '✗',
  R: '☑',
  Q: '☒',
  S: '☒',
  '\x97': '●',
  '\x98': '•',
  '\x96': '•',
  '\xa2': '■',
  '\xa3': '□',
  '\xa1': '▪',
  '\xb2': '○',
};
const wingdings3: Readonly<Record<string, string>> = {
  '}': '▶',
  '|': '◀',
  '{': '▼',
  z: '▲',
  '\x84': '▶',
  '\x80': '►',
  a: '◀',
  '"': '↔',
};
const webdings: Readonly<Record<string, string>> = {
  a: '✔',
  r: '✖',
  '=': '■',
  n: '●',
  '4': '▶',
  '3': '◀',
  '5': '▲',
  '6': '▼',
  g: '■',
};
/** Adobe's Symbol encoding, from ! to ~ and from \u00a0 on. Pieces of brackets that people take for whole ones are such. */
const symbol: Readonly<Record<string, string>> = Object.fromEntries([
  ...[...'!∀#∃%&∋()*+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼'].map(
    (sign, index) => [String.fromCharCode(0x21 + index), sign] as const,
  ),
  ...[...'€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…|—⏎ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊⟨®©™∑⎛⎜⎝⌈⎢⌊⎧⎨⎩⎪▪⟩∫⌠⎮⌡⎞⎟⎠⌉⎥⌋⎫⎬⎭'].map(
    (sign, index) => [String.fromCharCode(0xa0 + index), sign] as const,
  ),
]);

const tables: readonly (readonly [RegExp, Readonly<Record<string, string>>])[] = [
  [/^wingdings$/i, wingdings],
  [/^wingdings 2$/i, wingdings2],
  [/^wingdings 3$/i, wingdings3],
  [/^webdings$/i, webdings],
  [/^(?:monotype sorts|(?:itc )?zapf ?dingbats)\b/i, dingbats],
  [/^(?:symbol|standard symbols\b.*)$/i, symbol],
];

function tableOf(family: string): Readonly<Record<string, string>> | null {
  return tables.find(([name]) => name.test(family))?.[1] ?? null;
}

export function isSymbolFont(family: string): boolean {
  return tableOf(family) !== null;
}

/** Some writers move the characters of symbol fonts to U+F000 and on; those of any other font are left alone. */
export function plainSymbols(text: string, family: string, instead: string): string {
  const table = tableOf(family);
  return [...text]
    .map((character) => {
      const code = character.codePointAt(0) ?? 0;
      const moved = code >= 0xf020 && code <= 0xf0ff;
      if (!table) return moved ? (symbol[String.fromCharCode(code - 0xf000)] ?? instead) : character;
      if (character === ' ' || code > 0xff) {
        if (!moved) return character;
      }
      return (
        table[moved ? String.fromCharCode(code - 0xf000) : character] ?? (character.trim() === '' ? character : instead)
      );
    })
    .join('');
}
