/** What a text keeps when it is translated: its figures, and the Latin words, names, addresses and code in it. */

/** Dates name their month in words in one language and by a figure in another. */
const months: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'january february march april may june july august september october november december',
    'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
  ].flatMap((names) => names.split(' ').map((name, index) => [name, String(index + 1)])),
);

/** `media:<sha256>.<ext>` is counted among the pictures, not among the words. */
const mediaReference = /media:([0-9a-f]{64})\.[a-z0-9]+/g;

/** Addresses and identifiers are the same in every language, to the letter. */
const address =
  /(?:https?:\/\/|www\.)[^\s<>()[\]"'，。）」]+|(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.-]*\w|\b(?=\w*\d)(?=\w*[a-z])\w{6,}\b/gi;

const latinWord = /\p{Script=Latin}[\p{Script=Latin}\p{N}]+/gu;

/** The hashes of the pictures that a Markdown text shows. */
export function mediaIn(text: string): readonly string[] {
  return [...text.matchAll(mediaReference)].map((match) => match[1] ?? '');
}

/** Figures without the marks between their digits, which differ by language: `1,234.5` and `1.234,5` are both `12345`. */
export function figuresIn(text: string): readonly string[] {
  const plain = text
    .normalize('NFKC')
    .replace(mediaReference, ' ')
    .replace(address, ' ')
    .replace(/(?<=\d)[ \u2009](?=\d{3}(?!\d))/g, '');
  const figures = (plain.match(/\d[\d.,]*\d|\d/g) ?? []).map((figure) => figure.replace(/[.,]/g, ''));
  const dates = [...plain.toLowerCase().matchAll(/\d(?:st|nd|rd|th)?\s+(?:de\s+)?(\p{L}+)|(?<!\p{L})(\p{L}+)\s+\d/gu)];
  const named = dates.flatMap((match) => months[match[1] ?? match[2] ?? ''] ?? []);
  return [...figures, ...named].map((figure) => figure.replace(/^0+(?=\d)/, ''));
}

/** Latin words in small letters without accents; addresses and identifiers whole. */
export function latinIn(text: string): readonly string[] {
  const plain = text.normalize('NFKC').replace(mediaReference, ' ');
  const whole = plain.match(address) ?? [];
  const words = plain.replace(address, ' ').match(latinWord) ?? [];
  return [...whole, ...words].map((word) => word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase());
}

/** How much a text says, counted in words; a Han says a little more than half of one. */
export function saidIn(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.replace(mediaReference, ' ').match(/[\p{Script=Latin}\p{N}]+/gu)?.length ?? 0;
  return words + han * 0.6;
}

/** The share of Han among the letters, from 0 to 1. */
export function hanShare(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = text.replace(mediaReference, ' ').match(latinWord)?.length ?? 0;
  return han === 0 ? 0 : han / (han + latin);
}

/** Every two Han that stand beside each other. */
export function hanPairsIn(text: string): readonly string[] {
  return [...text.normalize('NFKC').matchAll(/\p{Script=Han}(?=(\p{Script=Han}))/gu)].map(
    ([han, next = '']) => han + next,
  );
}
