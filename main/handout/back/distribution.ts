/** The page on distribution: who may have the pack, what its label allows, and in a numbered copy to whom it was issued. */
import type { TagId } from '../../model/scene';
import type { Composing } from '../composing';
import { coverStampHeightPt } from '../copies/stamp';
import { headed, saidIn, wordedLines, wordedMarkdown, type Place } from '../flow/worded';
import { spacedBefore, type Piece } from '../flow/piece';
import { inLanguages } from '../headings';
import { pourFrontPage } from '../front/front-page';
import { labelPieces } from '../front/label-text';
import type { Leaf } from '../page/book';
import { gridPt } from '../page/paper';

/**
 * In numbered copies it ends with the room for number, name and agency, as on the cover. Empty where it would only say again what
 * the label allows: the page on how to use the pack says so already. Whether there is one does not depend on the numbers, which
 * stand on every page: the copies have the pages that the preview shows.
 */
export function distributionLeaves(sect: TagId, composing: Composing): readonly Leaf[] {
  const { shown, paper, numbered, recipe } = composing;
  const place: Place = { widthPt: paper.across(145), parent: sect };
  const statement = inLanguages(shown.distribution, shown.languages, shown.fallback);
  if (statement.length === 0 && recipe.parts.includes('how-to-use')) return [];
  const { leaves, end } = pourFrontPage(
    'distribution',
    sect,
    [
      ...wordedMarkdown(statement, place, {}, composing),
      ...spacedBefore(labelPieces(place, composing), 3 * gridPt),
      ...(numbered ? issuedToPieces(place, composing) : []),
    ],
    composing,
  );
  if (numbered) {
    const { leaf, box } = end.column;
    leaf.holder = { ...box, yPt: end.yPt - coverStampHeightPt, heightPt: coverStampHeightPt };
  }
  return leaves;
}

/** The heading, what a number means, and under them the room that each copy fills with its own. */
function issuedToPieces(place: Place, composing: Composing): readonly Piece[] {
  const about = wordedLines(saidIn('issuedToAbout', composing), { beforePt: gridPt }, place, composing);
  const room: Piece = { heightPt: coverStampHeightPt, beforePt: 2 * gridPt, items: [], withNext: false };
  const kept = [...about.map((piece) => ({ ...piece, withNext: true })), room];
  return headed(saidIn('issuedTo', composing), kept, place, composing);
}
