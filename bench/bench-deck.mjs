// The bench's content as Kitbag holds it: one deck, whose pictures are named by their hashes.
import { formatMediaReference } from '../main/model/media';
import { unmarked } from '../main/model/marking';
import { emptySlideText, plainSlide } from '../main/model/slide';

function tableOf([head, ...rows]) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return `\n\n${[line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')}`;
}

function slideOf({ lang, title, bullets, notes, picture, table }, index, hashes) {
  const image = picture === null ? '' : `![bg right](${formatMediaReference(hashes[picture] ?? '', 'png')})\n\n`;
  const body = `${image}${bullets.map((bullet) => `- ${bullet}`).join('\n')}${table ? tableOf(table) : ''}`;
  return {
    ...plainSlide,
    id: `slide-${String(index + 1)}`,
    texts: { [lang]: { ...emptySlideText, title, body, notes: notes.join('\n\n') } },
    looks: {},
  };
}

/** `slides` as `makeContent` gives them; `hashes` are those of its pictures, in their order. */
export function benchDeck(slides, hashes) {
  return {
    format: 'kitbag.deck',
    version: 1,
    revision: 0,
    changedAt: '',
    id: 'deck-bench',
    title: { en: 'Course' },
    mainLanguage: 'en',
    marking: { ...unmarked, label: 'TLP:AMBER' },
    theme: 'plain',
    sizePt: { width: 960, height: 540 },
    sections: [],
    slides: slides.map((slide, index) => slideOf(slide, index, hashes)),
    sources: [],
  };
}

/** What a handout of the deck alone is made from, for this recipe and template. */
export function benchHandout(deck, recipe, template) {
  return {
    recipe,
    course: null,
    versions: new Map(),
    heads: new Map([[deck.id, deck]]),
    library: { defaultLabel: 'TLP:AMBER', agency: { name: {}, gradings: [], caveats: [] } },
    template,
  };
}
