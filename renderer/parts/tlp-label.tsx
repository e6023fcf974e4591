import type { TlpLabel as Label } from '../../main/model/marking';
import styles from './tlp-label.module.css';

/** The labels in ascending order of severity. */
export const labelOrder = [
  'TLP:CLEAR',
  'TLP:GREEN',
  'TLP:AMBER',
  'TLP:AMBER+STRICT',
  'TLP:RED',
] as const satisfies readonly Label[];

const looks: Readonly<Record<Label, string | undefined>> = {
  'TLP:CLEAR': styles.clear,
  'TLP:GREEN': styles.green,
  'TLP:AMBER': styles.amber,
  'TLP:AMBER+STRICT': styles.amber,
  'TLP:RED': styles.red,
};

/** A handling label in its own black box, written the same in every language. */
export function TlpLabel({ label, large = false }: { readonly label: Label; readonly large?: boolean }) {
  return (
    <span lang="en" translate="no" className={`${styles.box} ${looks[label] ?? ''} ${large ? styles.large : ''}`}>
      {label}
    </span>
  );
}
