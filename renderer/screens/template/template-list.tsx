import { Star } from 'lucide-react';
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import { ContextMenu, type MenuEntry } from '../../parts/menu';
import { useLibrary } from '../../state/app';
import { textFor, useSay } from '../../words';
import { builtInTemplate, type Template } from '../../../main/model/template';
import { copyNames } from './copy-names';
import { binTemplate, chooseTemplate, duplicate, startWith } from './template-store';
import type { Say } from '../../../main/words/say';
import type { TemplateId } from '../../../main/model/ids';
import { plainTemplate } from '../../../main/model/template';
import styles from './template-list.module.css';

/** Every template of the library, the built-in ones first; Delete puts one of the library's own into the bin. */
export function TemplateList({ chosen }: { readonly chosen: TemplateId | null }) {
  const say = useSay();
  const { templates, template: first } = useLibrary();
  const own = templates.filter(({ id }) => builtInTemplate(id) === null);
  const sections = [
    {
      id: 'built-in',
      title: say('window.template.built-in'),
      templates: templates.filter((each) => !own.includes(each)),
    },
    ...(own.length > 0 ? [{ id: 'own', title: say('window.template.own'), templates: own }] : []),
  ];
  return (
    <div
      className={styles.place}
      onKeyDown={(event) => {
        const open = own.find(({ id }) => id === chosen);
        if (event.key === 'Delete' && open) void binTemplate(open, textFor(open.name, say.language), plainTemplate.id);
      }}
    >
      <ListBox
        className={styles.list}
        aria-label={say('window.template.list')}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={chosen === null ? [] : [chosen]}
        onSelectionChange={(keys) => {
          const wanted = templates.find(({ id }) => keys !== 'all' && keys.has(id));
          if (wanted) void chooseTemplate(wanted.id);
        }}
      >
        {sections.map((section) => (
          <ListBoxSection key={section.id} id={section.id}>
            <Header className={styles.header}>{section.title}</Header>
            {section.templates.map((template) => (
              <Row key={template.id} template={template} isFirst={template.id === first} />
            ))}
          </ListBoxSection>
        ))}
      </ListBox>
    </div>
  );
}

/** Both colours of a template, one over the other from corner to corner. */
function coloursOf({ accent, second }: Template): string {
  return second ? `linear-gradient(135deg, #${accent} 60%, #${second} 60%)` : `#${accent}`;
}

/** What a template offers by a right click, which opens it too. */
function entriesOf(say: Say, template: Template, isFirst: boolean): MenuEntry[] {
  const name = textFor(template.name, say.language);
  return [
    {
      id: 'first',
      label: say('window.template.start-with'),
      isDisabled: isFirst,
      run: () => void startWith(template.id),
    },
    {
      id: 'duplicate',
      label: say('window.template.duplicate'),
      run: () => void duplicate(template.id, copyNames(template.name)),
    },
    'line',
    {
      id: 'bin',
      label: say('window.bin'),
      keys: 'Del',
      isDanger: true,
      isDisabled: builtInTemplate(template.id) !== null,
      run: () => void binTemplate(template, name, plainTemplate.id),
    },
  ];
}

function Row({ template, isFirst }: { readonly template: Template; readonly isFirst: boolean }) {
  const say = useSay();
  const name = textFor(template.name, say.language);
  return (
    <ListBoxItem id={template.id} textValue={name} className={styles.row}>
      <ContextMenu
        className={styles.told}
        label={name}
        entries={() => entriesOf(say, template, isFirst)}
        onOpen={() => void chooseTemplate(template.id)}
      >
        <span className={styles.colour} style={{ background: coloursOf(template) }} aria-hidden />
        <span className={styles.name}>{name}</span>
        {isFirst ? (
          <span title={say('window.template.starts')}>
            <Star size={14} aria-label={say('window.template.starts')} role="img" />
          </span>
        ) : null}
      </ContextMenu>
    </ListBoxItem>
  );
}
