/** The page that opens a session: its number large and pale, title, time, instructors, objectives and what goes with it. */
import type { Texts } from '../../model/language';
import type { TagId } from '../../model/scene';
import { openPictureShop } from '../../scene/pictures/picture-shop';
import type { Session } from '../../model/course';
import type { Composing, OpenLeaf } from '../composing';
import { setBlocks } from '../flow/set-blocks';
import { linePieces, movedRight, spacedBefore } from '../flow/piece';
import type { Piece } from '../flow/piece';
import { pour } from '../flow/pour';
import type { TextSetting } from '../flow/text-setting';
import { inLanguages } from '../headings';
import { putText } from '../page/book';
import { ink } from '../page/ink';
import { below, gridPt, toGrid } from '../page/paper';
import { leadingOf, runOf, setText, sizeOf } from '../page/type';
import type { TextRole } from '../page/type';
import type { ShownDay, ShownSession } from '../shown';
import { dayName, instructorsOf, timeOf } from './facts';

const numberHeightPt = 84;
const indentPt = 16;

export function putOpener(
  shownDay: ShownDay,
  shownSession: ShownSession,
  session: Session,
  next: () => OpenLeaf,
  sect: TagId,
  composing: Composing,
): void {
  const { tools, book, shown, paper } = composing;
  const { titles } = composing.look;
  const { leaf, body } = next();
  let y = body.yPt + 3 * gridPt;
  const behind = leaf.items.length;
  const topPt = shownSession.number > 0 ? y : y + numberHeightPt;
  if (shownSession.number > 0) {
    const tag = book.tag('P', sect);
    y = putText(
      leaf,
      setText(
        tools.typesetter,
        String(shownSession.number),
        { role: 'number', language: 'en', tag, paint: titles.number },
        body.widthPt,
      ),
      body.xPt - 3,
      y,
    );
  } else y += numberHeightPt;
  y = body.yPt + toGrid(y - body.yPt) + gridPt;
  const heading = book.tag('H1', sect);
  inLanguages(session.title, shown.languages, shown.fallback).forEach(({ language, text }, index) => {
    const role: TextRole = index === 0 ? 'title' : 'subtitle';
    const paint = index === 0 ? titles.title : titles.quiet;
    y = putText(
      leaf,
      setText(tools.typesetter, text, { role, language, tag: heading, paint }, body.widthPt),
      body.xPt,
      y,
    );
  });
  const titled = { ...body, yPt: topPt, heightPt: y - topPt };
  leaf.items.splice(behind, 0, ...titles.ground(titled, paper));
  y += gridPt + titles.belowPt;
  leaf.items.push(...titles.under({ ...titled, heightPt: y - topPt }, paper, false));
  y += 2 * gridPt;
  for (const language of shown.languages) {
    const when = [dayName(shownDay, language, composing), timeOf(session, language, composing)]
      .filter(Boolean)
      .join(composing.words[language].listMark);
    y = putText(
      leaf,
      setText(
        tools.typesetter,
        when,
        { role: 'body', language, tag: book.tag('P', sect), paint: ink.quiet },
        body.widthPt,
      ),
      body.xPt,
      y,
    );
  }
  const measure = paper.across(145);
  const pieces = openerPieces(session, measure, sect, composing);
  const column = below({ ...body, widthPt: measure }, body.yPt + toGrid(y - body.yPt) + 3 * gridPt);
  pour(
    pieces,
    { leaf, box: column },
    {
      next: () => {
        const open = next();
        return { leaf: open.leaf, box: { ...open.body, widthPt: measure } };
      },
      heightPt: paper.body.heightPt,
    },
  );
}

function openerPieces(session: Session, widthPt: number, sect: TagId, composing: Composing): readonly Piece[] {
  const { shown } = composing;
  const objectives = session.objectives
    .flatMap((id) => shown.objectives.find((one) => one.id === id) ?? [])
    .map((one) => one.text);
  const people = session.instructors.length === 0 ? [] : peoplePieces(session, widthPt, sect, composing);
  return [
    ...part('instructors', people, widthPt, sect, composing),
    ...part('sessionObjectives', listOf(objectives, true, widthPt, sect, composing), widthPt, sect, composing),
    ...part('activities', listOf(session.activities, false, widthPt, sect, composing), widthPt, sect, composing),
    ...part('references', listOf(session.references, false, widthPt, sect, composing), widthPt, sect, composing),
    ...part('forInstructors', instructorPieces(session, widthPt, sect, composing), widthPt, sect, composing),
  ];
}

