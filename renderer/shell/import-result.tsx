import { BookOpenText, RefreshCw, Tag } from 'lucide-react';
import { memo } from 'react';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { FindingList } from '../parts/finding-list';
import { Progress } from '../parts/progress';
import { SlidePicture } from '../parts/slide-picture';
import { TlpLabel } from '../parts/tlp-label';
import { go, useLanguage, useLibrary } from '../state/app';
import { closeImportReport, useImporting } from '../state/importing';
import { cancelTask, useTasks } from '../state/tasks';
import { lookAt } from '../state/looking';
import { sayFinding } from '../../main/words/say';
import { saidOfMany } from './said-of-many';
import { askToPaste } from '../screens/course/paste/pasting';
import { createCourse, showArrived } from '../screens/library/library-store';
import { askToMark } from '../screens/library/marking-decks';
import { showRenewal } from '../screens/library/renewing';
import { textFor, useSay } from '../words';
import type { DeckRead, Finding, ImportedRow, ImportReport, NewerVersion } from '../../main/contract/views';
import styles from './import-result.module.css';

/** The way of a timetable: pasted into the course that is open, or into a new one where there is none. */
function usePasteIntoCourse(): () => Promise<void> {
  const say = useSay();
  const { courses } = useLibrary();
  return async () => {
    if (courses.length === 0) await createCourse(say, []);
    else go({ name: 'courses', course: null });
    askToPaste();
  };
}

function useLead() {
  const say = useSay();
  const paste = usePasteIntoCourse();
  return ({ place, facts }: Finding) => {
    const { deck, slide } = place;
    if (facts['cause'] === 'import.timetable')
      return {
        label: say('paste.act'),
        go: () => {
          closeImportReport();
          void paste();
        },
      };
    if (!deck || !slide) return null;
    return {
      label: say('window.import.show-slide'),
      go: () => {
        lookAt({ deck, slide });
      },
    };
  };
}

interface DeckProps {
  readonly row: ImportedRow;
  readonly findings: readonly Finding[];
  /** The deck in the library that this may be a newer version of. */
  readonly newer: NewerVersion | undefined;
  /** True where no finding of the whole import could be about this deck either. */
  readonly clean: boolean;
}

function ImportedDeck({ row, findings, newer, clean }: DeckProps) {
  const say = useSay();
  const language = useLanguage();
  const lead = useLead();
  const { defaultLabel, decks } = useLibrary();
  const title = textFor(row.title, language);
  // A file's own title is often another than its name, by which a person knows it.
  const kept = decks.find(({ id }) => id === row.deck);
  const [file] = kept?.fileNames ?? [];
  const label = kept ? kept.label : row.label;
  const isOther = file !== undefined && !file.startsWith(title);
  return (
    <li className={styles.row}>
      <SlidePicture deck={row.deck} version="head" slide={row.firstSlide} language={language} />
      <div className={styles.told}>
        <p className={styles.title}>{title}</p>
        {isOther ? <p className={styles.facts}>{file}</p> : null}
        <p className={styles.facts}>
          <span>{say('window.slides', { count: row.slides })}</span>
          <TlpLabel label={label ?? defaultLabel} />
          {label === row.label ? (
            <span>{say(label ? 'window.import.label-found' : 'window.import.label-none')}</span>
          ) : null}
        </p>
        {newer ? (
          <p className={styles.facts}>
            <span>{say('window.renew.offer', { title: textFor(newer.title, language) })}</span>
            <Button icon={<RefreshCw size={16} aria-hidden />} onPress={() => void showRenewal(newer.known, row.deck)}>
              {say('window.renew.show')}
            </Button>
          </p>
        ) : null}
        {findings.length > 0 ? <FindingList findings={findings} lead={lead} isOfOne /> : null}
        {findings.length === 0 && clean ? <p className={styles.facts}>{say('window.import.all-read')}</p> : null}
      </div>
      <Button
        icon={<BookOpenText size={16} aria-hidden />}
        onPress={() => {
          closeImportReport();
          go({ name: 'handouts', scope: { kind: 'deck', deck: row.deck, pinned: null } });
        }}
      >
        {say('window.import.make-handout')}
      </Button>
    </li>
  );
}

/** True where a finding is about this deck: it says so, or there is no other deck it could be about. */
function isOf({ place }: Finding, row: ImportedRow, report: ImportReport): boolean {
  return place.deck === undefined ? report.decks.length === 1 : place.deck === row.deck;
}

/** So many are seen as they come; of a folder of hundreds each would cost the window more than the one before. */
const mostArriving = 8;

