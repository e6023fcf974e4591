import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { isWritten } from '../../../main/model/language';
import { gradingIn, type Grading } from '../../../main/model/marking';
import { Button, IconButton } from '../../parts/button';
import { CommitField } from '../../parts/commit-field';
import { tell } from '../../state/notices';
import { alike } from '../../state/alike';
import { textLanguages, useSay } from '../../words';
import { changeSetting, undoSetting } from './settings-undo';
import { useOneMore } from './use-one-more';
import settings from './settings-screen.module.css';
import styles from './agency-setting.module.css';

const empty: Grading = {};

/** An agency's gradings in their order; one without words is kept nowhere until it has some. */
export function Gradings({ gradings }: { readonly gradings: readonly Grading[] }) {
  const say = useSay();
  const { shown, setMore } = useOneMore(gradings);
  const onChange = (list: readonly Grading[]): void => {
    if (!alike(list, gradings)) void changeSetting('gradings', list);
  };
  const remove = async (at: number, name: string): Promise<void> => {
    if (at >= gradings.length) setMore(null);
    else if (await changeSetting('gradings', gradings.toSpliced(at, 1)))
      tell('settings.agency.removed', { grading: name }, { label: 'window.edit.undo', run: undoSetting });
  };
  return (
    <div className={styles.part}>
      <h3 className={styles.title}>{say('settings.agency.gradings')}</h3>
      <p className={settings.words}>{say('settings.agency.gradings-words')}</p>
      {shown.length === 0 ? <p className={settings.words}>{say('settings.agency.none')}</p> : null}
      <ol className={styles.gradings}>
        {shown.map((grading, at) => {
          const name = gradingIn(grading, 'en') || say('settings.agency.new');
          const set = (changes: Partial<Grading>): void => {
            const changed = { ...grading, ...changes };
            if (at >= gradings.length) setMore(changed);
            onChange(shown.with(at, changed).filter(isWritten));
          };
          const move = (by: number): void => {
            onChange(gradings.toSpliced(at, 1).toSpliced(at + by, 0, grading));
          };
          return (
            <li key={at} className={styles.grading}>
              <span className={styles.number} aria-hidden>
                {at + 1}
              </span>
              {textLanguages.map((language, index) => (
                <CommitField
                  key={language}
                  label={say('settings.agency.grading', {
                    number: at + 1,
                    language: say(`window.language.${language}`),
                  })}
                  labelHidden
                  lang={language}
                  autoFocus={index === 0 && at >= gradings.length}
                  value={grading[language] ?? ''}
                  onCommit={(text) => {
                    set({ [language]: text.trim() });
                  }}
                />
              ))}
              <IconButton
                label={say('settings.agency.raise', { grading: name })}
                isDisabled={at === 0 || at >= gradings.length}
                onPress={() => {
                  move(-1);
                }}
              >
                <ArrowUp size={16} aria-hidden />
              </IconButton>
              <IconButton
                label={say('settings.agency.lower', { grading: name })}
                isDisabled={at >= gradings.length - 1}
                onPress={() => {
                  move(1);
                }}
              >
                <ArrowDown size={16} aria-hidden />
              </IconButton>
              <IconButton
                label={say('settings.agency.remove', { grading: name })}
                onPress={() => {
                  void remove(at, name);
                }}
              >
                <Trash2 size={16} aria-hidden />
              </IconButton>
            </li>
          );
        })}
      </ol>
      <div>
        <Button
          look="quiet"
          icon={<Plus size={16} aria-hidden />}
          isDisabled={shown.length > gradings.length}
          onPress={() => {
            setMore(empty);
          }}
        >
          {say('settings.agency.add-grading')}
        </Button>
      </div>
    </div>
  );
}
