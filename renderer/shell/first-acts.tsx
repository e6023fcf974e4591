import { Button } from '../parts/button';
import { openSample } from '../state/app';
import { chooseAndImport } from '../state/importing';
import { useSay } from '../words';

/** What an empty place offers first: choosing files, or the sample course. */
export function FirstActs() {
  const say = useSay();
  return (
    <>
      <Button look="primary" onPress={() => void chooseAndImport()}>
        {say('window.library.empty.choose')}
      </Button>
      <Button onPress={() => void openSample()}>{say('window.library.empty.sample')}</Button>
    </>
  );
}