/** The first slides of a deck that was read: the same as long as it is shown. */
const ArrivingDeck = memo(function ArrivingDeck({ read: { deck, title, slides, first } }: { readonly read: DeckRead }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <li className={styles.read}>
      <p className={styles.facts}>
        <strong>{textFor(title, language)}</strong>
        <span>{say('window.slides', { count: slides })}</span>
      </p>
      <div className={styles.first}>
        {first.map((slide) => (
          <SlidePicture key={slide} deck={deck} version="head" slide={slide} language={language} />
        ))}
      </div>
    </li>
  );
});

/** An import that goes on: the first slides of each deck as it is read. It may be put away; the task panel has it too. */
function Arriving({ id, read }: { readonly id: string; readonly read: readonly DeckRead[] }) {
  const say = useSay();
  const task = useTasks(({ tasks }) => tasks.find((one) => one.id === id));
  const more = read.length - mostArriving;
  return (
    <Dialog
      title={say('window.tasks.import')}
      size="wide"
      onClose={closeImportReport}
      foot={<Button onPress={() => void cancelTask(id)}>{say('window.cancel')}</Button>}
    >
      {task ? (
        <div className={styles.arriving}>
          <Progress label={say('window.tasks.import')} share={task.share} />
          <span className={styles.facts}>{task.what}</span>
        </div>
      ) : null}
      <ul className={styles.rows} aria-live="polite">
        {read.slice(0, mostArriving).map((one) => (
          <ArrivingDeck key={one.deck} read={one} />
        ))}
      </ul>
      {more > 0 ? <p className={styles.facts}>{say('window.import.before', { count: more })}</p> : null}
    </Dialog>
  );
}

/** What an import brings and has brought: one row a deck, with what wants looking at. */
export function ImportResult() {
  const report = useImporting((importing) => importing.report);
  const task = useImporting(({ task: id, isShown }) => (isShown ? id : null));
  const read = useImporting((importing) => importing.read);
  if (report) return <Brought report={report} />;
  return task !== null && read.length > 0 ? <Arriving id={task} read={read} /> : null;
}

function Brought({ report }: { readonly report: ImportReport }) {
  const say = useSay();
  const lead = useLead();
  const { defaultLabel, decks } = useLibrary();
  const brought = report.decks.map(({ deck }) => deck);
  const unlabelled = decks.filter(({ id, label }) => label === null && brought.includes(id)).map(({ id }) => id);
  const shared = saidOfMany(report.findings, (finding) => sayFinding(say, finding));
  const others = report.findings.filter(
    (finding) => shared.has(finding) || !report.decks.some((row) => isOf(finding, row, report)),
  );
  // A file that did not come is told before those that did: under fifty decks nobody would see it.
  const ahead = others.filter(({ place, weight }) => place.deck === undefined && weight !== 'information');
  const behind = others.filter((finding) => !ahead.includes(finding));
  return (
    <Dialog
      title={
        report.decks.length === 0
          ? say('window.import.nothing')
          : say(report.files > report.decks.length ? 'window.import.done-of' : 'window.import.done', {
              count: report.decks.length,
              files: report.files,
            })
      }
      size="wide"
      onClose={closeImportReport}
      foot={
        <>
          {unlabelled.length > 0 ? (
            <Button
              icon={<Tag size={16} aria-hidden />}
              onPress={() => {
                askToMark(unlabelled);
              }}
            >
              {say('shelf.mark.unlabelled', { count: unlabelled.length })}
            </Button>
          ) : null}
          <Button
            look="primary"
            onPress={() => {
              closeImportReport();
              showArrived(brought);
            }}
          >
            {say('window.import.to-library')}
          </Button>
        </>
      }
    >
      {unlabelled.length > 0 ? (
        <p className={styles.about}>
          {say('window.import.about-labels', { label: defaultLabel })} {defaultLabel}:{' '}
          {say(`window.marking.means.${defaultLabel}`)}
        </p>
      ) : null}
      {ahead.length > 0 ? <FindingList findings={ahead} lead={lead} /> : null}
      <ul className={styles.rows}>
        {report.decks.map((row) => (
          <ImportedDeck
            key={row.deck}
            row={row}
            newer={report.newer.find(({ fresh }) => fresh === row.deck)}
            clean={others.length === 0}
            findings={report.findings.filter((finding) => !shared.has(finding) && isOf(finding, row, report))}
          />
        ))}
      </ul>
      {behind.length > 0 ? <FindingList findings={behind} lead={lead} /> : null}
    </Dialog>
  );
}
