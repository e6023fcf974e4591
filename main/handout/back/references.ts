/** References gathered from the sessions: each once, with the sessions that use it. */
import type { Texts } from '../../model/language';
import { textIn } from '../../model/language';
import type { TagId } from '../../model/scene';
import { colon } from '../../words/punctuation';
import type { Composing } from '../composing';
import { linePieces } from '../flow/piece';
import { wordedList, type Place } from '../flow/worded';
import { flowFrontPage } from '../front/front-page';
import { sessionRuns, sessionsWithPages, type FindPage } from '../front/where';
import type { Leaf } from '../page/book';
import { leadingOf, runOf } from '../page/type';
import type { ShownSession } from '../shown';

export interface GatheredReference {
  readonly text: Texts;
  readonly sessions: readonly ShownSession[];
}

/** In the order of their first use. Two that read the same in the main language are one. */
export function gatherReferences(composing: Composing): readonly GatheredReference[] {
  const { shown } = composing;
  const found = new Map<string, { text: Texts; sessions: ShownSession[] }>();
  for (const session of sessionsWithPages(composing)) {
    for (const text of session.session?.references ?? []) {
      const key = textIn(text, shown.languages[0], shown.fallback).normalize('NFKC').trim().replace(/\s+/g, ' ');
      if (key === '') continue;
      const known = found.get(key);
      if (!known) found.set(key, { text, sessions: [session] });
      else if (!known.sessions.includes(session)) known.sessions.push(session);
    }
  }
  return [...found.values()];
}

/** Empty where no session names any. */
export function referencesLeaves(pageOf: FindPage, sect: TagId, composing: Composing): readonly Leaf[] {
  const references = gatherReferences(composing);
  if (references.length === 0) return [];
  const { shown, tools, words } = composing;
  const [main] = shown.languages;
  const place: Place = { widthPt: composing.paper.across(145), parent: sect };
  const pieces = wordedList(
    references.map(({ text }) => text),
    'number',
    place,
    composing,
    (index, { widthPt, parent }) => {
      const look = { role: 'caption', language: main, tag: parent } as const;
      const runs = [
        runOf(`${words[main].usedIn}${colon(main)}`, { ...look, weight: 700 }),
        ...sessionRuns(references[index]?.sessions ?? [], pageOf, parent, composing),
      ];
      const leadingPt = leadingOf('caption', main);
      return linePieces(tools.typesetter.setParagraph(runs, { widthPt, align: 'start', leadingPt }), 0, 0);
    },
  );
  return flowFrontPage('allReferences', sect, pieces, composing);
}
