/** The course's plan for those who teach and check it: who takes part, what it needs, how it is evaluated, who stands for it. */
import type { Texts } from '../../model/language';
import type { Signed } from '../../model/lesson-plan';
import type { TagId } from '../../model/scene';
import type { PageWords } from '../../words/handout-words';
import { colon, comma } from '../../words/punctuation';
import type { Composing } from '../composing';
import type { Piece } from '../flow/piece';
import { headed, saidIn, wordedLines, type Place } from '../flow/worded';
import { inLanguages, type Worded } from '../headings';
import type { Leaf } from '../page/book';
import { formatDate } from '../page/dates';
import { flowFrontPage } from './front-page';

interface PlanRow {
  readonly word: keyof PageWords;
  readonly said: readonly Worded[];
}

/** What is filled in, in its order; empty in an edition that does not have it. Who it is for and what to bring stand elsewhere. */
export function coursePlanRows({ shown }: Composing): readonly PlanRow[] {
  const { plan, languages, fallback } = shown;
  const [main] = languages;
  const said = (texts: Texts | undefined): readonly Worded[] => inLanguages(texts ?? {}, languages, fallback);
  const signed = (by: Signed | undefined): readonly Worded[] => {
    const names = said(by?.by);
    const date = by?.on ?? null;
    const lines = names.length > 0 || date === null ? names : [{ language: main, text: '' }];
    return lines.map(({ language, text }) => ({
      language,
      text: [text, date === null ? '' : formatDate(date, language)].filter(Boolean).join(comma(language)),
    }));
  };
  const agencies = (plan.agencies ?? []).flatMap(({ name, participants }) =>
    said(name).map(({ language, text }) => ({
      language,
      text: participants === null ? text : `${text}${colon(language)}${String(participants)}`,
    })),
  );
  const most = plan.mostParticipants;
  const rows: readonly PlanRow[] = [
    { word: 'planParticipants', said: most === undefined ? [] : [{ language: main, text: String(most) }] },
    { word: 'planAgencies', said: agencies },
    { word: 'planPrerequisites', said: said(plan.prerequisites) },
    { word: 'planMethods', said: said(plan.methods) },
    { word: 'planFacilities', said: said(plan.facilities) },
    { word: 'planEvaluation', said: said(plan.evaluation) },
    { word: 'planPrepared', said: signed(plan.prepared) },
    { word: 'planReviewed', said: signed(plan.reviewed) },
    { word: 'planApproved', said: signed(plan.approved) },
    { word: 'planLegal', said: signed(plan.legal) },
  ];
  return rows.filter((row) => row.said.length > 0);
}

export function coursePlanLeaves(sect: TagId, composing: Composing): readonly Leaf[] {
  const place: Place = { widthPt: composing.paper.across(145), parent: sect };
  const pieces = coursePlanRows(composing).flatMap(({ word, said }): readonly Piece[] =>
    headed(saidIn(word, composing), wordedLines(said, {}, place, composing), place, composing),
  );
  return flowFrontPage('plan', sect, pieces, composing);
}
