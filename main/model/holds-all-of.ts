/** Whether a slide that holds both languages says what the slide says that it is paired with, so that nothing is lost without that. */
import type { Language } from './language';
import type { Slide, SlideText } from './slide';

type Written = Pick<Slide, 'texts' | 'looks'>;

/** Line by line, without the marks of lists and headings and without spaces. */
function linesOf(text: SlideText | undefined): readonly string[] {
  return `${text?.title ?? ''}\n${text?.body ?? ''}`
    .normalize('NFC')
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[-*+>#]+|\d+[.)])\s/, '').replace(/\s+/g, ''))
    .filter((line) => line !== '');
}

/** True where every line of the other stands in the one, or where neither has words and both look the same. */
export function holdsAllOf(one: Written, inOne: Language, other: Written, inOther: Language): boolean {
  const [said, wanted] = [linesOf(one.texts[inOne]), linesOf(other.texts[inOther])];
  if (wanted.length > 0) {
    const whole = said.join('\n');
    return wanted.every((line) => whole.includes(line));
  }
  return JSON.stringify(one.looks[inOne]) === JSON.stringify(other.looks[inOther]);
}
