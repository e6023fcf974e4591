import { ArrowRight, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useShallow } from 'zustand/react/shallow';
import { IconButton } from '../../parts/button';
import { Choice } from '../../parts/choice';
import { choicePlaces } from './said-of-choice';
import { PropertyGroup } from '../../parts/property-group';
import { labelOrder, TlpLabel } from '../../parts/tlp-label';
import { lookAt } from '../../state/looking';
import { sayIfKnown, useSay } from '../../words';
import { changeRecipe, goToPageOf, useHandout } from './handout-store';
import { severity } from '../../../main/model/marking';
import type { LoweredView, PreviewReport, ReasonView } from '../../../main/contract/views';
import type { Recipe } from '../../../main/model/recipe';
import type { TlpLabel as Label } from '../../../main/model/marking';
import styles from './marking-group.module.css';

/** True where a label is stricter than what is in the handout asks for: no other can be chosen. */
function isAbove(label: Label, preview: Pick<PreviewReport, 'reasons'> | null): boolean {
  const asked = preview?.reasons.filter(({ because }) => because !== 'raised-by-hand') ?? [];
  return asked.every((reason) => severity(label) > severity(reason.label));
}

/** The strictest come first; the others are unfolded. */
const mostReasons = 6;

/** The label that was worked out, why, to whom it may be given, and the way to a stricter one. */
export function MarkingGroup({ recipe }: { readonly recipe: Recipe }) {
  const say = useSay();
  const preview = useHandout(
    useShallow(({ preview: shown }) => {
      if (!shown) return null;
      const { label, reasons, lowered, leftOut } = shown;
      return { label, reasons, lowered, leftOut };
    }),
  );
  const options: { id: Label | 'none'; label: string }[] = [
    { id: 'none', label: say('window.marking.as-worked-out') },
    ...labelOrder
      .filter((label) => label === recipe.raiseTo || isAbove(label, preview))
      .map((label) => ({ id: label, label: say('window.marking.at-least', { label }) })),
  ];
  return (
    <PropertyGroup title={say('window.marking.title')} places={choicePlaces.marking}>
      {preview ? (
        <div>
          <TlpLabel label={preview.label} />
        </div>
      ) : null}
      <Reasons reasons={preview?.reasons ?? []} />
      {preview && preview.lowered.length > 0 ? <Lowered lowered={preview.lowered} /> : null}
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
          ...labelOrder
            // All may go to those named one by one: what that would leave out is nothing.
            .filter((label) => label !== 'TLP:RED' || label === recipe.buildFor)
            .map((label) => ({
              id: label,
              label: say('window.marking.at-most', { who: say(`window.marking.who.${label}`), label }),
            })),
        ]}
        onChange={(label) => {
          changeRecipe({ buildFor: label === 'all' ? null : label });
        }}
      />
      {recipe.buildFor ? (
        <p className={styles.quiet}>{say('window.marking.at-most-words', { label: recipe.buildFor })}</p>
      ) : null}
      {preview && preview.leftOut > 0 ? (
        <p className={styles.quiet}>{say('window.marking.left-out', { count: preview.leftOut })}</p>
      ) : null}
    </PropertyGroup>
  );
}

/** Why the label is what it is. One more is shown at once: a line that says so would take as much room. */
function Reasons({ reasons }: { readonly reasons: readonly ReasonView[] }) {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  const isLong = reasons.length > mostReasons + 1;
  const shown = isLong && !isOpen ? reasons.slice(0, mostReasons) : reasons;
  return (
    <>
      <ul className={styles.reasons} aria-label={say('window.marking.why')}>
        {shown.map((reason) => (
          <Reason key={JSON.stringify(reason)} reason={reason} />
        ))}
      </ul>
      {isLong ? (
        <AriaButton
          className={styles.more}
          aria-expanded={isOpen}
          onPress={() => {
            setOpen(!isOpen);
          }}
        >
          <ChevronRight size={14} aria-hidden className={isOpen ? styles.open : ''} />
          {isOpen
            ? say('window.marking.fewer-reasons')
            : say('window.marking.more-reasons', { count: reasons.length - mostReasons })}
        </AriaButton>
      ) : null}
    </>
  );
}

/** One thing that asks for a label, and the way to it. */
function Reason({ reason }: { readonly reason: ReasonView }) {
  const say = useSay();
  const { label, because, title, number } = reason;
  const key = because === 'marked' && number !== null ? 'window.because.marked-slide' : `window.because.${because}`;
  const words = sayIfKnown(say, key, { title, number: number ?? 0 }) ?? title;
  const way = wayTo(reason);
  return (
    <li className={styles.reason}>
      <span className={styles.words}>
        <span className={styles.label}>{label}</span>
        <span>{words}</span>
      </span>
      {way ? (
        <IconButton label={`${say('window.marking.take-me')}: ${words}`} onPress={way}>
          <ArrowRight size={14} aria-hidden />
        </IconButton>
      ) : null}
    </li>
  );
}

/** To the page where it stands, or to the slide itself; null where there is nothing to show. */
function wayTo({ deck, slide, session }: ReasonView): (() => void) | null {
  const { preview } = useHandout.getState();
  const here = [slide, session].find((id) => id !== null && preview && id in preview.pageOf);
  if (here)
    return () => {
      goToPageOf(here);
    };
  return deck === null
    ? null
    : () => {
        lookAt({ deck, slide });
      };
}

/** Whoever issues the handout answers for these too. */
function Lowered({ lowered }: { readonly lowered: readonly LoweredView[] }) {
  const say = useSay();
  return (
    <div className={styles.lowered}>
      <h4 className={styles.label}>{say('window.marking.lowered-in-it')}</h4>
      <ul className={styles.reasons}>
        {lowered.map((one) => (
          <li key={JSON.stringify(one)} className={styles.words}>
            {sayLowered(say, one)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What was lowered, from which label, and why. */
export function sayLowered(
  say: ReturnType<typeof useSay>,
  { title, number, from, reason }: Pick<LoweredView, 'title' | 'number' | 'from' | 'reason'>,
): string {
  // A deck or course that was issued may be gone since.
  if (title === '') return say('window.marking.lowered', { from, reason });
  return number === null
    ? say('window.marking.lowered-one', { title, from, reason })
    : say('window.marking.lowered-slide', { title, number, from, reason });
}
