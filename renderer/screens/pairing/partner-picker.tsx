import { useState } from 'react';
import { GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { HeadSlide } from '../../parts/head-slide';
import { onlyKey } from '../../parts/only-key';
import { useSay } from '../../words';
import { slideIn } from './pair-row';
import { mend, usePairing, type Side } from './pairing-store';
import { isPair } from './row-filters';
import { choosePartner, type ShownRow } from '../../../main/model/pairing/row-moves';
import type { SlideId } from '../../../main/model/ids';
import styles from './partner-picker.module.css';

interface Props {
  readonly at: number;
  readonly main: Side;
  readonly other: Side;
  readonly onClose: () => void;
}

const rowHeight = 76;

/** The first without a partner, else the one that stands nearest to the row. */
function nearest(
  offered: readonly { readonly id: SlideId; readonly index: number; readonly row: ShownRow }[],
  at: number,
) {
  const apart = offered.map(({ index }) => Math.abs(index - at));
  const [first] = offered;
  return first && !isPair(first.row) ? first.id : (offered[apart.indexOf(Math.min(...apart))]?.id ?? null);
}

/** Every slide that a slide can be paired with, and what it is paired with now; those without a partner first. */
export function PartnerPicker({ at, main, other, onClose }: Props) {
  const say = useSay();
  const rows = usePairing((pairing) => pairing.rows);
  const row = rows[at];
  const [from, to] = row?.main === null ? [other, main] : [main, other];
  const wanted = (one: ShownRow): SlideId | null => (row?.main === null ? one.main : one.other);
  const offered = rows
    .flatMap((one, index) => {
      const id = wanted(one);
      const found = slideIn(to, id);
      return id && found ? [{ ...found, id, index, row: one }] : [];
    })
    .sort((a, b) => Number(isPair(a.row)) - Number(isPair(b.row)) || a.number - b.number);
  const now = row && isPair(row) ? row.other : null;
  const [selected, setSelected] = useState<string | null>(now ?? nearest(offered, at));
  if (!row) return null;
  const own = slideIn(from, row.main ?? row.other);
  const choose = (id: string): void => {
    const chosen = offered.find((one) => one.id === id);
    if (!chosen) return;
    onClose();
    if (row.main !== null) mend(choosePartner(rows, at, chosen.id), at);
    else if (row.other !== null) {
      const next = choosePartner(rows, chosen.index, row.other);
      mend(
        next,
        next.findIndex((one) => one.main === chosen.id),
      );
    }
  };
  return (
    <Dialog
      title={say('pair.picker.title', { number: own?.number ?? 0, title: own?.title ?? '' })}
      size="wide"
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{say('window.cancel')}</Button>
          <Button
            look="primary"
            isDisabled={selected === null || selected === now}
            onPress={() => {
              if (selected !== null) choose(selected);
            }}
          >
            {say('pair.picker.choose')}
          </Button>
        </>
      }
    >
      <Virtualizer layout={ListLayout} layoutOptions={{ rowSize: rowHeight }}>
        <GridList
          aria-label={say('pair.picker.slides')}
          className={styles.list}
          selectionMode="single"
          selectionBehavior="replace"
          escapeKeyBehavior="none"
          autoFocus
          selectedKeys={selected === null ? [] : [selected]}
          onSelectionChange={(keys) => {
            setSelected(onlyKey(keys));
          }}
          onAction={(key) => {
            choose(String(key));
          }}
        >
          {offered.map(({ id, number, title, row: now }) => {
            const partner = slideIn(from, row.main === null ? now.other : now.main);
            return (
              <GridListItem key={id} id={id} textValue={`${String(number)} ${title}`} className={styles.item}>
                <span className={styles.picture}>
                  <HeadSlide deck={to.deck} slide={id} language={to.language} />
                </span>
                <span className={styles.number}>{number}</span>
                <span className={styles.name} lang={to.language}>
                  {title}
                </span>
                <span className={styles.now}>
                  {partner ? say('pair.picker.with', { number: partner.number }) : say('pair.picker.alone')}
                </span>
              </GridListItem>
            );
          })}
        </GridList>
      </Virtualizer>
    </Dialog>
  );
}
