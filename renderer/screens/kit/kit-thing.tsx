import { sayKitChange } from '../../../main/words/say-kit-change';
import { isCounted } from '../../../main/model/kit';
import { keepChoices } from '../../../main/model/kit-change';
import { ChangedSlides } from '../../parts/changed-slides';
import { Choice } from '../../parts/choice';
import { Restricted } from '../../parts/restricted';
import { TlpLabel } from '../../parts/tlp-label';
import { textFor, useSay } from '../../words';
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
export function KitThing({ thing: { item, state, changes, slides, decks }, name: title, isNewer }: Props) {
  const say = useSay();
  const choice = useKits((kits) => kits.choices[item.path] ?? 'mine');
  return (
    <li className={styles.thing} data-state={isNewer ? 'newer' : state}>
      <span className={styles.state}>{say(isNewer ? 'kit.state.newer' : `kit.state.${state}`)}</span>
      <div className={styles.told}>
        <p className={styles.title}>{title}</p>
        <p className={styles.facts}>
          <span>{say(`kit.kind.${item.kind}`)}</span>
          {isCounted(item.kind) ? <span>{say(`kit.size.${item.kind}`, { count: item.size })}</span> : null}
          {item.kind === 'deck' && decks.some(({ isInstructors }) => isInstructors) ? (
            <span>{say('deck.for-instructors')}</span>
          ) : null}
          {item.label === null ? null : <TlpLabel label={item.label} />}
          <Restricted of={item} />
        </p>
        {item.kind === 'course' && state !== 'bad' ? <SlidesOf decks={decks} /> : null}
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

/** What of which decks a course brings: a kit for participants does not list its decks. */
function SlidesOf({ decks }: Pick<KitThingView, 'decks'>) {
  const say = useSay();
  if (decks.length === 0) return <p className={styles.words}>{say('kit.open.no-slides')}</p>;
  return (
    <ul className={styles.changes} aria-label={say('kit.open.its-slides')}>
      {decks.map(({ title, slides, isInstructors }, index) => (
        <li key={index}>
          {[
            textFor(title, say.language),
            say('kit.size.deck', { count: slides }),
            ...(isInstructors ? [say('deck.for-instructors')] : []),
          ].join(' · ')}
        </li>
      ))}
    </ul>
  );
}
