import { ask } from '../../bridge';
import { Choice } from '../../parts/choice';
import { labelOrder, TlpLabel } from '../../parts/tlp-label';
import { showLibrary, useLibrary } from '../../state/app';
import { attempt } from '../../state/faults';
import { useSay } from '../../words';

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
        onChange={(label) =>
          void attempt(() => ask('library.set-default-label', { label })).then((library) => {
            if (library) showLibrary(library);
          })
        }
      />
      <div>
        <TlpLabel label={defaultLabel} /> {say(`window.marking.means.${defaultLabel}`)}
      </div>
    </>
  );
}
