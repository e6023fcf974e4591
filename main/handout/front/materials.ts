/** What instructors bring, session by session, as a list to tick off. */
import type { TagId } from '../../model/scene';
import type { Composing } from '../composing';
import { spacedBefore } from '../flow/piece';
import { wordedList, type Place } from '../flow/worded';
import type { Leaf } from '../page/book';
import { gridPt } from '../page/paper';
import type { ShownDay, ShownSession } from '../shown';
import { flowFrontPage } from './front-page';
import { sessionHeading } from './session-heading';
import type { FindPage } from './where';
import type { Piece } from '../flow/piece';

/** Sessions for which something is to be brought; none in a participant's handout, which does not hold the lists. */
export function sessionsWithMaterials({ shown }: Composing): readonly {
  readonly day: ShownDay;
  readonly session: ShownSession;
}[] {
  return shown.days.flatMap((day) =>
    day.sessions.flatMap((session) => ((session.session?.materials.length ?? 0) > 0 ? [{ day, session }] : [])),
  );
}

export function materialsLeaves(pageOf: FindPage, sect: TagId, composing: Composing): readonly Leaf[] {
  const place: Place = { widthPt: composing.paper.across(145), parent: sect };
  const pieces = sessionsWithMaterials(composing).flatMap(({ day, session }, index): readonly Piece[] => {
    const heading = spacedBefore(sessionHeading(day, session, pageOf, place, composing), index === 0 ? 0 : 3 * gridPt);
    const list = wordedList(session.session?.materials ?? [], 'box', place, composing);
    return [...heading, ...list];
  });
  return flowFrontPage('materials', sect, pieces, composing);
}
