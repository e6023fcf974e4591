import { Plus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useSay } from '../words';
import { Button } from './button';
import { Removable } from './removable';
import { TextsField } from './texts-field';
import type { Term } from '../../main/model/term';
import styles from './term-list.module.css';

interface Props {
  readonly title: ReactNode;
  /** What stands there while there are none. */
  readonly none: string;
  readonly terms: readonly Term[];
  /** The last one was marked in a text just now: its meaning takes the focus as it appears. */
  readonly awaitsMeaning?: boolean;
  readonly onChange: (terms: readonly Term[]) => void;
}

/** Once the group around it has its full height. */
function bringIntoSight(place: HTMLElement | null): void {
  requestAnimationFrame(() => {
    place?.scrollIntoView({ block: 'nearest' });
  });
}

/** Terms and what they mean, in every language. */
export function TermList({ title, none, terms, awaitsMeaning = false, onChange }: Props) {
  const say = useSay();
  const [added, setAdded] = useState<number | null>(null);
  return (
    <>
      <header className={styles.head}>
        {title}
        <Button
          look="quiet"
          icon={<Plus size={16} aria-hidden />}
          onPress={() => {
            setAdded(terms.length);
            onChange([...terms, { term: {}, meaning: {} }]);
          }}
        >
          {say('window.course.add-term')}
        </Button>
      </header>
      {terms.length === 0 ? <p className={styles.quiet}>{none}</p> : null}
      {terms.map((one, at) => (
        <Removable
          key={at}
          label={say('window.course.remove-term', { number: at + 1 })}
          onRemove={() => {
            onChange(terms.toSpliced(at, 1));
          }}
        >
          <div ref={awaitsMeaning && at === terms.length - 1 ? bringIntoSight : null} className={styles.term}>
            <TextsField
              label={say('window.course.term', { number: at + 1 })}
              texts={one.term}
              autoFocus={at === added}
              onCommit={(term) => {
                onChange(terms.with(at, { ...one, term }));
              }}
            />
            <TextsField
              label={say('window.course.meaning', { number: at + 1 })}
              texts={one.meaning}
              autoFocus={awaitsMeaning && at === terms.length - 1}
              onCommit={(meaning) => {
                onChange(terms.with(at, { ...one, meaning }));
              }}
            />
          </div>
        </Removable>
      ))}
    </>
  );
}
