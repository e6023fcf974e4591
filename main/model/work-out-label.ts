/** Works out what a pack must be marked with: the strictest of what it holds. It may be raised by hand, never lowered. */
import type { Appendix, Session } from './course';
import type { Deck } from './deck';
import { KitbagFault, assertNever } from './fault';
import type { Finding } from './finding';
import type { DeckId, SessionId, SlideId } from './ids';
import { noPlace, type LabelReason } from './label-reason';
import { languages, type Language, type Texts } from './language';
import { gradingIn, type Grading, type Marking, type TlpLabel, severity, stricter } from './marking';
import type { MarkingDefaults } from './marking-defaults';
import type { Slide } from './slide';

/** One thing that goes into the pack. */
export type IncludedItem =
  | {
      readonly kind: 'slide';
      readonly deck: Pick<Deck, 'id' | 'marking'>;
      readonly slide: Pick<Slide, 'id' | 'marking'>;
      /** As the projector shows it, from 1. */
      readonly number: number;
    }
  | { readonly kind: 'course'; readonly marking: Marking }
  | { readonly kind: 'session'; readonly session: Pick<Session, 'id' | 'marking'> }
  | {
      readonly kind: 'appendix';
      readonly session: SessionId;
      readonly appendix: Appendix;
    };

export interface WorkedOutMarking {
  readonly label: TlpLabel;
  /** The highest grading in every language; an unknown one stands in each as it was written. */
  readonly grading: Grading | null;
  /** The union: those of the agency's list in its order, then the others as they came, which stand in every language as written. */
  readonly caveats: readonly Texts[];
  /** Strictest first; a deck whose slides have no label of their own is one reason. */
  readonly reasons: readonly LabelReason[];
  readonly findings: readonly Finding[];
}

/**
 * The strictest label of the items. A slide without a label has its deck's; a deck or an appendix without one counts as the
 * library's default, with a finding. A course or session without one asks for nothing. Nothing at all is the default too.
 * Nothing is weaker than the organisation's minimum. Throws `label.lower` where `raiseTo` is below what was worked out.
 */
export function workOutMarking(
  items: readonly IncludedItem[],
  library: MarkingDefaults,
  raiseTo: TlpLabel | null,
): WorkedOutMarking {
  const reasons = distinct(items.flatMap((item) => reasonsOf(item, library.defaultLabel)));
  const worked = reasons
    .map((reason) => reason.label)
    .reduce<TlpLabel | null>((a, b) => (a === null ? b : stricter(a, b)), null);
  const asked = worked ?? library.defaultLabel;
  const { minimumLabel: minimum = asked } = library;
  const label = stricter(asked, minimum);
  if (raiseTo !== null && severity(raiseTo) < severity(label))
    throw new KitbagFault('label.lower', { asked: raiseTo, label });
  const raised = raiseTo !== null && severity(raiseTo) > severity(label);
  const byHand: readonly LabelReason[] = raised
    ? [{ ...noPlace, label: raiseTo, because: 'raised-by-hand', grading: null }]
    : [];
  const byPolicy: readonly LabelReason[] =
    label === asked ? [] : [{ ...noPlace, label, because: 'organisation', grading: null }];
  const { grading, findings } = highestGrading(items, library.agency.gradings);
  return {
    label: raised ? raiseTo : label,
    grading,
    caveats: unionOfCaveats(items, library.agency.caveats),
    reasons: [...byHand, ...byPolicy, ...reasons].sort((a, b) => severity(b.label) - severity(a.label)),
    findings: [...unlabelled(items, library.defaultLabel), ...findings],
  };
}

/**
 * The label that counts for a slide of a deck. The slide's own may be higher; a lower one counts only where a person gave a
 * reason for lowering it from at least the deck's label, so that raising the deck afterwards raises the slide too.
 */
export function labelOfSlide(
  deck: Pick<Deck, 'marking'>,
  slide: Pick<Slide, 'marking'>,
  defaultLabel: TlpLabel,
): TlpLabel {
  const ofDeck = deck.marking.label ?? defaultLabel;
  const { label, lowered } = slide.marking;
  if (label === null) return ofDeck;
  const loweredKnowingly = lowered !== null && severity(lowered.from) >= severity(ofDeck);
  return loweredKnowingly ? label : stricter(label, ofDeck);
}

const noSlide = { slide: null, number: null };

function reasonsOf(item: IncludedItem, defaultLabel: TlpLabel): readonly LabelReason[] {
  switch (item.kind) {
    case 'slide': {
      const { deck, slide, number } = item;
      const label = labelOfSlide(deck, slide, defaultLabel);
      const ownLabel = slide.marking.label === label && label !== deck.marking.label;
      const because = ownLabel || deck.marking.label !== null ? 'marked' : 'library-default';
      const grading = slide.marking.grading ?? deck.marking.grading;
      const place = ownLabel ? { slide: slide.id, number } : noSlide;
      return [{ deck: deck.id, ...place, session: null, appendix: null, label, because, grading }];
    }
    case 'course':
      return ofMarking(item.marking, 'course');
    case 'session':
      return ofMarking(item.session.marking, 'session', item.session.id);
    case 'appendix': {
      const { marking, title } = item.appendix;
      const place = { ...noPlace, session: item.session, appendix: title };
      const because = marking.label === null ? 'library-default' : 'appendix';
      return [{ ...place, label: marking.label ?? defaultLabel, because, grading: marking.grading }];
    }
    default:
      return assertNever(item);
  }
}

