import { saidRestrictions } from '../../main/model/restrictions';
import { useSay } from '../words';
import styles from './restricted.module.css';
import type { Texts } from '../../main/model/language';

interface Props {
  readonly of: { readonly grading?: Texts | null | undefined; readonly caveats?: readonly Texts[] | undefined };
}

/** What restricts a thing beside its label, in words; nothing where nothing does. */
export function Restricted({ of }: Props) {
  const said = saidRestrictions(of, [useSay().language]);
  return said === '' ? null : <strong className={styles.restricted}>{said}</strong>;
}
