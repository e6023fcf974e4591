import { Choice } from '../../parts/choice';
import { labelOrder, TlpLabel } from '../../parts/tlp-label';
import { useSay } from '../../words';
import type { Marking, TlpLabel as Label } from '../../../main/model/marking';
import styles from './label-choice.module.css';

interface Props {
  readonly marking: Marking;
  readonly onChange: (marking: Marking) => void;
}

/** The least label that something asks for; what is in it may ask for more. */
export function LabelChoice({ marking, onChange }: Props) {
  const say = useSay();
  const options: { id: Label | 'none'; label: string }[] = [
    { id: 'none', label: say('window.marking.no-label') },
    ...labelOrder.map((label) => ({ id: label, label })),
  ];
  return (
    <>
      <Choice
        label={say('window.marking.least')}
        labelHidden
        value={marking.label ?? 'none'}
        options={options}
        onChange={(label) => {
          onChange({ ...marking, label: label === 'none' ? null : label });
        }}
      />
      {marking.label ? (
        <div>
          <TlpLabel label={marking.label} />
        </div>
      ) : null}
      <p className={styles.quiet}>{say('window.marking.least-words')}</p>
    </>
  );
}
