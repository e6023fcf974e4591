import { CircleAlert, UsersRound } from 'lucide-react';
import { useId } from 'react';
import { carriedCodes } from '../../../main/model/carried-caveats';
import { Button } from '../../parts/button';
import { FindingList } from '../../parts/finding-list';
import { Progress } from '../../parts/progress';
import { sayFar } from '../../parts/say-far';
import { Strips } from '../../parts/strips';
import { TlpLabel } from '../../parts/tlp-label';
import { go, useInLibrary } from '../../state/app';
import { cancelTask, useTasks } from '../../state/tasks';
import { textFor, useSay } from '../../words';
import { NewerDecks } from '../course/newer-decks';
import { goToPage, useHandout } from '../handout/handout-store';
import { partOf, useTitleOf } from '../handout/handout-title';
import { useKept } from '../handout/kept-store';
import { RefusedLine } from '../handout/refused-line';
import { Carried } from './carried';
import { changeNames, closeIssued, issueCopies, useGiveOut } from './give-out-store';
import { ChooseNames, NamesField } from './names-field';
import table from './copies-table.module.css';
import bar from '../../parts/screen-bar.module.css';
import styles from './new-set.module.css';

/** A set of copies before it is issued: who gets one is typed on the left and read on the right. */
export function NewSet() {
  const say = useSay();
  const edition = useHandout((handout) => handout.recipe?.edition);
  const scope = useHandout(({ recipe }) => recipe?.scope ?? null);
  return (
    <>
      <Bar />
      <Strips>
        <NewerDecks scope={scope} />
        <Refused />
      </Strips>
      {edition === 'instructor' ? <p className={styles.band}>{say('window.handout.instructor-copy')}</p> : null}
      <div className={styles.halves}>
        <Names />
        <Read />
      </div>
    </>
  );
}

/** Why the set did not pass: its pages are shown on the screen of handouts, which they are the same as. */
function Refused() {
  const refused = useGiveOut((state) => state.refused);
  const scope = useHandout((handout) => handout.recipe?.scope ?? null);
  if (!refused) return null;
  return (
    <RefusedLine
      refused={refused}
      onClose={closeIssued}
      onGoTo={(page) => {
        go({ name: 'handouts', scope });
        goToPage(page);
      }}
    />
  );
}

/** Title, label and the one act, always in sight. */
function Bar() {
  const say = useSay();
  const { preview, recipe, source } = useHandout();
  const titleOf = useTitleOf();
  const courses = useInLibrary((library) => library.courses);
  const kept = useKept(({ view }) => view?.handout ?? null);
  const title = textFor(source?.kind === 'deck' ? source.deck.title : (source?.view.course.title ?? {}), say.language);
  // Whoever arrives sees at once of which handout the copies will be: it is the one that was open last.
  const of = recipe
    ? [title, titleOf({ ...recipe, name: kept?.name ?? {}, part: partOf(recipe.scope, courses) })]
        .filter(Boolean)
        .join(' · ')
    : '';
  const { list, issuing } = useGiveOut();
  const count = list.holders.length;
  const stops = [...(preview?.findings ?? []), ...list.findings].some(({ weight }) => weight === 'stops');
  return (
    <div className={styles.bar}>
      <div className={styles.what}>
        <h1 className={bar.title}>{say('window.give-out.title')}</h1>
        <p className={styles.of} title={of}>
          {of}
        </p>
      </div>
      {preview ? <TlpLabel label={preview.label} large /> : null}
      <span className={styles.space} />
      {issuing === null ? (
        <Button
          look="primary"
          isDisabled={recipe === null || preview === null || stops || count === 0}
          onPress={() => void issueCopies()}
        >
          {say('window.give-out.issue', { count })}
        </Button>
      ) : (
        <Running task={issuing} />
      )}
    </div>
  );
}

function Running({ task }: { readonly task: string }) {
  const say = useSay();
  const far = useTasks(({ tasks }) => tasks.find((other) => other.id === task)) ?? { done: 0, total: 0, share: null };
  const name = say('window.give-out.issuing');
  const words = sayFar(say, far, name);
  return (
    <div className={styles.running}>
      <span className={styles.far} title={words}>
        {words}
      </span>
      <Progress label={name} share={far.share} />
      <Button onPress={() => void cancelTask(task)}>{say('window.cancel')}</Button>
    </div>
  );
}

function Names() {
  const say = useSay();
  const { text, issuing } = useGiveOut();
  return (
    <section className={styles.names} aria-label={say('window.give-out.names')}>
      <header className={styles.head}>
        <h2 className={styles.name}>{say('window.give-out.names')}</h2>
        {text === '' ? null : (
          <Button look="quiet" isDisabled={issuing !== null} onPress={() => void changeNames('')}>
            {say('window.give-out.clear')}
          </Button>
        )}
      </header>
      <NamesField isDisabled={issuing !== null} />
      <ChooseNames isDisabled={issuing !== null} />
    </section>
  );
}

/** The participants as they were understood, with the numbers that they get. */
function Read() {
  const say = useSay();
  const title = useId();
  const { list, first } = useGiveOut();
  const { holders, findings } = list;
  const found = useHandout(({ preview }) => preview?.findings);
  const label = useHandout(({ preview }) => preview?.label ?? null);
  const carried = found?.filter(({ code }) => carriedCodes.includes(code)) ?? [];
  return (
    <section className={styles.read} aria-labelledby={title}>
      <header className={styles.head}>
        <h2 id={title} className={styles.name}>
          {say('window.give-out.read', { count: holders.length })}
        </h2>
      </header>
      {label ? (
        <div className={styles.carried}>
          <Carried findings={carried} label={label} holders={holders} />
        </div>
      ) : null}
      {holders.length === 0 && findings.length === 0 ? (
        <div className={styles.nobody}>
          <UsersRound size={32} strokeWidth={1.25} aria-hidden />
          <p>{say('window.give-out.nobody')}</p>
        </div>
      ) : (
        <div className={styles.scroll}>
          {findings.length === 0 ? null : (
            <div className={styles.findings}>
              <FindingList findings={findings} />
            </div>
          )}
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col" className={table.number}>
                  {say('window.give-out.number')}
                </th>
                <th scope="col">{say('window.give-out.name')}</th>
                <th scope="col">{say('window.give-out.agency')}</th>
              </tr>
            </thead>
            <tbody>
              {holders.map(({ name, agency, row, isDoubtful }, index) => (
                <tr key={`${String(row)} ${String(index)}`}>
                  <td className={table.number}>{first + index}</td>
                  <td>
                    {name}
                    {isDoubtful ? (
                      <CircleAlert
                        size={14}
                        role="img"
                        aria-label={say('window.give-out.doubtful')}
                        className={table.doubt}
                      />
                    ) : null}
                  </td>
                  <td>{agency}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
