import { Button } from '../../parts/button';
import { Choice } from '../../parts/choice';
import { PropertyGroup } from '../../parts/property-group';
import { useSay } from '../../words';
import { logoPlaces, type Template } from '../../../main/model/template';
import { NumberField } from './number-field';
import { changeTemplate, chooseLogo } from './template-store';
import styles from './template-properties.module.css';

/** The logo, where it stands, and how wide it is on the cover. */
export function LogoGroup({ template: { logo } }: { readonly template: Template }) {
  const say = useSay();
  return (
    <PropertyGroup title={say('window.template.logo')}>
      {logo ? null : <p className={styles.words}>{say('window.template.logo-none')}</p>}
      <div className={styles.acts}>
        <Button onPress={chooseLogo}>{say('window.template.logo-choose')}</Button>
        {logo ? (
          <Button
            look="quiet"
            onPress={() => {
              changeTemplate({ logo: null }, 'template-logo');
            }}
          >
            {say('window.template.logo-remove')}
          </Button>
        ) : null}
      </div>
      {logo ? (
        <Choice
          label={say('window.template.logo-place')}
          value={logo.place ?? 'cover'}
          options={logoPlaces.map((id) => ({ id, label: say(`window.template.logo-places.${id}`) }))}
          onChange={(place) => {
            changeTemplate({ logo: { ...logo, place } }, 'template-logo');
          }}
        />
      ) : null}
      {logo && logo.place !== 'pages' ? (
        <NumberField
          label={say('window.template.logo-width')}
          value={logo.widthMm}
          least={5}
          most={120}
          onCommit={(widthMm) => {
            changeTemplate({ logo: { ...logo, widthMm } }, 'template-logo');
          }}
        />
      ) : null}
    </PropertyGroup>
  );
}
