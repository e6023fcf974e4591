import { ArrowLeftRight, Link2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { WayBack } from '../../parts/way-back';
import { Button, IconButton } from '../../parts/button';
import { UndoButtons } from '../../parts/undo-buttons';
import { Columns } from '../../shell/columns';
import type { DeckId } from '../../../main/model/ids';
import type { PairingSubject } from '../../../main/model/screen';
import { go, useLanguage, useLibrary } from '../../state/app';
import { useCommand } from '../../state/commands';
import { textFor, useSay } from '../../words';
import { useUndoInLibrary } from '../library/use-undo-in-library';
import { FilterList } from './filter-list';
import { PairProperties } from './pair-properties';
import { PartnerPicker } from './partner-picker';
import { openPairing, pairNow, redoMending, refreshPairing, undoMending, usePairing } from './pairing-store';
import { RowList } from './row-list';
import { isPair } from './row-filters';
import { useRowEntries } from './use-row-entries';
import { keyOfRow } from '../../../main/model/pairing/row-moves';
import bar from '../../parts/screen-bar.module.css';
import styles from './pairing-screen.module.css';

/** Before two decks are paired, mending is taken back here; afterwards the deck's own changes are. */
function UndoMending() {
  const say = useSay();
  const { past, future } = usePairing();
  useCommand('undo', {
    label: say('window.edit.undo-what', { what: say('window.undo.mend-pairs') }),
    enabled: past.length > 0,
    run: undoMending,
  });
  useCommand('redo', {
    label: say('window.edit.redo-what', { what: say('window.undo.mend-pairs') }),
    enabled: future.length > 0,
    run: redoMending,
  });
  return null;
}

function UndoInDeck({ deck }: { readonly deck: DeckId }) {
  useUndoInLibrary(deck);
  return null;
}

function useFollowing(subject: PairingSubject): void {
  const { decks } = useLibrary();
  const revision = subject.kind === 'one' ? decks.find(({ id }) => id === subject.deck)?.revision : undefined;
  useEffect(() => {
    void openPairing(subject);
  }, [subject]);
  useEffect(() => {
    const shown = usePairing.getState().main?.deck.revision;
    if (revision !== undefined && shown !== undefined && revision !== shown) void refreshPairing();
  }, [revision]);
}

/** Two decks side by side, slide by slide, before they become one; or the two languages of a deck that is a pair already. */
export function PairingScreen({ subject }: { readonly subject: PairingSubject }) {
  const say = useSay();
  const language = useLanguage();
  const { main, other, rows, selected } = usePairing();
  const [choosing, setChoosing] = useState<number | null>(null);
  const entriesOf = useRowEntries(setChoosing);
  useFollowing(subject);
  const isOne = subject.kind === 'one';
  const at = rows.findIndex((row) => keyOfRow(row) === selected);
  const row = rows[at] ?? null;
  const pairs = rows.filter(isPair).length;
  const titles = main && other ? [main, other].map(({ deck }) => textFor(deck.title, language)) : [];
  return (
    <Columns
      listLabel={say('pair.filters')}
      list={<FilterList isOne={isOne} />}
      propertiesLabel={say('window.properties')}
      properties={
        main && other ? (
          <PairProperties row={row} entries={row ? entriesOf(row, at) : []} main={main} other={other} isOne={isOne} />
        ) : null
      }
    >
      {subject.kind === 'one' ? <UndoInDeck deck={subject.deck} /> : <UndoMending />}
      <div className={bar.bar}>
        <WayBack />
        <h1 className={bar.title}>{isOne ? say('pair.title-one', { deck: titles[0] ?? '' }) : say('pair.title')}</h1>
        <span className={styles.count} role="status">
          {main ? say('pair.counts', { pairs, alone: rows.length - pairs }) : say('pair.matching')}
        </span>
        <UndoButtons />
        {subject.kind === 'two' ? (
          <>
            <IconButton
              label={say('pair.swap')}
              onPress={() => {
                go({ name: 'pairing', subject: { kind: 'two', main: subject.other, other: subject.main } });
              }}
            >
              <ArrowLeftRight size={16} aria-hidden />
            </IconButton>
            <Button
              look="primary"
              icon={<Link2 size={16} aria-hidden />}
              isDisabled={pairs === 0}
              onPress={() => void pairNow(titles[1] ?? '')}
            >
              {say('pair.pair')}
            </Button>
          </>
        ) : null}
      </div>
      {main && other ? (
        <div className={styles.rows}>
          <div className={styles.heads}>
            {[main, other].map((side, index) => (
              <span key={side.language} title={titles[index]}>
                <span className={styles.language}>{say(`window.language.${side.language}`)}</span>
                {isOne ? null : ` · ${titles[index] ?? ''}`}
              </span>
            ))}
          </div>
          <RowList main={main} other={other} entriesOf={entriesOf} />
        </div>
      ) : null}
      {choosing !== null && main && other ? (
        <PartnerPicker
          at={choosing}
          main={main}
          other={other}
          onClose={() => {
            setChoosing(null);
          }}
        />
      ) : null}
    </Columns>
  );
}
