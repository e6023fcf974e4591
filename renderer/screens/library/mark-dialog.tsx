import { useState, type CSSProperties } from 'react';
import { RadioGroup } from 'react-aria-components';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { Radio } from '../../parts/radio';
import { ReasonField } from '../../parts/reason-field';
import { labelOrder, TlpLabel } from '../../parts/tlp-label';
import { useLanguage, useLibrary } from '../../state/app';
import { textFor, useSay } from '../../words';
import { askToMark, loweredBy, markDecks, useMarkingDecks } from './marking-decks';
import { relabelling } from './relabelling';
import type { DeckSummary } from '../../../main/contract/views';
import type { TlpLabel as Label } from '../../../main/model/marking';
import styles from './mark-dialog.module.css';

/** The label of one deck or of many, and why where it is lowered. */
export function MarkDialog() {
  const wanted = useMarkingDecks((marking) => marking.decks);
  const { decks } = useLibrary();
  const chosen = decks.filter(({ id }) => wanted.includes(id));
  return chosen.length === 0 ? null : <ChooseLabel key={wanted.join()} decks={chosen} />;
}

const none = 'none';

/** What they have in common; undefined where they differ. */
function commonLabel(decks: readonly DeckSummary[]): Label | null | undefined {
  const label = decks[0]?.label;
  return decks.every((deck) => deck.label === label) ? label : undefined;
}

function ChooseLabel({ decks }: { readonly decks: readonly DeckSummary[] }) {
  const say = useSay();
  const language = useLanguage();
  const { defaultLabel } = useLibrary();
  const before = commonLabel(decks);
  const [label, setLabel] = useState(before);
  const [reason, setReason] = useState('');
  const [one] = decks;
  const lowered = label === undefined ? [] : loweredBy(decks, label, defaultLabel);
  const mayLower = labelOrder.some((other) => loweredBy(decks, other, defaultLabel).length > 0);
  const isSame = label === undefined || label === before;
  const needsReason = lowered.length > 0 && reason.trim() === '';
  const close = (): void => {
    askToMark([]);
  };
  return (
    <Dialog
      title={
        decks.length === 1 && one
          ? say('shelf.mark.title', { title: textFor(one.title, language) })
          : say('shelf.mark.title-many', { count: decks.length })
      }
      size="wide"
      onClose={close}
      foot={
        <>
          <Button onPress={close}>{say('window.cancel')}</Button>
          <span className={styles.act}>
            <Button
              look={lowered.some((deck) => deck.label !== null) ? 'danger' : 'primary'}
              isDisabled={isSame || needsReason}
              onPress={() => {
                if (label !== undefined) void markDecks(decks, label, lowered.length > 0 ? reason.trim() : null);
              }}
            >
              {say(`shelf.mark.${label === undefined ? 'set' : relabelling(decks, label)}`)}
            </Button>
          </span>
        </>
      }
    >
      <RadioGroup
        aria-label={say('window.marking.label')}
        className={styles.labels}
        value={label === undefined ? '' : (label ?? none)}
        onChange={(value) => {
          setLabel(labelOrder.find((other) => other === value) ?? null);
        }}
      >
        {[...labelOrder, null].map((id) => (
          <Radio key={id} value={id ?? none} className={styles.choice}>
            <span className={styles.dot} aria-hidden />
            <span>{id === null ? say('window.marking.no-label') : <TlpLabel label={id} />}</span>
            <span className={styles.means}>
              {id === null ? say('shelf.mark.default', { label: defaultLabel }) : say(`window.marking.means.${id}`)}
            </span>
          </Radio>
        ))}
      </RadioGroup>
      {mayLower ? (
        <>
          <Lowered decks={lowered} of={decks.length} />
          <ReasonField reason={reason} onChange={setReason} isDisabled={lowered.length === 0} />
        </>
      ) : null}
    </Dialog>
  );
}

/** More than these are counted. */
const mostNamed = 3;

/**
 * Which decks more people will read than before, or that none is. It takes the same room whatever is chosen, so that the buttons
 * under it stay where they are.
 */
function Lowered({ decks, of }: { readonly decks: readonly DeckSummary[]; readonly of: number }) {
  const say = useSay();
  const language = useLanguage();
  const { defaultLabel } = useLibrary();
  const more = decks.length - mostNamed;
  return (
    <div
      className={styles.lowered}
      style={{ '--named': of === 1 ? 0 : Math.min(of, mostNamed + 1) } as CSSProperties}
      role="status"
    >
      {decks.length === 0 ? (
        <p className={styles.quiet}>{say('shelf.mark.lowers-not', { count: of })}</p>
      ) : (
        <p>{say('shelf.mark.lowers', { count: decks.length })}</p>
      )}
      {of === 1 ? null : (
        <ul>
          {decks.slice(0, mostNamed).map(({ id, title, label }) => (
            <li key={id} className={styles.deck}>
              <TlpLabel label={label ?? defaultLabel} />
              <span className={styles.title}>{textFor(title, language)}</span>
            </li>
          ))}
          {more > 0 ? <li>{say('shelf.mark.more', { count: more })}</li> : null}
        </ul>
      )}
    </div>
  );
}
