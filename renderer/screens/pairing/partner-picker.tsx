import { GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components';
import { Dialog } from '../../parts/dialog';
import { SlidePicture } from '../../parts/slide-picture';
import { useSay } from '../../words';
import { slideIn } from './pair-row';
import { mend, usePairing, type Side } from './pairing-store';
import { choosePartner } from '../../../main/model/pairing/row-moves';
import type { SlideId } from '../../../main/model/ids';
import styles from './partner-picker.module.css';

interface Props {
  readonly at: number;
  readonly main: Side;
  readonly other: Side;
  readonly onClose: () => void;
}

const rowHeight = 76;

/** Every slide that a slide can be paired with, with what it is paired with now. */
export function PartnerPicker({ at, main, other, onClose }: Props) {
  const say = useSay();
  const rows = usePairing((pairing) => pairing.rows);
  const row = rows[at];
  if (!row) return null;
  const [from, to] = row.main === null ? [other, main] : [main, other];
  const own = slideIn(from, row.main ?? row.other);
  const wanted = (one: (typeof rows)[number]): SlideId | null => (row.main === null ? one.main : one.other);
  const offered = rows.flatMap((one, index) => {
    const id = wanted(one);
    const found = slideIn(to, id);
    return id && found ? [{ ...found, id, index, row: one }] : [];
  });
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
    >
      <Virtualizer layout={ListLayout} layoutOptions={{ rowSize: rowHeight }}>
        <GridList
          aria-label={say('pair.picker.slides')}
          className={styles.list}
          selectionMode="single"
          selectionBehavior="replace"
          escapeKeyBehavior="none"
          autoFocus
          defaultSelectedKeys={row.main !== null && row.other !== null ? [row.other] : []}
          onAction={(key) => {
            choose(String(key));
          }}
        >
          {offered.map(({ id, number, title, row: now }) => {
            const partner = slideIn(from, row.main === null ? now.other : now.main);
            return (
              <GridListItem key={id} id={id} textValue={`${String(number)} ${title}`} className={styles.item}>
                <span className={styles.picture}>
                  <SlidePicture
                    deck={to.deck.id}
                    version="head"
                    slide={id}
                    language={to.language}
                    revision={to.deck.revision}
                  />
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
