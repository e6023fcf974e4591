import { Button } from '../../parts/button';
import { PropertyGroup } from '../../parts/property-group';
import { useSay } from '../../words';
import { AccentField } from './accent-field';
import { changeTemplate } from './template-store';
import styles from './template-properties.module.css';

/** What a new second colour begins with: it goes with most accents, and another is chosen over it. */
const firstSecond = '7a5200';

/** A template's second colour, or none. */
export function SecondGroup({ second }: { readonly second: string | null }) {
  const say = useSay();
  const set = (next: string | null): void => {
    changeTemplate({ second: next }, 'template-second');
  };
  return (
    <PropertyGroup title={say('window.template.second')}>
      <p className={styles.words}>
        {say(second === null ? 'window.template.second-none' : 'window.template.second-hint')}
      </p>
      {second === null ? (
        <div className={styles.acts}>
          <Button
            onPress={() => {
              set(firstSecond);
            }}
          >
            {say('window.template.second-add')}
          </Button>
        </div>
      ) : (
        <>
          <AccentField
            label={say('window.template.second')}
            hexLabel={say('window.template.second-hex')}
            accent={second}
            onChange={set}
          />
          <div className={styles.acts}>
            <Button
              look="quiet"
              onPress={() => {
                set(null);
              }}
            >
              {say('window.template.second-remove')}
            </Button>
          </div>
        </>
      )}
    </PropertyGroup>
  );
}
