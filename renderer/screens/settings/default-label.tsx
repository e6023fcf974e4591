import { Choice } from '../../parts/choice';
import { labelOrder, TlpLabel } from '../../parts/tlp-label';
import { useLibrary } from '../../state/app';
import { useSay } from '../../words';
import { changeSetting } from './settings-undo';

/** The label that a deck without one counts as. */
export function DefaultLabel() {
  const say = useSay();
  const { defaultLabel } = useLibrary();
  return (
    <>
      <Choice
        label={say('window.settings.label')}
        labelHidden
        value={defaultLabel}
        options={labelOrder.map((label) => ({ id: label, label }))}
        onChange={(label) => void changeSetting('defaultLabel', label)}
      />
      <div>
        <TlpLabel label={defaultLabel} /> {say(`window.marking.means.${defaultLabel}`)}
      </div>
    </>
  );
}
