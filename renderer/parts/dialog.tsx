import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useSay } from '../words';
import { IconButton } from './button';
import styles from './dialog.module.css';

interface Props {
  readonly title: string;
  /** A `steady` one keeps its size while what is asked in it becomes more or less. */
  readonly size?: 'small' | 'wide' | 'steady' | 'full';
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** What is to be known before a button of the foot is pressed: in sight however long the rest is. */
  readonly caution?: ReactNode;
  /** The buttons along the foot. */
  readonly foot?: ReactNode;
}

/** A window over the window, closed by Escape, by its cross, or by what is chosen in it; a press beside it would lose what was typed. */
export function Dialog({ title, size = 'small', onClose, children, caution, foot }: Props) {
  const say = useSay();
  return (
    <ModalOverlay
      isOpen
      className={styles.scrim}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={`${styles.modal} ${styles[size]}`}>
        <AriaDialog className={styles.dialog}>
          <header className={styles.head}>
            <Heading slot="title" className={styles.title}>
              {title}
            </Heading>
            <IconButton label={say('window.close')} onPress={onClose}>
              <X size={16} aria-hidden />
            </IconButton>
          </header>
          <div className={styles.body}>{children}</div>
          {caution ? <div className={styles.caution}>{caution}</div> : null}
          {foot ? <footer className={styles.foot}>{foot}</footer> : null}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
