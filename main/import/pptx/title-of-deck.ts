/** What a deck is called. A file's own title is often that of the deck which it was once copied from: the slides know better. */

/** Titles that programs write by themselves. */
const idleTitle =
  /^(?:powerpoint presentation|presentation\d*|slide \d+|untitled.*|簡報\d*|投影片 \d+|powerpoint 簡報|apresentação.*powerpoint)$/i;

interface SlideWords {
  readonly title: string;
  readonly body: string;
}

const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** A version, a copy or a long number is for the folder that the file lies in, not for readers. */
const filing = /\d{4}|[_]|\bv\d|\bfinal\b|\bcopy\b|\bdraft\b|副本|複本|最終|定稿|草稿|\(\d+\)/i;
const words = /\p{Script=Han}{2}|\p{L}{2,}\s+(?:\S+\s+)*\p{L}{2,}/u;

/** True where somebody called the file as one calls a lecture: “第二講 個案”, “Guest lecture”, and not “lecture-3_v2”. */
function isCalled(base: string): boolean {
  return words.test(base) && !filing.test(base) && !idleTitle.test(base);
}

/**
 * `written` is the title in the file's properties: it holds where a slide or the file's name (`base`, without its ending) says the
 * same. Otherwise the name does that somebody gave the file, then the opening slide's title, and then what there is. What a later slide
 * is called is not what the deck is called, unless a program named the file.
 */
export function titleOfDeck(written: string, slides: readonly SlideWords[], base: string): string {
  const own = idleTitle.test(written) ? '' : written;
  const wanted = folded(own);
  const isSaid =
    wanted !== '' &&
    (folded(base).includes(wanted) || slides.some(({ title, body }) => folded(`${title} ${body}`).includes(wanted)));
  if (isSaid) return own;
  if (isCalled(base)) return base;
  const later = idleTitle.test(base) ? slides.find(({ title }) => title !== '')?.title : undefined;
  return slides[0]?.title || own || later || base;
}
