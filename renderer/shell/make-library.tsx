import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { useApp } from '../state/app';
import { useSay } from '../words';

/** Asks whether a folder that was opened as a library, and is none, is to become one. */
export function MakeLibrary() {
  const say = useSay();
  const making = useApp((app) => app.making);
  if (making === null) return null;
  const { folder, answer } = making;
  const leave = (): void => {
    answer(false);
  };
  return (
    <Dialog
      title={say('window.found.make-title')}
      onClose={leave}
      foot={
        <>
          <Button onPress={leave}>{say('window.cancel')}</Button>
          <Button
            look="primary"
            autoFocus
            onPress={() => {
              answer(true);
            }}
          >
            {say('window.found.make')}
          </Button>
        </>
      }
    >
      <p>{say('window.found.make-words', { folder })}</p>
    </Dialog>
  );
}
