/** File names that every system takes, made of titles that people wrote. */

/** Windows keeps these for devices, with any ending and in any case; the superscript digits count too. */
const devices = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])$/i;
/** Refused by Windows in a name, or a separator somewhere. */
const refused = /[<>:"/\\|?*]/g;
/** Controls, line separators, and the marks that turn the reading direction around or cannot be seen. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;
const longestBytes = 120;

/** A safe name made of a title, without an ending; `fallback` stands in where nothing is left of it. */
export function safeName(title: string, fallback: string, mostBytes = longestBytes): string {
  const plain = title
    .normalize('NFC')
    .replace(/\s/gu, ' ')
    .replace(unseen, '')
    .replace(refused, ' ')
    .replace(/ +/g, ' ');
  const trimmed = trimEdges(shortened(trimEdges(plain), mostBytes));
  if (trimmed === '') return fallback;
  return devices.test(stemOf(trimmed).trim()) ? `_${trimmed}` : trimmed;
}

/** True where a name can be a file's name on every system as it stands. */
export function isSafeName(name: string): boolean {
  return name !== '' && safeName(name, '') === name;
}

/** Windows drops dots and spaces at the end; a dot in front hides a file elsewhere. */
function trimEdges(name: string): string {
  return name.replace(/^[.\s]+|[.\s]+$/gu, '');
}

function stemOf(name: string): string {
  return name.split('.', 1)[0] ?? '';
}

/** Cut by bytes, because Linux counts 255 of them and a Han takes three; never through a character. */
function shortened(name: string, mostBytes: number): string {
  const encoder = new TextEncoder();
  let sizeBytes = 0;
  let kept = '';
  for (const character of name) {
    sizeBytes += encoder.encode(character).length;
    if (sizeBytes > mostBytes) break;
    kept += character;
  }
  return kept;
}
