/** The glossary: terms and what they mean, in the order of each language, with the pages of the slides that explain them. */
import { textIn, type Texts } from '../../model/language';
import type { TagId } from '../../model/scene';
import { listedText } from '../blanks/open-blanks';
import type { Composing } from '../composing';
import { beside } from '../flow/beside';
import { linePieces, spacedBefore } from '../flow/piece';
import type { Piece } from '../flow/piece';
import { partHeading, saidIn, type Place } from '../flow/worded';
import { inLanguages } from '../headings';
import { flowFrontPage } from '../front/front-page';
import { pageRun, type FindPage } from '../front/where';
import type { Leaf } from '../page/book';
import { ink } from '../page/ink';
import { gridPt } from '../page/paper';
import { leadingOf, runOf, setText } from '../page/type';
import { gatherTerms, type GlossaryEntry } from './gather-terms';

const termMm = 46;

/** Empty where there is no term. A pair has its second language's words in their own order after the meanings. */
export function glossaryLeaves(pageOf: FindPage, sect: TagId, composing: Composing): readonly Leaf[] {
  const { shown } = composing;
  const [main, second] = shown.languages;
  const entries = gatherTerms(shown, main);
  if (entries.length === 0) return [];
  const place: Place = { widthPt: composing.paper.body.widthPt, parent: sect };
  const pieces = entries.flatMap((entry, index) =>
    spacedBefore(entryPieces(entry, pageOf, place, composing), index === 0 ? 0 : gridPt),
  );
  const other = second === undefined ? [] : otherOrder(place, composing);
  return flowFrontPage('glossary', sect, [...pieces, ...other], composing);
}

/** An entry whose slide hides words does not give them away, whoever else explains it. */
function hiding({ slides, ...entry }: GlossaryEntry, composing: Composing): Pick<GlossaryEntry, 'term' | 'meaning'> {
  const hidden = (texts: Texts): Texts =>
    Object.fromEntries(
      Object.entries(texts).map(([language, text]) => [
        language,
        slides.reduce((left, slide) => listedText(left, slide, composing), text),
      ]),
    );
  return { term: hidden(entry.term), meaning: hidden(entry.meaning) };
}

function entryPieces(entry: GlossaryEntry, pageOf: FindPage, place: Place, composing: Composing): readonly Piece[] {
  const { shown, tools, book, paper } = composing;
  const termPt = paper.across(termMm);
  const termTag = book.tag('P', place.parent);
  const texts = hiding(entry, composing);
  const terms = inLanguages(texts.term, shown.languages, shown.fallback).map(({ language, text }, index) =>
    setText(
      tools.typesetter,
      text,
      { role: index === 0 ? 'strong' : 'body', language, tag: termTag, paint: index === 0 ? ink.text : ink.quiet },
      termPt - 8,
    ),
  );
  const meaningTag = book.tag('P', place.parent);
  const meanings = inLanguages(texts.meaning, shown.languages, shown.fallback);
  const pages = entry.explainedAt.flatMap((name) => pageRun(name, pageOf, meaningTag, composing));
  const said = meanings.length > 0 ? meanings : [{ language: shown.languages[0], text: '' }];
  const right = said.flatMap(({ language, text }, index) => {
    const runs = [
      runOf(text, { role: 'body', language, tag: meaningTag, paint: index === 0 ? ink.text : ink.quiet }),
      ...(index === said.length - 1 ? pages : []),
    ];
    const set = tools.typesetter.setParagraph(runs, {
      widthPt: place.widthPt - termPt,
      align: 'start',
      leadingPt: leadingOf('body', language),
    });
    return linePieces(set, 0, 0);
  });
  return beside(terms, right, termPt);
}

/** The second language's words in the order of that language, each with the main language's: for those who look from there. */
function otherOrder(place: Place, composing: Composing): readonly Piece[] {
  const { shown, tools, book, paper } = composing;
  const [main, second] = shown.languages;
  if (second === undefined) return [];
  const entries = gatherTerms(shown, second).filter(({ term }) => term[second] && term[main]);
  if (entries.length === 0) return [];
  const [from, to] = [saidIn('language', composing)[1], saidIn('language', composing)[0]];
  const heading = partHeading(
    [
      { language: second, text: from?.text ?? '' },
      { language: main, text: `– ${to?.text ?? ''}` },
    ],
    place,
    composing,
  );
  const rows = entries.flatMap((entry, index) => {
    const { term } = hiding(entry, composing);
    const tag = book.tag('P', place.parent);
    const left = setText(
      tools.typesetter,
      textIn(term, second),
      { role: 'body', language: second, tag },
      paper.across(termMm) - 8,
    );
    const right = setText(
      tools.typesetter,
      textIn(term, main),
      { role: 'body', language: main, tag, paint: ink.quiet },
      place.widthPt - paper.across(termMm),
    );
    return spacedBefore(beside([left], linePieces(right, 0, 0), paper.across(termMm)), index === 0 ? 3.5 : 0);
  });
  return [...heading, ...rows];
}
