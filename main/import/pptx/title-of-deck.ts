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

/**
 * `written` is the title in the file's properties: it holds where a slide or the file's name (`base`, without its ending) says the
 * same. Otherwise the opening slide's title does, and then what there is. What a later slide is called is not what the deck is called:
 * its file has a better name, unless a program gave it.
 */
export function titleOfDeck(written: string, slides: readonly SlideWords[], base: string): string {
  const own = idleTitle.test(written) ? '' : written;
  const wanted = folded(own);
  const isSaid =
    wanted !== '' &&
    (folded(base).includes(wanted) || slides.some(({ title, body }) => folded(`${title} ${body}`).includes(wanted)));
  if (isSaid) return own;
  const later = idleTitle.test(base) ? slides.find(({ title }) => title !== '')?.title : undefined;
  return slides[0]?.title || own || later || base;
}
