import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { foldPlaces, type FoldedPlaces } from '../../main/model/fold-places';
import { sayPlace } from '../../main/words/say';
import { sayAll } from '../../main/words/say-places';
import { useLanguage, useLibrary } from '../state/app';
import { textFor, useSay } from '../words';
import type { Finding } from '../../main/contract/views';
import type { SessionId } from '../../main/model/ids';
import styles from './finding-list.module.css';
import ways from './way.module.css';

export interface Way {
  readonly label: string;
  readonly go: () => void;
}

interface Props {
  /** They say the same and differ in their places alone. */
  readonly findings: readonly Finding[];
  readonly lead?: ((finding: Finding) => Way | null) | undefined;
  readonly sessionTitle?: ((session: SessionId) => string) | undefined;
  readonly isOfOne?: boolean | undefined;
}

/** Where a finding is: by session, deck or file, whose title is said once. */
export function FindingPlaces({ findings, lead, sessionTitle, isOfOne = false }: Props) {
  const [first] = findings;
  if (!first) return null;
  const places = findings.flatMap(({ place, places: several }) => several ?? [place]);
  return (
    <span className={styles.places}>
      {foldPlaces(places).map((folded, index) => (
        <PlacesWithin
          key={index}
          folded={folded}
          wayOf={(place) => lead?.({ ...first, place }) ?? null}
          sessionTitle={sessionTitle}
          isOfOne={isOfOne}
        />
      ))}
    </span>
  );
}

/** More places than this in one deck are one line, which opens. */
const mostPlaces = 3;

interface WithinProps {
  readonly folded: FoldedPlaces;
  readonly wayOf: (place: Finding['place']) => Way | null;
  readonly sessionTitle: Props['sessionTitle'];
  readonly isOfOne: boolean;
}

function PlacesWithin({ folded: { within, places }, wayOf, sessionTitle, isOfOne }: WithinProps) {
  const say = useSay();
  const language = useLanguage();
  const { decks } = useLibrary();
  const [open, setOpen] = useState(false);
  const deck = decks.find(({ id }) => id === within.deck);
  const session = within.session === undefined ? '' : (sessionTitle?.(within.session) ?? '');
  // A file's name says more than the deck's title.
  const title = isOfOne ? '' : (within.file ?? (session || textFor(deck?.title ?? {}, language)));
  const isFolded = places.length > mostPlaces;
  const whole = sayAll(say, places) ?? say('findings.place.more', { count: places.length });
  return (
    <span className={styles.within}>
      {title ? <span className={styles.title}>{title}</span> : null}
      {isFolded ? (
        <AriaButton
          className={styles.fold}
          aria-expanded={open}
          aria-label={title ? `${title}: ${whole}` : whole}
          onPress={() => {
            setOpen(!open);
          }}
        >
          <ChevronRight size={14} aria-hidden className={open ? styles.turned : ''} />
          {whole}
        </AriaButton>
      ) : null}
      {isFolded && !open
        ? null
        : places.map((place, index) => <Place key={index} title={title} place={place} way={wayOf(place)} />)}
    </span>
  );
}

function Place({ title, place, way }: { title: string; place: Finding['place']; way: Way | null }) {
  const say = useSay();
  const { file: _, ...within } = place;
  const told = sayPlace(say, within);
  if (way === null) return told ? <span>{told}</span> : null;
  const full = [title, told].filter(Boolean).join(', ');
  return (
    <AriaButton className={ways.way} aria-label={full ? `${way.label}: ${full}` : way.label} onPress={way.go}>
      {told || way.label}
    </AriaButton>
  );
}
