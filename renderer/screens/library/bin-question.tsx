import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { useSay } from '../../words';
import { bin, useLibraryChoice } from './library-store';

/** Asks before decks and courses go to the bin: this window cannot take them out again yet. */
export function BinQuestion() {
  const say = useSay();
  const binning = useLibraryChoice((choice) => choice.binning);
  const [first] = binning;
  if (!first) return null;
  const close = (): void => {
    useLibraryChoice.setState({ binning: [] });
  };
  return (
    <Dialog
      title={
        binning.length === 1
          ? say('window.binning.one', { title: first.title })
          : say('window.binning.many', { count: binning.length })
      }
      onClose={close}
      foot={
        <>
          <Button onPress={close}>{say('window.cancel')}</Button>
          <Button look="danger" autoFocus onPress={() => void bin(binning)}>
            {say('window.bin')}
          </Button>
        </>
      }
    >
      <p>{say('window.binning.words')}</p>
    </Dialog>
  );
}
