/** A compact head over the first slides of a deck or a session that has no page of its own to open it. */
import type { Box } from '../../model/geometry';
import type { TagId, TagRef } from '../../model/scene';
import type { Texts } from '../../model/language';
import type { Composing, OpenLeaf } from '../composing';
import { inLanguages } from '../headings';
import { putText } from '../page/book';
import { below, gridPt, toGrid } from '../page/paper';
import { setText } from '../page/type';

/**
 * Sets the titles at the top of the body; gives the leaf with what is left of it. Without a tag to belong to it is said again,
 * for the eye alone.
 */
export function putDeckHead(
  title: Texts,
  facts: string,
  open: OpenLeaf,
  sect: TagId | null,
  composing: Composing,
): OpenLeaf {
  const { tools, book, shown } = composing;
  const { body, leaf } = open;
  const tagged = (type: 'H1' | 'P'): TagRef => (sect === null ? 'artifact' : book.tag(type, sect));
  const tag = tagged('H1');
  let yPt = body.yPt;
  inLanguages(title, shown.languages, shown.fallback).forEach(({ language, text }, index) => {
    const role = index === 0 ? 'deck-title' : 'body';
    yPt = putText(leaf, setText(tools.typesetter, text, { role, language, tag }, body.widthPt), body.xPt, yPt);
  });
  if (facts !== '') {
    const look = { role: 'caption', language: shown.languages[0], tag: tagged('P') } as const;
    yPt = putText(leaf, setText(tools.typesetter, facts, look, body.widthPt), body.xPt, yPt);
  }
  leaf.items.push(...composing.look.titles.headRule(body.xPt, yPt + 3.5, body.widthPt));
  const usedPt = toGrid(yPt + 3.5 - body.yPt) + 2 * gridPt;
  const rest: Box = below(body, body.yPt + usedPt);
  return { leaf, body: rest };
}
