import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { SlidePicture } from '../../parts/slide-picture';
import { useLanguage } from '../../state/app';
import { closeRenewal, renew, useRenewing } from './renewing';
import { textFor, useSay } from '../../words';
import type { RenewalRow, RenewalView } from '../../../main/contract/views';
import styles from './renewal-dialog.module.css';

function Side({
  view,
  row,
  side,
}: {
  readonly view: RenewalView;
  readonly row: RenewalRow;
  readonly side: 'known' | 'fresh';
}) {
  const slide = row[side];
  if (slide === null) return <span aria-hidden className={styles.none} />;
  const { id, revision } = view[side];
  return <SlidePicture deck={id} version="head" slide={slide} language={view.language} revision={revision} />;
}

function ChangedSlide({ view, row }: { readonly view: RenewalView; readonly row: RenewalRow }) {
  const say = useSay();
  const places = { was: String(row.was ?? ''), is: String(row.is ?? '') };
  const fields = row.fields.map((field) => say(`window.renew.field.${field}`)).join(', ');
  return (
    <li className={styles.row}>
      <div className={styles.told}>
        <p className={styles.title}>{row.title || say('window.viewer.nameless', { number: row.is ?? row.was ?? 0 })}</p>
        {row.kinds.map((kind) => (
          <p key={kind} className={styles.kind}>
            {say(`window.renew.${kind}`, places)}
            {kind === 'edited' && fields !== '' ? ` (${fields})` : ''}
          </p>
        ))}
      </div>
      <Side view={view} row={row} side="known" />
      <Side view={view} row={row} side="fresh" />
    </li>
  );
}

/** What a newer version of a deck's file changes, slide by slide, before it is taken in. */
export function RenewalDialog() {
  const say = useSay();
  const language = useLanguage();
  const view = useRenewing((renewing) => renewing.view);
  if (!view) return null;
  const title = textFor(view.known.title, language);
  return (
    <Dialog
      title={say('window.renew.title', { title })}
      size="wide"
      onClose={closeRenewal}
      foot={
        <>
          <Button onPress={closeRenewal}>{say('window.renew.keep')}</Button>
          <Button look="primary" onPress={() => void renew(title)}>
            {say('window.renew.go')}
          </Button>
        </>
      }
    >
      <p>{say(view.rows.length === 0 ? 'window.renew.nothing' : 'window.renew.lead')}</p>
      {view.rows.length > 0 ? (
        <>
          <div className={styles.heads} aria-hidden>
            <span />
            <span>{say('window.renew.before')}</span>
            <span>{say('window.renew.after')}</span>
          </div>
          <ul className={styles.rows}>
            {view.rows.map((row) => (
              <ChangedSlide key={`${row.known ?? ''} ${row.fresh ?? ''}`} view={view} row={row} />
            ))}
          </ul>
        </>
      ) : null}
      <p className={styles.quiet}>{say('window.renew.same', { count: view.same })}</p>
    </Dialog>
  );
}
