/** Fonts that draw signs in the places of letters: their characters as the signs that Unicode has. */

const wingdings: Readonly<Record<string, string>> = {
  '!': '✏', '"': '✂', '#': '✁', '(': '☎', ')': '✆', '*': '✉', '+': '✉', J: '☺', K: '😐', L: '☹', M: '💣', N: '☠', O: '⚐', Q: '✈', R: '☼', S: '💧', T: '❄',
  V: '✞', X: '✠', Y: '✡', Z: '☪', '[': '☯', ']': '☸', l: '●', m: '❍', n: '■', o: '□', p: '❐', q: '❑', r: '❒', s: '⬧', t: '⧫', u: '◆', v: '❖',
  w: '⬥', x: '⌧', y: '⍓', z: '⌘', '|': '❁', '\x80': '⓪', '\x81': '①', '\x82': '②', '\x83': '③', '\x84': '④', '\x85': '⑤', '\x86': '⑥', '\x87': '⑦', '\x88': '⑧',
  '\x89': '⑨', '\x8a': '⑩', '\x9e': '·', '\x9f': '•', '\xa0': '▪', '\xa1': '○', '\xa4': '◉', '\xa7': '▪', '\xa8': '◻', '\xaa': '✦', '\xab': '★', '\xac': '✶', '\xad': '✴', '\xae': '✹',
  '\xd5': '⌫', '\xd8': '➢', '\xdc': '➔', '\xdf': '←', '\xe0': '→', '\xe1': '↑', '\xe2': '↓', '\xe3': '↖', '\xe4': '↗', '\xe5': '↙', '\xe6': '↘', '\xe8': '➔',
  '\xef': '⇦', '\xf0': '⇨', '\xf1': '⇧', '\xf2': '⇩', '\xf3': '⬄', '\xf4': '⇳', '\xfb': '✗', '\xfc': '✓', '\xfd': '☒', '\xfe': '☑', G: '☞', F: '☞', E: '☜', H: '☟', C: '👍', D: '👎', A: '✌', B: '👌',
};

const wingdings2: Readonly<Record<string, string>> = { P: '✓', O: '✗', R: '☑', Q: '☒', S: '☒', '\x97': '●', '\x98': '•', '\x96': '•', '\xa2': '■', '\xa3': '□', '\xa1': '▪', '\xb2': '○' };
const wingdings3: Readonly<Record<string, string>> = { '}': '▶', '|': '◀', '{': '▼', z: '▲', '\x84': '▶', '\x80': '►', a: '◀', '"': '↔' };
const webdings: Readonly<Record<string, string>> = { a: '✔', r: '✖', '=': '■', n: '●', '4': '▶', '3': '◀', '5': '▲', '6': '▼', g: '■' };
const symbol: Readonly<Record<string, string>> = {
  '\xb7': '•', '\xa7': '♣', '\xa8': '♦', '\xa9': '♥', '\xaa': '♠', '\xae': '→', '\xac': '←', '\xad': '↑', '\xaf': '↓', '\xde': '⇒', '\xdc': '⇐', '\xdb': '⇔', '\xb3': '≥', '\xa3': '≤', '\xb9': '≠', '\xbb': '≈', '\xb1': '±', '\xb4': '×', '\xb8': '÷', '\xa5': '∞',
  '\xb0': '°', '\xb6': '∂', '\xd6': '√', '\xf2': '∫', '\xe5': '∑', '\xce': '∈', '\xc7': '∩', '\xc8': '∪', '\xc6': '∅', '\x2d': '−', '\xd7': '⋅',
  a: 'α', b: 'β', c: 'χ', d: 'δ', e: 'ε', f: 'φ', g: 'γ', h: 'η', i: 'ι', k: 'κ', l: 'λ', m: 'μ', n: 'ν', o: 'ο', p: 'π', q: 'θ', r: 'ρ', s: 'σ', t: 'τ', u: 'υ', w: 'ω', x: 'ξ', y: 'ψ', z: 'ζ',
  A: 'Α', B: 'Β', C: 'Χ', D: 'Δ', E: 'Ε', F: 'Φ', G: 'Γ', H: 'Η', I: 'Ι', K: 'Κ', L: 'Λ', M: 'Μ', N: 'Ν', O: 'Ο', P: 'Π', Q: 'Θ', R: 'Ρ', S: 'Σ', T: 'Τ', W: 'Ω', X: 'Ξ', Y: 'Ψ', Z: 'Ζ',
};

const tables: readonly (readonly [RegExp, Readonly<Record<string, string>>])[] = [[/^wingdings$/i, wingdings], [/^wingdings 2$/i, wingdings2], [/^wingdings 3$/i, wingdings3], [/^webdings$/i, webdings], [/^(?:symbol|standard symbols\b.*)$/i, symbol]];

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
      return table[moved ? String.fromCharCode(code - 0xf000) : character] ?? (character.trim() === '' ? character : instead);
    })
    .join('');
}