/** A part's heading, in every language of the handout, stays with its first lines. */
function part(
  word: 'instructors' | 'sessionObjectives' | 'activities' | 'references' | 'forInstructors',
  pieces: readonly Piece[],
  widthPt: number,
  sect: TagId,
  composing: Composing,
): readonly Piece[] {
  if (pieces.length === 0) return [];
  const { tools, book, shown, words } = composing;
  const tag = book.tag('H2', sect);
  const runs = shown.languages.map((language, index) =>
    runOf(`${index > 0 ? '  ' : ''}${words[language][word]}`, { role: 'label', language, tag }),
  );
  const heading = tools.typesetter.setParagraph(runs, { widthPt, align: 'start', leadingPt: 14 });
  return [...linePieces(heading, 0, 3 * gridPt, true), ...spacedBefore(pieces, 3.5)];
}

function peoplePieces(session: Session, widthPt: number, sect: TagId, composing: Composing): readonly Piece[] {
  const { tools, book, shown } = composing;
  return instructorsOf(session, shown.languages, composing).flatMap(({ language, name, about }) => {
    const tag = book.tag('P', sect);
    const runs = [
      runOf(name, { role: 'strong', language, tag }),
      ...(about === ''
        ? []
        : [
            runOf(`${language === 'zh-Hant' ? '　' : '  '}${about}`, { role: 'body', language, tag, paint: ink.quiet }),
          ]),
    ];
    return linePieces(
      tools.typesetter.setParagraph(runs, { widthPt, align: 'start', leadingPt: leadingOf('body', language) }),
      0,
      0,
    );
  });
}

/** A list with marks or numbers; the other language stands under each entry. */
function listOf(
  entries: readonly Texts[],
  isNumbered: boolean,
  widthPt: number,
  sect: TagId,
  composing: Composing,
): readonly Piece[] {
  const { tools, book, shown } = composing;
  const list = book.tag('L', sect);
  return entries.flatMap((texts, index) => {
    const item = book.tag('LI', list);
    const label = book.tag('Lbl', item);
    const body = book.tag('LBody', item);
    const mark = setText(
      tools.typesetter,
      isNumbered ? String(index + 1) : '•',
      { role: 'body', language: 'en', tag: label, paint: ink.accent, weight: 700 },
      indentPt,
    );
    const pieces = inLanguages(texts, shown.languages, shown.fallback).flatMap(({ language, text }, at) =>
      linePieces(
        setText(
          tools.typesetter,
          text,
          { role: 'body', language, tag: body, paint: at === 0 ? ink.text : ink.quiet },
          widthPt - indentPt,
        ),
        0,
        at === 0 ? 3.5 : 0,
      ),
    );
    const [first, ...rest] = movedRight(pieces, indentPt);
    return first ? [{ ...first, items: [...(mark.lines[0]?.items ?? []), ...first.items] }, ...rest] : [];
  });
}

/** An instructor's notes on the session; empty in a participant's handout, where the session has none. */
function instructorPieces(session: Session, widthPt: number, sect: TagId, composing: Composing): readonly Piece[] {
  const { shown, tools } = composing;
  if (shown.edition !== 'instructor') return [];
  return inLanguages(session.instructorNotes, shown.languages, shown.fallback).flatMap(({ language, text }) => {
    const setting: TextSetting = {
      composing,
      pictures: openPictureShop(tools.media),
      language,
      parent: sect,
      place: { session: session.id },
      sizePt: sizeOf('body', language),
      leadingPt: leadingOf('body', language),
      depth: 0,
      roomPt: composing.paper.body.heightPt,
      setBlocks,
    };
    return setBlocks(tools.readMarkdown(text), setting, widthPt);
  });
}
