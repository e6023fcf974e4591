import { useApp } from '../../state/app';
import { useSay } from '../../words';
import { placeKeys, windowKeys } from '../../shell/key-map';
import styles from './key-tables.module.css';

const places = ['library', 'bin', 'course', 'deck', 'handout'] as const;

/** All keys of the window, place by place, from the list that the window itself hears by. */
export function KeyTables() {
  const say = useSay();
  const isMac = useApp((app) => app.state?.platform) === 'darwin';
  const written = (keys: string): string =>
    isMac ? keys.replace('Ctrl+', '⌘').replace('Shift+', '⇧').replace('Alt+', '⌥') : keys;
  const tables = [
    { id: 'everywhere', keys: windowKeys },
    ...places.map((id) => ({ id, keys: placeKeys[id] })),
  ] as const;
  return tables.map(({ id, keys }) => (
    <section key={id}>
      <h2 className={styles.title}>{say(`guide.keys.in.${id}`)}</h2>
      <table className={styles.table}>
        <tbody>
          {keys.map(({ keys: pressed, words }) => (
            <tr key={pressed}>
              <th scope="row">
                <kbd className={styles.keys}>{written(pressed)}</kbd>
              </th>
              <td>{say(words)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  ));
}
