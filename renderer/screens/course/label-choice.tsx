import { useState } from 'react';
import { countsAs, isLowering, relabelled } from '../../../main/model/relabel';
import { Choice } from '../../parts/choice';
import { LowerLabel } from '../../parts/lower-label';
import { Restrictions } from '../../parts/restrictions';
import { labelOrder, TlpLabel } from '../../parts/tlp-label';
import { useSay } from '../../words';
import type { Marking, TlpLabel as Label } from '../../../main/model/marking';
import styles from './label-choice.module.css';

interface Props {
  readonly marking: Marking;
  /** What counts where it has no label of its own; null where nothing does. */
  readonly without: Label | null;
  /** What it counts as now, where that is not its own label. */
  readonly counts?: Label | null;
  /** `said` names what changed, for undo. */
  readonly onChange: (marking: Marking, said: 'set-label' | 'set-grading' | 'set-caveats') => void;
}

/**
 * How something is marked: the least label that it asks for, while what is in it may ask for more, with its grading and its
 * caveats. Lowering the label asks for a reason.
 */
export function LabelChoice({ marking, without, counts = countsAs(marking, without), onChange }: Props) {
  const say = useSay();
  /** A lower label that waits for its reason; `undefined` where none waits. */
  const [lower, setLower] = useState<Label | null | undefined>(undefined);
  const options: { id: Label | 'none'; label: string }[] = [
    { id: 'none', label: say('window.marking.no-label') },
    ...labelOrder.map((label) => ({ id: label, label })),
  ];
  const choose = (wanted: Label | null): void => {
    if (isLowering(counts, wanted, without)) setLower(wanted);
    else onChange(relabelled(marking, wanted, without, null, counts), 'set-label');
  };
  return (
    <>
      <Choice
        label={say('window.marking.least')}
        labelHidden
        value={marking.label ?? 'none'}
        options={options}
        onChange={(label) => {
          choose(label === 'none' ? null : label);
        }}
      />
      {marking.label ? (
        <div>
          <TlpLabel label={marking.label} />
        </div>
      ) : null}
      {marking.lowered ? (
        <p className={styles.quiet}>
          {say('window.marking.lowered', { from: marking.lowered.from, reason: marking.lowered.reason })}
        </p>
      ) : null}
      <p className={styles.quiet}>{say('window.marking.least-words')}</p>
      <Restrictions marking={marking} onChange={onChange} />
      {lower !== undefined && counts !== null ? (
        <LowerLabel
          from={counts}
          to={lower ?? without}
          isFirst={marking.label === null}
          onClose={() => {
            setLower(undefined);
          }}
          onLower={(reason) => {
            setLower(undefined);
            onChange(
              relabelled(marking, lower, without, { reason, at: new Date().toISOString() }, counts),
              'set-label',
            );
          }}
        />
      ) : null}
    </>
  );
}
