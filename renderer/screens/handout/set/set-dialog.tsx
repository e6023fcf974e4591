import { FolderDown } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../parts/button';
import { Dialog } from '../../../parts/dialog';
import { Tick } from '../../../parts/tick';
import { ticked } from '../../../parts/ticked';
import { useInLibrary } from '../../../state/app';
import { textFor, useSay } from '../../../words';
import { createSay } from '../../../../main/words/say';
import { OlderOnPages } from '../../course/newer-decks';
import { Carried } from '../../give-out/carried';
import { useGiveOut } from '../../give-out/give-out-store';
import { partOf, titlesOf, useTitleOf } from '../handout-title';
import { keptWith, useKept } from '../kept-store';
import { useHandout } from '../handout-store';
import { exportSet } from '../outlets';
import { SetCopies } from './set-copies';
import { EditionRows } from './edition-rows';
import { useSetMeasure } from './set-measure';
import { SetSize } from './set-size';
import { firstTicked, setRows, type SetRow } from './set-rows';
import type { Recipe } from '../../../../main/model/recipe';
import styles from './set-dialog.module.css';

interface Props {
  readonly onClose: () => void;
}

/** Everything that is given out of one course or deck, in one go: which handouts, and numbered copies. */
export function SetDialog({ onClose }: Props) {
  const recipe = useHandout((handout) => handout.recipe);
  return recipe ? <Asked recipe={recipe} onClose={onClose} /> : null;
}

function useRows(recipe: Recipe): readonly SetRow[] {
  const say = useSay();
  const titleOf = useTitleOf();
  const handouts = useInLibrary((library) => library.handouts);
  const courses = useInLibrary((library) => library.courses);
  const own = useInLibrary((library) => library.presets);
  const { view, differs } = useKept();
  const kept = keptWith(recipe.scope, handouts);
  return setRows({
    recipe,
    screen: view === null || differs ? null : view.handout.id,
    name: view?.handout.name ?? {},
    kept,
    titles: titlesOf(
      kept.map((one) => ({ ...one, part: partOf(one.scope, courses) })),
      titleOf,
    ),
    own,
    say,
    sayInFile: createSay(recipe.languages[0]),
    nameOf: (texts) => textFor(texts, say.language),
  });
}

function Asked({ recipe, onClose }: Props & { readonly recipe: Recipe }) {
  const say = useSay();
  const source = useHandout((handout) => handout.source);
  const list = useGiveOut((giveOut) => giveOut.list);
  const wantsPrintFile = useGiveOut((giveOut) => giveOut.wantsPrintFile);
  const rows = useRows(recipe);
  const [chosen, setChosen] = useState(() => firstTicked(rows, recipe.edition));
  const [withCopies, setWithCopies] = useState(false);
  const [copiesOf, setCopiesOf] = useState<string>('participant');
  const title = textFor(source?.kind === 'deck' ? source.deck.title : (source?.view.course.title ?? {}), say.language);
  const wanted = rows.filter(({ id }) => chosen.includes(id));
  const copies = withCopies ? list.holders.length : 0;
  const ofCopies = rows.find(({ id }) => id === copiesOf) ?? null;
  const measure = useSetMeasure(
    wanted,
    ofCopies && copies > 0
      ? { of: ofCopies, layout: recipe.setLayouts?.copies, count: copies, printFile: wantsPrintFile }
      : null,
    recipe.date,
  );
  const label = useHandout(({ preview }) => preview?.label) ?? 'TLP:CLEAR';
  const carried = measure === null || measure === 'measuring' ? [] : measure.carried;
  const what = [
    ...(wanted.length > 0 ? [say('window.set.files', { count: wanted.length })] : []),
    ...(copies > 0 ? [say('window.set.numbered', { count: copies })] : []),
  ].join(' + ');
  const tick = (id: string, on: boolean): void => {
    setChosen(ticked(chosen, id, on));
  };
  const spoken = recipe.languages.map((language) => say(`window.language.${language}`)).join(' + ');
  const headings = {
    kept: say('window.set.kept'),
    presets: say('window.set.presets', { languages: spoken }),
  };
  return (
    <Dialog
      title={say('window.set.title', { title })}
      size="wide"
      onClose={onClose}
      caution={<Carried findings={carried} label={label} holders={withCopies ? list.holders : []} onGo={onClose} />}
      foot={
        <>
          <p className={styles.makes} role="status">
            {what === '' ? say('window.set.nothing') : say('window.set.makes', { what })}
            {what === '' ? null : <SetSize measure={measure} />}
          </p>
          <Button onPress={onClose}>{say('window.cancel')}</Button>
          <Button
            look="primary"
            icon={<FolderDown size={16} aria-hidden />}
            isDisabled={what === '' || (withCopies && copies === 0)}
            onPress={() => {
              onClose();
              void exportSet(wanted, withCopies ? ofCopies : null);
            }}
          >
            {say('window.set.go')}
          </Button>
        </>
      }
    >
      <OlderOnPages scope={recipe.scope} />
      <section aria-label={say('window.set.screen')} className={styles.group}>
        <h3 className={styles.heading}>{say('window.set.screen')}</h3>
        <EditionRows recipe={recipe} rows={rows} chosen={chosen} onTick={tick} />
      </section>
      {(['kept', 'presets'] as const).map((group) => {
        const its = rows.filter((row) => row.group === group);
        return its.length === 0 ? null : (
          <section key={group} aria-label={headings[group]} className={styles.group}>
            <h3 className={styles.heading}>{headings[group]}</h3>
            <div className={styles.rows}>
              {its.map((row) => (
                <Tick
                  key={row.id}
                  state={chosen.includes(row.id) ? 'all' : 'none'}
                  onChange={(on) => {
                    tick(row.id, on);
                  }}
                >
                  <span className={styles.row}>
                    <span>{row.title}</span>
                    <span className={styles.facts}>
                      {[say(`window.edition.${row.facts.edition}`), say(`window.layout.${row.facts.layout}`)].join(
                        ' · ',
                      )}
                    </span>
                  </span>
                </Tick>
              ))}
            </div>
          </section>
        );
      })}
      <section aria-label={say('window.set.copies')} className={styles.group}>
        <h3 className={styles.heading}>{say('window.set.copies')}</h3>
        <Tick state={withCopies ? 'all' : 'none'} onChange={setWithCopies}>
          {say('window.set.copies-tick')}
        </Tick>
        {withCopies ? <SetCopies recipe={recipe} rows={rows} of={copiesOf} onOf={setCopiesOf} /> : null}
      </section>
    </Dialog>
  );
}
