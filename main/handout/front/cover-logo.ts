/** The agency's logo on a cover, as wide as its template says and in its own proportions. */
import { textIn } from '../../model/language';
import { formatMediaReference } from '../../model/media';
import type { Item, TagId } from '../../model/scene';
import type { Template } from '../../model/template';
import type { Composing } from '../composing';
import { setPicture } from '../flow/set-picture';
import { bodySetting } from '../flow/worded';

/** A slide's pixel, in which pictures say their width. */
const pixelsPerMm = 72 / 25.4 / 0.75;
/** No logo is higher than 45 mm, however narrow it is. */
const roomPt = 127.6 / 0.6;

export interface CoverLogo {
  /** From the logo's own top left corner. */
  readonly items: readonly Item[];
  readonly heightPt: number;
}

/** Nothing where the template has no logo; a labelled frame and a finding where its picture is not there. */
export function coverLogo({ logo }: Pick<Template, 'logo'>, parent: TagId, composing: Composing): CoverLogo {
  if (logo === null || logo.place === 'pages') return { items: [], heightPt: 0 };
  const { shown, paper } = composing;
  const [main] = shown.languages;
  const block = {
    kind: 'picture',
    // The kind is looked up by hash; the ending only completes the reference.
    src: formatMediaReference(logo.picture, 'png'),
    alt: textIn(shown.host, main, shown.fallback),
    width: { value: logo.widthMm * pixelsPerMm, unit: 'px' },
    height: null,
    centred: false,
    background: null,
  } as const;
  const place = { widthPt: paper.body.widthPt, parent };
  const [piece] = setPicture(
    block,
    { ...bodySetting({ language: main }, place, {}, composing), roomPt },
    place.widthPt,
  );
  return { items: piece?.items ?? [], heightPt: piece?.heightPt ?? 0 };
}
