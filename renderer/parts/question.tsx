import type { ReactNode } from 'react';
import { useSay } from '../words';
import { Button } from './button';
import { Dialog } from './dialog';

interface Props {
  readonly title: string;
  /** What is done where the answer is yes. */
  readonly act: string;
  readonly onClose: () => void;
  readonly onAct: () => void;
  readonly children: ReactNode;
}

/** Asks before something that cannot be taken back; to leave it is what is focused. */
export function Question({ title, act, onClose, onAct, children }: Props) {
  const say = useSay();
  return (
    <Dialog
      title={title}
      onClose={onClose}
      foot={
        <>
          <Button autoFocus onPress={onClose}>
            {say('window.cancel')}
          </Button>
          <Button
            look="danger"
            onPress={() => {
              onClose();
              onAct();
            }}
          >
            {act}
          </Button>
        </>
      }
    >
      <p>{children}</p>
    </Dialog>
  );
}