function ofMarking(
  { label, grading }: Marking,
  because: 'course' | 'session',
  session: SessionId | null = null,
): readonly LabelReason[] {
  return label === null ? [] : [{ ...noPlace, label, session, because, grading }];
}

function distinct(reasons: readonly LabelReason[]): readonly LabelReason[] {
  return [...new Map(reasons.map((reason) => [JSON.stringify(Object.values(reason)), reason])).values()];
}

function markingsOf(
  item: IncludedItem,
): readonly { readonly marking: Marking; readonly deck?: DeckId; readonly slide?: SlideId }[] {
  switch (item.kind) {
    case 'slide':
      return [
        { marking: item.deck.marking, deck: item.deck.id },
        { marking: item.slide.marking, deck: item.deck.id, slide: item.slide.id },
      ];
    case 'course':
      return [{ marking: item.marking }];
    case 'session':
      return [{ marking: item.session.marking }];
    case 'appendix':
      return [{ marking: item.appendix.marking }];
    default:
      return assertNever(item);
  }
}

/** Each deck without a label once, and each appendix. */
function unlabelled(items: readonly IncludedItem[], counts: TlpLabel): readonly Finding[] {
  const decks = new Set<DeckId>();
  const findings: Finding[] = [];
  for (const item of items) {
    if (item.kind === 'slide' && item.deck.marking.label === null && !decks.has(item.deck.id)) {
      decks.add(item.deck.id);
      findings.push({
        code: 'deck.unlabelled',
        weight: 'look',
        place: { deck: item.deck.id },
        facts: { label: counts },
      });
    }
    if (item.kind === 'appendix' && item.appendix.marking.label === null) {
      findings.push({
        code: 'appendix.unlabelled',
        weight: 'look',
        place: {},
        facts: { label: counts, pdf: item.appendix.pdf },
      });
    }
  }
  return findings;
}

/** Where an agency's list has this grading, in whichever language it was written; -1 where it has not. */
export function placeOfGrading(grading: string, gradings: readonly Grading[]): number {
  const wanted = folded(grading);
  // A language in which a grading is not written says nothing of it.
  return wanted === ''
    ? -1
    : gradings.findIndex((one) => languages.some((language) => folded(one[language] ?? '') === wanted));
}

function folded(text: string): string {
  return text.normalize('NFKC').trim().replace(/\s+/g, ' ').toUpperCase();
}

/** What is said in a language, for every language. */
function inEach(said: (language: Language) => string): Texts {
  return Object.fromEntries(languages.map((language) => [language, said(language)]));
}

/** A grading that the list lacks cannot be ranked: it counts as the highest, is printed as written, and is reported. */
function highestGrading(
  items: readonly IncludedItem[],
  gradings: readonly Grading[],
): { grading: Grading | null; findings: readonly Finding[] } {
  const unknown = new Map<string, Finding>();
  let highest = -1;
  for (const { marking, ...place } of items.flatMap(markingsOf)) {
    const text = marking.grading?.trim() ?? '';
    if (text === '') continue;
    const found = placeOfGrading(text, gradings);
    if (found < 0 && !unknown.has(folded(text))) {
      unknown.set(folded(text), { code: 'grading.unknown', weight: 'look', place, facts: { grading: text } });
    }
    highest = Math.max(highest, found);
  }
  const findings = [...unknown.values()];
  if (findings.length === 0) return { grading: gradings[highest] ?? null, findings };
  const known = gradings[highest];
  const written = findings.map((finding) => String(finding.facts['grading']));
  const said = (language: Language) => [...written, ...(known ? [gradingIn(known, language)] : [])].join(' / ');
  return { grading: inEach(said), findings };
}

/** Where an agency's list has this caveat, in whichever language it was written; -1 where it has not. */
export function placeOfCaveat(caveat: string, listed: MarkingDefaults['agency']['caveats']): number {
  const wanted = folded(caveat);
  return wanted === ''
    ? -1
    : listed.findIndex((texts) => languages.some((language) => folded(texts[language] ?? '') === wanted));
}

function unionOfCaveats(
  items: readonly IncludedItem[],
  listed: MarkingDefaults['agency']['caveats'],
): readonly Texts[] {
  const places = new Set<number>();
  const others = new Map<string, Texts>();
  for (const caveat of items.flatMap(markingsOf).flatMap(({ marking }) => marking.caveats)) {
    const place = placeOfCaveat(caveat, listed);
    if (place >= 0) places.add(place);
    else if (!others.has(folded(caveat)))
      others.set(
        folded(caveat),
        inEach(() => caveat),
      );
  }
  return [...listed.filter((_, place) => places.has(place)), ...others.values()];
}
