/** Says what a course would show otherwise with a deck as it is now. */
import { listComma } from '../../../main/words/punctuation';
import type { OlderCourse } from '../../../main/contract/views';
import type { DeckNews } from '../../../main/model/deck-news';
import type { Say } from '../../../main/words/say';
import { textFor } from '../../words';

/** `2 slides, its name (it was “Basics”)`. */
export function sayDeckNews(say: Say, { slides, moved, title, label, rest }: DeckNews): string {
  const none = say('window.update.handling.no-label');
  const said = [
    slides > 0 ? say('window.slides', { count: slides }) : '',
    // Slides that came or went have given others new numbers: that is said already.
    moved && slides === 0 ? say('window.newer.order') : '',
    title ? say('window.newer.name', { title: textFor(title, say.language) }) : '',
    label ? say('window.newer.label', { from: label.from ?? none, to: label.to ?? none }) : '',
    rest ? say('window.newer.rest') : '',
  ];
  return said.filter(Boolean).join(listComma(say.language));
}

/** Which decks of a course have changed since it took them, each by the name that it has now, and in what. */
export function sayOlderDecks(say: Say, { decks }: Pick<OlderCourse, 'decks'>): string {
  const named = decks.map(({ title, news }) => ({ title: textFor(title, say.language), what: sayDeckNews(say, news) }));
  const [first] = named;
  const isOne = named.length === 1 && first !== undefined;
  const titles = named.map((one) => say('window.newer.one', one)).join(listComma(say.language));
  const lead = isOne ? say('window.newer.lead', first) : say('window.newer.several', { titles });
  // A name alone is on few pages and keeps nothing back: nothing more is to be said of it.
  const showsOther = decks.some(({ news }) => news.slides > 0 || news.moved || news.label !== null || news.rest);
  if (!showsOther) return lead;
  return say(isOne ? 'window.newer.as-was' : 'window.newer.several-as-were', { lead });
}
