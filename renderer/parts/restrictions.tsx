import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { gradingIn, type Marking } from '../../main/model/marking';
import { placeOfCaveat, placeOfGrading } from '../../main/model/work-out-label';
import { go, useLanguage, useLibrary } from '../state/app';
import { textFor, useSay } from '../words';
import { Choice } from './choice';
import { CommitField } from './commit-field';
import { Tick } from './tick';
import styles from './restrictions.module.css';
import ways from './way.module.css';

interface Props {
  readonly marking: Marking;
  readonly onChange: (marking: Marking, said: 'set-grading' | 'set-caveats') => void;
}

/** What restricts a thing beside its label: a grading and caveats, of the agency's own lists or as somebody wrote them. */
export function Restrictions({ marking, onChange }: Props) {
  return (
    <>
      <Grading
        marking={marking}
        onChange={(grading) => {
          onChange({ ...marking, grading }, 'set-grading');
        }}
      />
      <Caveats
        marking={marking}
        onChange={(caveats) => {
          onChange({ ...marking, caveats }, 'set-caveats');
        }}
      />
    </>
  );
}

const none = 'none';
const other = 'other';
type Chosen = typeof none | typeof other | `${number}`;

function Grading({
  marking,
  onChange,
}: {
  readonly marking: Marking;
  readonly onChange: (grading: string | null) => void;
}) {
  const say = useSay();
  const language = useLanguage();
  const { gradings } = useLibrary().agency;
  const written = marking.grading ?? '';
  const place = placeOfGrading(written, gradings);
  // The field stays while nothing is written in it yet.
  const [writing, setWriting] = useState(false);
  const isOther = writing || (written !== '' && place < 0);
  const value: Chosen = isOther ? other : place < 0 ? none : `${place}`;
  const options: readonly { readonly id: Chosen; readonly label: string }[] = [
    { id: none, label: say('window.marking.no-grading') },
    ...gradings.map((grading, at) => ({ id: `${at}` as const, label: gradingIn(grading, language) })),
    { id: other, label: say('window.marking.other-grading') },
  ];
  return (
    <>
      <Choice
        label={say('window.marking.grading')}
        value={value}
        options={options}
        onChange={(id) => {
          setWriting(id === other);
          const listed = id === other ? undefined : gradings[Number(id)];
          if (id !== other) onChange(listed ? gradingIn(listed, 'en') : null);
        }}
      />
      {isOther ? (
        <CommitField
          label={say('window.marking.grading-words')}
          labelHidden
          autoFocus={writing}
          value={place < 0 ? written : ''}
          placeholder={say('window.marking.grading-place')}
          onCommit={(text) => {
            setWriting(false);
            onChange(text.trim() || null);
          }}
          onDone={() => {
            setWriting(false);
          }}
        />
      ) : null}
    </>
  );
}

/** Those of the agency's list, and those that the thing has from elsewhere. */
function Caveats({
  marking,
  onChange,
}: {
  readonly marking: Marking;
  readonly onChange: (caveats: readonly string[]) => void;
}) {
  const say = useSay();
  const language = useLanguage();
  const { caveats: listed } = useLibrary().agency;
  const foreign = marking.caveats.filter((caveat) => placeOfCaveat(caveat, listed) < 0);
  const has = (at: number): boolean => marking.caveats.some((caveat) => placeOfCaveat(caveat, listed) === at);
  return (
    <div role="group" aria-label={say('window.marking.caveats')}>
      <span className={styles.label} aria-hidden>
        {say('window.marking.caveats')}
      </span>
      {listed.map((texts, at) => {
        const words = textFor(texts, language);
        return (
          <Tick
            key={words}
            state={has(at) ? 'all' : 'none'}
            onChange={(on) => {
              const others = marking.caveats.filter((caveat) => placeOfCaveat(caveat, listed) !== at);
              onChange(on ? [...others, words] : others);
            }}
          >
            <span className={styles.words}>{words}</span>
          </Tick>
        );
      })}
      {foreign.map((caveat) => (
        <Tick
          key={caveat}
          state="all"
          onChange={() => {
            onChange(marking.caveats.filter((one) => one !== caveat));
          }}
        >
          <span className={styles.words}>{caveat}</span>
        </Tick>
      ))}
      {listed.length === 0 ? (
        <>
          {foreign.length === 0 ? <p className={styles.none}>{say('window.marking.no-caveats')}</p> : null}
          <AriaButton
            className={`${ways.way} ${styles.small}`}
            onPress={() => {
              go({ name: 'settings', at: 'caveats' });
            }}
          >
            {say('window.marking.to-caveats')}
          </AriaButton>
        </>
      ) : null}
    </div>
  );
}
