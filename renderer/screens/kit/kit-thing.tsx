import { sayKitChange } from '../../../main/words/say-kit-change';
import { keepChoices } from '../../../main/model/kit-change';
import { ChangedSlides } from '../../parts/changed-slides';
import { Choice } from '../../parts/choice';
import { TlpLabel } from '../../parts/tlp-label';
import { useSay } from '../../words';
import { choose, useKits } from './kit-store';
import type { KitThingView } from '../../../main/contract/kits';
import styles from './kit.module.css';

interface Props {
  readonly thing: KitThingView;
  /** By which it is told from the others. */
  readonly name: string;
  /** Only a newer Kitbag can read it. */
  readonly isNewer: boolean;
}

/** One thing in a kit: what would become of it here, and what the person wants of it. */
export function KitThing({ thing: { item, state, changes, slides }, name: title, isNewer }: Props) {
  const say = useSay();
  const choice = useKits((kits) => kits.choices[item.path] ?? 'mine');
  return (
    <li className={styles.thing} data-state={isNewer ? 'newer' : state}>
      <span className={styles.state}>{say(isNewer ? 'kit.state.newer' : `kit.state.${state}`)}</span>
      <div className={styles.told}>
        <p className={styles.title}>{title}</p>
        <p className={styles.facts}>
          <span>{say(`kit.kind.${item.kind}`)}</span>
          {item.kind === 'template' || item.kind === 'recipe' ? null : (
            <span>{say(`kit.size.${item.kind}`, { count: item.size })}</span>
          )}
          {item.label === null ? null : <TlpLabel label={item.label} />}
        </p>
        {changes.length > 0 ? (
          <ul className={styles.changes} aria-label={say('kit.open.changes', { title })}>
            {changes.map((change) => (
              <li key={JSON.stringify(change)}>{sayKitChange(say, change)}</li>
            ))}
          </ul>
        ) : null}
      </div>
      {state === 'differs' ? (
        <Choice
          label={say('kit.open.keep', { title })}
          labelHidden
          value={choice}
          options={keepChoices.map((id) => ({ id, label: say(`kit.open.keep-${id}`) }))}
          onChange={(next) => {
            choose(item.path, next);
          }}
        />
      ) : null}
      {slides.length > 0 ? (
        <details className={styles.pictures}>
          <summary>{say('kit.open.slides', { count: slides.length })}</summary>
          <ChangedSlides rows={slides} before={say('kit.open.mine')} after={say('kit.open.theirs')} />
        </details>
      ) : null}
    </li>
  );
}
