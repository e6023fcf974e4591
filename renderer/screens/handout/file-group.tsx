import { Choice } from '../../parts/choice';
import { choicePlaces } from './said-of-choice';
import { PropertyGroup } from '../../parts/property-group';
import { sizeIn } from '../../parts/sizes';
import { Tick } from '../../parts/tick';
import { useLanguage } from '../../state/app';
import { useSay } from '../../words';
import { PasswordChoice } from './password-choice';
import styles from './password-choice.module.css';
import { changeRecipe, useHandout } from './handout-store';
import type { Recipe } from '../../../main/model/recipe';

/** For screens, for office printers, for good ones. */
const resolutions = [150, 220, 300] as const;

/** What kind of file it is: how fine its pictures are, and whether it can go into an archive. */
export function FileGroup({ recipe }: { readonly recipe: Recipe }) {
  const say = useSay();
  const language = useLanguage();
  const sizeBytes = useHandout((handout) => handout.sizeBytes);
  const { picturesDpi } = recipe;
  const known = [...new Set([...resolutions, ...(picturesDpi === null ? [] : [picturesDpi])])].sort((a, b) => a - b);
  return (
    <PropertyGroup title={say('window.handout.file')} places={choicePlaces.file}>
      <Choice
        label={say('window.handout.pictures')}
        value={picturesDpi === null ? 'as-they-are' : String(picturesDpi)}
        options={[
          { id: 'as-they-are', label: say('window.handout.pictures-as-they-are') },
          ...known.map((dpi) => ({ id: String(dpi), label: say('window.handout.dpi', { dpi }) })),
        ]}
        onChange={(dpi) => {
          changeRecipe({ picturesDpi: dpi === 'as-they-are' ? null : Number(dpi) });
        }}
      />
      {sizeBytes === null ? null : (
        <p className={styles.words} data-testid="file-size">
          {say('window.handout.about-size', { size: sizeIn(sizeBytes, language) })}
        </p>
      )}
      <Tick
        state={recipe.archive ? 'all' : 'none'}
        onChange={(archive) => {
          changeRecipe({ archive });
        }}
      >
        {say('window.handout.archive')}
      </Tick>
      {recipe.archive ? <p className={styles.words}>{say('window.handout.archive-words')}</p> : null}
      <PasswordChoice isArchive={recipe.archive} />
      <Tick
        state={recipe.fingerprint ? 'all' : 'none'}
        onChange={(fingerprint) => {
          changeRecipe({ fingerprint });
        }}
      >
        {say('window.handout.cover-code')}
      </Tick>
    </PropertyGroup>
  );
}
