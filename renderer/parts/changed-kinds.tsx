import { bracketed, listComma } from '../../main/words/punctuation';
import { useSay } from '../words';
import type { ChangedSlideRow } from '../../main/contract/changed-slides';
import styles from './changed-slides.module.css';

/** What happened to the slide. */
export function ChangedKinds({ row }: { readonly row: ChangedSlideRow }) {
  const say = useSay();
  const places = { was: String(row.was ?? ''), is: String(row.is ?? '') };
  const fields = row.fields.map((field) => say(`window.renew.field.${field}`)).join(listComma(say.language));
  return row.kinds.map((kind) => (
    <p key={kind} className={styles.kind}>
      {say(`window.renew.${kind}`, places)}
      {kind === 'edited' && fields !== '' ? bracketed(fields, say.language) : ''}
    </p>
  ));
}
