import { Braces } from 'lucide-react';
import { MenuTrigger } from 'react-aria-components';
import { IconButton } from '../../parts/button';
import { MenuList } from '../../parts/menu';
import { TextsField } from '../../parts/texts-field';
import { useLanguage } from '../../state/app';
import { useSay } from '../../words';
import { runningFields, type Template } from '../../../main/model/template';
import type { Texts } from '../../../main/model/language';
import styles from './running-fields.module.css';

type Line = Template['head'];

interface Props {
  readonly line: Line;
  readonly onChange: (line: Line) => void;
}

const places = ['left', 'middle', 'right'] as const;

/** The three texts of a running line, each with a menu of the fields that can stand in it. */
export function RunningFields({ line, onChange }: Props) {
  const say = useSay();
  const own = useLanguage();
  const withField = (texts: Texts, field: string): Texts => {
    // A field says the same in every language: it goes into all that are written, or into the window's own.
    const written = Object.entries(texts).filter(([, text]) => text);
    const add = (text: string): string => `${text}${text === '' ? '' : ' · '}{{${field}}}`;
    if (written.length === 0) return { [own]: add('') };
    return Object.fromEntries(written.map(([language, text]) => [language, add(text)]));
  };
  return (
    <>
      {places.map((place) => (
        <div key={place} className={styles.place}>
          <TextsField
            label={say(`window.template.${place}`)}
            texts={line[place]}
            onCommit={(texts) => {
              onChange({ ...line, [place]: texts });
            }}
          />
          <MenuTrigger>
            <IconButton label={`${say('window.template.insert-field')}: ${say(`window.template.${place}`)}`}>
              <Braces size={14} aria-hidden />
            </IconButton>
            <MenuList
              label={say('window.template.insert-field')}
              entries={runningFields.map((field) => ({
                id: field,
                label: say(`window.template.field.${field}`),
                run: () => {
                  onChange({ ...line, [place]: withField(line[place], field) });
                },
              }))}
            />
          </MenuTrigger>
        </div>
      ))}
    </>
  );
}
