import { ArrowRight } from 'lucide-react';
import { Button } from '../../parts/button';
import { ChangedSlides } from '../../parts/changed-slides';
import { Dialog } from '../../parts/dialog';
import { TlpLabel } from '../../parts/tlp-label';
import { useLanguage, useLibrary } from '../../state/app';
import { closeRenewal, renew, useRenewing } from './renewing';
import { textFor, useSay } from '../../words';
import styles from './renewal-dialog.module.css';

/** What a newer version of a deck's file changes, slide by slide, before it is taken in. */
export function RenewalDialog() {
  const say = useSay();
  const language = useLanguage();
  const { defaultLabel } = useLibrary();
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
      {view.label ? (
        <p className={styles.stricter}>
          <span>{say('window.renew.stricter')}</span>
          <TlpLabel label={view.label.from ?? defaultLabel} />
          <ArrowRight size={16} aria-hidden />
          <TlpLabel label={view.label.to ?? defaultLabel} />
        </p>
      ) : null}
      {view.grading === null ? null : <p>{say('window.renew.graded', { grading: view.grading })}</p>}
      <p>{say(view.rows.length === 0 ? 'window.renew.nothing' : 'window.renew.lead')}</p>
      {view.rows.length > 0 ? (
        <ChangedSlides rows={view.rows} before={say('window.renew.before')} after={say('window.renew.after')} />
      ) : null}
      <p className={styles.quiet}>{say('window.renew.same', { count: view.same })}</p>
    </Dialog>
  );
}
