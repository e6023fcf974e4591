import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { Texts } from '../../main/model/language';
import { Button } from './button';
import { Removable } from './removable';
import { TextsField } from './texts-field';
import styles from './texts-list.module.css';

interface Props {
  readonly list: readonly Texts[];
  /** What stands here while the list is empty. */
  readonly none: string;
  readonly addWords: string;
  /** Of the item with this number, from 1. */
  readonly label: (number: number) => string;
  readonly removeLabel: (number: number) => string;
  readonly lines?: number;
  readonly onChange: (list: readonly Texts[]) => void;
}

/** A list of texts, each in up to three languages, that grows and shrinks. */
export function TextsList({ list, none, addWords, label, removeLabel, lines = 1, onChange }: Props) {
  const [added, setAdded] = useState<number | null>(null);
  return (
    <>
      {list.length === 0 ? <p className={styles.quiet}>{none}</p> : null}
      {list.map((texts, at) => (
        <Removable
          key={at}
          label={removeLabel(at + 1)}
          onRemove={() => {
            onChange(list.toSpliced(at, 1));
          }}
        >
          <TextsField
            label={label(at + 1)}
            texts={texts}
            lines={lines}
            autoFocus={at === added}
            onCommit={(changed) => {
              onChange(list.with(at, changed));
            }}
          />
        </Removable>
      ))}
      <Button
        look="quiet"
        icon={<Plus size={16} aria-hidden />}
        onPress={() => {
          setAdded(list.length);
          onChange([...list, {}]);
        }}
      >
        {addWords}
      </Button>
    </>
  );
}
