import { Choice } from '../../parts/choice';
import { PropertyGroup } from '../../parts/property-group';
import { labelOrder, TlpLabel } from '../../parts/tlp-label';
import { sayIfKnown, useSay } from '../../words';
import { changeRecipe, useHandout } from './handout-store';
import { severity } from '../../../main/model/marking';
import type { PreviewReport } from '../../../main/contract/views';
import type { Recipe } from '../../../main/model/recipe';
import type { TlpLabel as Label } from '../../../main/model/marking';
import styles from './marking-group.module.css';

/** True where a label is stricter than what is in the handout asks for: no other can be chosen. */
function isAbove(label: Label, preview: PreviewReport | null): boolean {
  const asked = preview?.reasons.filter(({ because }) => because !== 'raised-by-hand') ?? [];
  return asked.every((reason) => severity(label) > severity(reason.label));
}

/** The label that was worked out, why, and the way to a stricter one. */
export function MarkingGroup({ recipe }: { readonly recipe: Recipe }) {
  const say = useSay();
  const preview = useHandout((handout) => handout.preview);
  const options: { id: Label | 'none'; label: string }[] = [
    { id: 'none', label: say('window.marking.as-worked-out') },
    ...labelOrder
      .filter((label) => label === recipe.raiseTo || isAbove(label, preview))
      .map((label) => ({ id: label, label: say('window.marking.at-least', { label }) })),
  ];
  const reasons = preview?.reasons.slice(0, 6) ?? [];
  return (
    <PropertyGroup title={say('window.marking.title')}>
      {preview ? (
        <div>
          <TlpLabel label={preview.label} />
        </div>
      ) : null}
      <ul className={styles.reasons} aria-label={say('window.marking.why')}>
        {reasons.map((reason) => (
          <li key={`${reason.label} ${reason.because} ${reason.title}`} className={styles.reason}>
            <span className={styles.label}>{reason.label}</span>
            <span>{sayIfKnown(say, `window.because.${reason.because}`, { title: reason.title }) ?? reason.title}</span>
          </li>
        ))}
      </ul>
      <Choice
        label={say('window.marking.raise')}
        value={recipe.raiseTo ?? 'none'}
        options={options}
        onChange={(label) => {
          changeRecipe({ raiseTo: label === 'none' ? null : label });
        }}
      />
      <Choice
        label={say('window.marking.build-for')}
        value={recipe.buildFor ?? 'all'}
        options={[
          { id: 'all', label: say('window.marking.everything') },
          ...labelOrder.map((label) => ({ id: label, label: say('window.marking.at-most', { label }) })),
        ]}
        onChange={(label) => {
          changeRecipe({ buildFor: label === 'all' ? null : label });
        }}
      />
    </PropertyGroup>
  );
}
