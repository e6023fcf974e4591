/** Handling marks that stand in a file's own text: TLP labels and gradings. */
import { stricter, tlpLabels, type TlpLabel } from '../../model/marking';

const tlp = /\bTLP\s*[:：]\s*(RED|AMBER\s*\+\s*STRICT|AMBER|GREEN|CLEAR|WHITE)\b/giu;

/** Gradings in ascending order of severity, in the words that papers of Hong Kong and Macao carry. */
const gradings: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  { name: 'RESTRICTED', pattern: /\bRESTRICTED\b(?!\s*-?\s*use)/u },
  { name: '限閱', pattern: /限閱|限阅/u },
  { name: 'CONFIDENTIAL', pattern: /\bCONFIDENTIAL\b/u },
  { name: 'CONFIDENCIAL', pattern: /\bCONFIDENCIAL\b/u },
  { name: '機密', pattern: /^[\s【[（(]*(?:機密|机密)(?:文件)?[\s】\]）)]*$/mu },
  { name: 'SECRET', pattern: /(?<!TOP )\bSECRET\b/u },
  { name: '高度機密', pattern: /高度機密/u },
  { name: 'TOP SECRET', pattern: /\bTOP SECRET\b/u },
  { name: '絕對機密', pattern: /絕對機密/u },
];

function labelOf(words: string): TlpLabel {
  const name = words.toUpperCase().replace(/\s+/g, '');
  return tlpLabels.find((label) => label === `TLP:${name}`) ?? 'TLP:CLEAR';
}

/** A text without its code: a variable called SECRET grades nothing. */
function withoutCode(text: string): string {
  let fence = '';
  const lines = text.split('\n').filter((line) => {
    const mark = /^[ \t]*(`{3,}|~{3,})/.exec(line)?.[1]?.slice(0, 3) ?? '';
    const inside = fence !== '';
    if (!inside) fence = mark;
    else if (mark === fence) fence = '';
    return !inside && mark === '';
  });
  return lines.join('\n').replace(/`[^`\n]+`/g, '');
}

/** The strictest TLP label that a text names, or null. */
export function findLabel(text: string): TlpLabel | null {
  const found = [...withoutCode(text).matchAll(tlp)].map((match) => labelOf(match[1] ?? ''));
  return found.reduce<TlpLabel | null>((strictest, label) => (strictest ? stricter(strictest, label) : label), null);
}

/** A label that stands alone on a line is a mark; within a sentence it is only spoken of. */
export function findStandingLabel(text: string): TlpLabel | null {
  const lines = text
    .split('\n')
    .filter((line) => line.replace(tlp, '').replace(/[\s*_#>|~`()[\]【】（）.-]+/g, '') === '');
  return findLabel(lines.join('\n'));
}

/** The most severe grading that a text carries, in its own words, or null. */
export function findGrading(text: string): string | null {
  const plain = withoutCode(text);
  return gradings.findLast(({ pattern }) => pattern.test(plain))?.name ?? null;
}
