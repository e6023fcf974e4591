import { Copy, Trash2 } from 'lucide-react';
import { useEffect } from 'react';
import { Button, IconButton } from '../../parts/button';
import { Choice } from '../../parts/choice';
import { UndoButtons } from '../../parts/undo-buttons';
import { useUndo } from '../../parts/use-undo';
import { Columns } from '../../shell/columns';
import { useLibrary } from '../../state/app';
import { textFor, textLanguages, useSay } from '../../words';
import { builtInTemplate, plainTemplate, type Template } from '../../../main/model/template';
import { copyNames } from './copy-names';
import { SamplePages } from './sample-pages';
import { TemplateList } from './template-list';
import { TemplateProperties } from './template-properties';
import {
  binTemplate,
  chooseTemplate,
  duplicate,
  redoTemplate,
  showSample,
  undoTemplate,
  useTemplate,
} from './template-store';
import bar from '../../parts/screen-bar.module.css';
import styles from './templates-screen.module.css';

/** Templates: which there are, sample pages of one, and how it should look. */
export function TemplatesScreen() {
  const say = useSay();
  const { template: first } = useLibrary();
  const { view, language, preview } = useTemplate();
  const shown = language ?? say.language;
  const template = view?.template ?? null;
  useEffect(() => {
    if (!useTemplate.getState().view) void chooseTemplate(first);
  }, [first]);
  useEffect(() => {
    if (template) void showSample(template.id, shown);
  }, [template, shown]);
  useUndo(view, undoTemplate, redoTemplate);
  return (
    <Columns
      listLabel={say('window.template.list')}
      list={<TemplateList chosen={template?.id ?? null} />}
      propertiesLabel={say('window.properties')}
      properties={template ? <TemplateProperties template={template} /> : <div />}
    >
      {template ? <Bar template={template} /> : null}
      <SamplePages preview={preview} />
      <div className={styles.foot}>
        <Choice
          label={say('window.template.preview-language')}
          value={shown}
          options={textLanguages.map((id) => ({ id, label: say(`window.language.${id}`) }))}
          onChange={(wanted) => {
            useTemplate.setState({ language: wanted });
          }}
        />
      </div>
    </Columns>
  );
}

function Bar({ template }: { readonly template: Template }) {
  const say = useSay();
  const title = textFor(template.name, say.language);
  const isOwn = builtInTemplate(template.id) === null;
  return (
    <div className={bar.bar}>
      <h1 className={`${bar.title} ${bar.rest}`}>{title}</h1>
      <UndoButtons />
      {isOwn ? (
        <IconButton
          label={say('window.bin')}
          onPress={() => {
            void binTemplate(template, title, plainTemplate.id);
          }}
        >
          <Trash2 size={16} aria-hidden />
        </IconButton>
      ) : null}
      <Button
        look={isOwn ? 'plain' : 'primary'}
        icon={<Copy size={16} aria-hidden />}
        onPress={() => {
          void duplicate(template.id, copyNames(template.name));
        }}
      >
        {say('window.template.duplicate')}
      </Button>
    </div>
  );
}
