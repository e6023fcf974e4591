import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { fileNameOf } from '../parts/file-name';
import { useApp } from '../state/app';
import { importPaths } from '../state/importing';
import { useSay } from '../words';
import styles from './decks-found.module.css';

/** More than these are counted. */
const mostNamed = 8;

/** Offers to bring in the decks that lay in the folder which a person chose for the library. */
export function DecksFound() {
  const say = useSay();
  const found = useApp((app) => app.found);
  if (found.length === 0) return null;
  const close = (): void => {
    useApp.setState({ found: [] });
  };
  const more = found.length - mostNamed;
  return (
    <Dialog
      title={say('window.found.title', { count: found.length })}
      onClose={close}
      foot={
        <>
          <Button onPress={close}>{say('window.found.later')}</Button>
          <Button
            look="primary"
            autoFocus
            onPress={() => {
              close();
              void importPaths([...found], 'library');
            }}
          >
            {say('window.found.act', { count: found.length })}
          </Button>
        </>
      }
    >
      <p>{say('window.found.words')}</p>
      <ul className={styles.files}>
        {found.slice(0, mostNamed).map((path) => (
          <li key={path} className={styles.file} title={path}>
            {fileNameOf(path)}
          </li>
        ))}
        {more > 0 ? <li>{say('window.found.more', { count: more })}</li> : null}
      </ul>
    </Dialog>
  );
}
