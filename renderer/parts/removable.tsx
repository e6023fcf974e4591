import { Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from './button';
import styles from './removable.module.css';

interface Props {
  /** What the button beside it takes away. */
  readonly label: string;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}

/** Fields of one entry of a list, with a button that takes the entry away. */
export function Removable({ label, onRemove, children }: Props) {
  return (
    <div className={styles.line}>
      {children}
      <IconButton label={label} onPress={onRemove}>
        <Trash2 size={16} aria-hidden />
      </IconButton>
    </div>
  );
}
