import { BookOpenText, RefreshCw, Tag } from 'lucide-react';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { FindingList } from '../parts/finding-list';
import { SlidePicture } from '../parts/slide-picture';
import { TlpLabel } from '../parts/tlp-label';
import { go, useLanguage, useLibrary } from '../state/app';
import { closeImportReport, useImporting } from '../state/importing';
import { lookAt } from '../state/looking';
import { sayFinding } from '../../main/words/say';
import { Arriving } from './arriving-decks';
import { saidOfMany } from './said-of-many';
import { askToPaste } from '../screens/course/paste/pasting';
import { createCourse, showArrived } from '../screens/library/library-store';
import { askToMark } from '../screens/library/marking-decks';
import { showRenewal } from '../screens/library/renewing';
import { textFor, useSay } from '../words';
import type { Finding, ImportedRow, ImportReport, NewerVersion } from '../../main/contract/views';
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
  // An update leaves the label of the deck as it is, unless that of the file is stricter.
  const keptLabel = newer?.label ?? null;
  const known = decks.find(({ id }) => id === newer?.known);
  const isRaised = keptLabel !== null && keptLabel === label && known !== undefined && known.label !== keptLabel;
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
          {isRaised ? <span>{say('window.import.label-raises')}</span> : null}
          {keptLabel && keptLabel !== label ? (
            <>
              <span>{say('window.import.label-other')}</span>
              <TlpLabel label={keptLabel} />
            </>
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
  const labelled = new Set(decks.filter(({ label }) => label !== null).map(({ id }) => id));
  // What may update a deck with a label has none until somebody does that.
  const unlabelled = decks.filter(({ id, label }) => label === null && brought.includes(id)).map(({ id }) => id);
  // That no label was found is no news where the deck has got one since.
  const isSettled = ({ code, place }: Finding): boolean => {
    const of = place.deck ?? (brought.length === 1 ? brought[0] : undefined);
    return code === 'deck.unlabelled' && of !== undefined && labelled.has(of);
  };
  const findings = report.findings.filter((finding) => !isSettled(finding));
  const shared = saidOfMany(findings, (finding) => sayFinding(say, finding));
  const others = findings.filter(
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
            findings={findings.filter((finding) => !shared.has(finding) && isOf(finding, row, report))}
          />
        ))}
      </ul>
      {behind.length > 0 ? <FindingList findings={behind} lead={lead} /> : null}
    </Dialog>
  );
}
