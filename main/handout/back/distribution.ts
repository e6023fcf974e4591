/** The page on distribution: who may have the pack, what its label allows, and to whom it was issued. */
import type { TagId } from '../../model/scene';
import type { Composing } from '../composing';
import { headed, saidIn, wordedMarkdown, type Place } from '../flow/worded';
import { spacedBefore } from '../flow/piece';
import { inLanguages } from '../headings';
import { flowFrontPage } from '../front/front-page';
import { labelPieces } from '../front/label-text';
import type { Leaf } from '../page/book';
import { gridPt } from '../page/paper';
import { issuedToPieces, type Holder } from './issued-to';

/** `holders` are those of numbered copies, where the same list goes to all; else the page has no list. */
export function distributionLeaves(holders: readonly Holder[], sect: TagId, composing: Composing): readonly Leaf[] {
  const { shown, paper } = composing;
  const place: Place = { widthPt: paper.across(145), parent: sect };
  const statement = inLanguages(shown.distribution, shown.languages, shown.fallback);
  const wide: Place = { ...place, widthPt: paper.body.widthPt };
  return flowFrontPage(
    'distribution',
    sect,
    [
      ...wordedMarkdown(statement, place, {}, composing),
      ...spacedBefore(labelPieces(place, composing), 3 * gridPt),
      ...headed(saidIn('issuedTo', composing), issuedToPieces(holders, wide, composing), wide, composing),
    ],
    composing,
  );
}
