/** What a newer version of a file changes, as the window shows it: slide by slide. */
import type { ShownSlide } from '../contract/changed-slides';
import type { RenewalView } from '../contract/views';
import type { SlideId } from '../model/ids';
import { changedSlideRows } from './changed-slide-rows';
import type { PlannedRenewal } from './renew-deck';

export function viewRenewal({ known, fresh, renewed, pairs, differences, alike }: PlannedRenewal): RenewalView {
  const language = fresh.sources[0]?.language ?? fresh.mainLanguage;
  const freshOf = new Map([...pairs].map(([newer, older]) => [older, newer]));
  const added = new Set(differences.added.map(({ slide }) => slide));
  const shown = ({ id, revision }: typeof known, slide: SlideId): ShownSlide => ({
    deck: id,
    version: 'head',
    slide,
    revision,
  });
  const rows = changedSlideRows({
    was: known.slides,
    is: renewed.slides,
    differences,
    language,
    alike,
    before: (slide) => shown(known, slide),
    after: (slide) => {
      const found = added.has(slide) ? slide : freshOf.get(slide);
      return found === undefined ? null : shown(fresh, found);
    },
  });
  const { marking } = renewed;
  return {
    label: marking.label === known.marking.label ? null : { from: known.marking.label, to: marking.label },
    grading: marking.grading === known.marking.grading ? null : marking.grading,
    known: { id: known.id, title: known.title, revision: known.revision },
    fresh: { id: fresh.id, title: fresh.title, revision: fresh.revision },
    rows,
    same: renewed.slides.length - rows.filter(({ is }) => is !== null).length,
  };
}
