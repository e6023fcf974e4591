import { Package } from 'lucide-react';
import { Button } from '../../parts/button';
import { Choice } from '../../parts/choice';
import { PropertyGroup } from '../../parts/property-group';
import { TextsField } from '../../parts/texts-field';
import { useLibrary } from '../../state/app';
import { useSay } from '../../words';
import { builtInTemplate, templateFonts, templateOpenings, type Template } from '../../../main/model/template';
import { askToPack } from '../kit/kit-store';
import { AccentField } from './accent-field';
import { LogoGroup } from './logo-group';
import { NumberField } from './number-field';
import { RunningFields } from './running-fields';
import { SecondGroup } from './second-group';
import { changeTemplate, startWith } from './template-store';
import styles from './template-properties.module.css';

/** How a template looks; one that is built in can only be duplicated. */
export function TemplateProperties({ template }: { readonly template: Template }) {
  const say = useSay();
  const { template: first } = useLibrary();
  const isOwn = builtInTemplate(template.id) === null;
  return (
    <>
      <PropertyGroup title={say('window.template.new-handouts')}>
        {template.id === first ? (
          <p className={styles.words}>{say('window.template.starts')}</p>
        ) : (
          <Button
            onPress={() => {
              void startWith(template.id);
            }}
          >
            {say('window.template.start-with')}
          </Button>
        )}
      </PropertyGroup>
      {isOwn ? (
        <>
          <PropertyGroup title={say('menu.kits')}>
            <Button
              icon={<Package size={16} aria-hidden />}
              onPress={() => {
                askToPack({ courses: [], decks: [], templates: [template.id] });
              }}
            >
              {say('kit.pack.act')}
            </Button>
          </PropertyGroup>
          <Fields template={template} />
        </>
      ) : (
        <p className={`${styles.words} ${styles.alone}`}>{say('window.template.duplicate-to-change')}</p>
      )}
    </>
  );
}

function Fields({ template }: { readonly template: Template }) {
  const say = useSay();
  const { fonts, margins } = template;
  const margin = (changes: Partial<Template['margins']>): void => {
    changeTemplate({ margins: { ...margins, ...changes } }, 'template-margins');
  };
  const typefaces = templateFonts.map((id) => ({ id, label: say(`window.template.font.${id}`) }));
  return (
    <>
      <PropertyGroup title={say('window.template.name')}>
        <TextsField
          label={say('window.template.name')}
          texts={template.name}
          onCommit={(name) => {
            changeTemplate({ name }, 'template-name');
          }}
        />
      </PropertyGroup>
      <PropertyGroup title={say('window.template.colour')}>
        <AccentField
          label={say('window.template.accent')}
          hexLabel={say('window.template.accent-hex')}
          accent={template.accent}
          onChange={(accent) => {
            changeTemplate({ accent }, 'template-accent');
          }}
        />
      </PropertyGroup>
      <SecondGroup second={template.second ?? null} />
      <PropertyGroup title={say('window.template.type')}>
        <Choice
          label={say('window.template.headings')}
          value={fonts.headings}
          options={typefaces}
          onChange={(headings) => {
            changeTemplate({ fonts: { ...fonts, headings } }, 'template-fonts');
          }}
        />
        <Choice
          label={say('window.template.body')}
          value={fonts.body}
          options={typefaces}
          onChange={(body) => {
            changeTemplate({ fonts: { ...fonts, body } }, 'template-fonts');
          }}
        />
        <Choice
          label={say('window.template.opening')}
          value={template.opening}
          options={templateOpenings.map((id) => ({ id, label: say(`window.template.opening-name.${id}`) }))}
          onChange={(opening) => {
            changeTemplate({ opening }, 'template-opening');
          }}
        />
      </PropertyGroup>
      <LogoGroup template={template} />
      <PropertyGroup title={say('window.template.head')}>
        <RunningFields
          line={template.head}
          onChange={(head) => {
            changeTemplate({ head }, 'template-lines');
          }}
        />
      </PropertyGroup>
      <PropertyGroup title={say('window.template.foot')}>
        <RunningFields
          line={template.foot}
          onChange={(foot) => {
            changeTemplate({ foot }, 'template-lines');
          }}
        />
        <p className={styles.words}>{say('window.template.lines-hint')}</p>
      </PropertyGroup>
      <PropertyGroup title={say('window.template.margins')}>
        <NumberField
          label={say('window.template.outside')}
          value={margins.outsideMm}
          least={10}
          most={40}
          onCommit={(outsideMm) => {
            margin({ outsideMm });
          }}
        />
        <NumberField
          label={say('window.template.inside')}
          value={margins.insideMm}
          least={10}
          most={40}
          onCommit={(insideMm) => {
            margin({ insideMm });
          }}
        />
        <NumberField
          label={say('window.template.binding')}
          value={margins.bindingMm}
          least={0}
          most={20}
          onCommit={(bindingMm) => {
            margin({ bindingMm });
          }}
        />
      </PropertyGroup>
    </>
  );
}
