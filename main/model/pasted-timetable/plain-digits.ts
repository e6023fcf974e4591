/** Numbers as people write them, in digits that a pattern can read. */

const digits = '〇一二三四五六七八九';

/** `二十三` is 23, `十` is 10, `二〇二六` is 2026: the numbers of clocks and calendars, no larger ones. */
function valueOf(han: string): string {
  const plain = han.replaceAll('零', '〇');
  const tens = /^([一二三四五])?十([一二三四五六七八九])?$/.exec(plain);
  if (tens) return String((digits.indexOf(tens[1] ?? '一') || 1) * 10 + Math.max(0, digits.indexOf(tens[2] ?? '〇')));
  return plain.includes('十') ? han : Array.from(plain, (one) => String(digits.indexOf(one))).join('');
}

/** Full-width forms made plain, white space made single, and Chinese numbers beside a unit of time written in digits. */
export function withPlainDigits(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/gu, ' ')
    .replace(/[〇零一二三四五六七八九十]+(?=\s*[年月日號天時点點分小個])/gu, valueOf)
    .trim();
}
