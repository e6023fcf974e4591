import { Replace } from 'lucide-react';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { TlpLabel } from '../../parts/tlp-label';
import { useSay } from '../../words';
import { closeExchange, replacePages, useExchange } from './exchange-store';
import type { ExchangeView } from '../../../main/contract/exchange-requests';
import type { ExchangeStep } from '../../../main/model/exchange';
import table from './copies-table.module.css';
import styles from './exchange-dialog.module.css';

/** From this share of the pages on, a new issue of the whole is suggested. */
const mostShare = 0.5;

/** What replacement pages would take out and put in, before anything is made. */
export function ExchangeDialog() {
  const view = useExchange((exchange) => exchange.view);
  return view ? <Asking view={view} /> : null;
}

function Asking({ view }: { readonly view: ExchangeView }) {
  const say = useSay();
  const { steps, known, differing: count, sides, isTwoSided, label, labelBefore: before, isHigher, copies } = view;
  return (
    <Dialog
      title={say('exchange.dialog')}
      onClose={closeExchange}
      foot={
        <>
          <Button onPress={closeExchange}>{say('window.cancel')}</Button>
          <Button
            look="primary"
            autoFocus
            icon={<Replace size={16} aria-hidden />}
            onPress={() => void replacePages(view.issue)}
          >
            {say('exchange.go')}
          </Button>
        </>
      }
    >
      <div className={styles.facts}>
        <TlpLabel label={label} />
        <span>{say('exchange.differ', { count, known })}</span>
        <span>{say('exchange.paper', { count: isTwoSided ? Math.ceil(sides / 2) : sides })}</span>
      </div>
      {copies === 0 ? null : <p>{say('exchange.each', { count: copies })}</p>}
      {isHigher ? (
        <p className={styles.caution} role="alert">
          {say('exchange.higher', { label, before })}
        </p>
      ) : null}
      {count > known * mostShare ? <p className={styles.caution}>{say('exchange.most')}</p> : null}
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={say('exchange.dialog')}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{say('exchange.take')}</th>
              <th scope="col">{say('exchange.put')}</th>
            </tr>
          </thead>
          <tbody>
            {steps.map((step) => (
              <tr key={JSON.stringify(step)}>
                <td>
                  <Taken step={step} />
                </td>
                <td>{step.put.join(', ') || <span className={styles.quiet}>{say('exchange.nothing')}</span>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Dialog>
  );
}

function Taken({ step: { take, after } }: { readonly step: ExchangeStep }) {
  const say = useSay();
  if (take.length > 0) return take.join(', ');
  const where = after === null ? say('exchange.first') : say('exchange.after', { page: after });
  return (
    <span className={styles.quiet}>
      {say('exchange.nothing')} {where}
    </span>
  );
}
