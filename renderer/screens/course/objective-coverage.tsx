import { CircleAlert } from 'lucide-react';
import { useSay } from '../../words';
import type { ObjectiveCoverage as Coverage } from '../../../main/model/coverage';
import styles from './objective-coverage.module.css';

interface Props {
  /** As handouts number it, from 1. */
  readonly number: number;
  readonly coverage: Coverage | undefined;
}

/** What the course gives to an objective: sessions, minutes, slides and questions, or that it gives nothing yet. */
export function ObjectiveCoverage({ number, coverage }: Props) {
  const say = useSay();
  if (!coverage || coverage.sessions.length === 0)
    return (
      <p className={`${styles.coverage} ${styles.none}`}>
        <CircleAlert size={14} aria-hidden />
        {say('window.course.not-covered')}
      </p>
    );
  const { sessions, minutes, slides, questions } = coverage;
  const told = [
    say('window.sessions', { count: sessions.length }),
    minutes > 0 ? say('window.course.minutes-long', { count: minutes }) : null,
    slides > 0 ? say('window.slides', { count: slides }) : null,
    questions > 0 ? say('window.course.questions-count', { count: questions }) : null,
  ].filter((one) => one !== null);
  return (
    <p className={styles.coverage}>
      <span className={styles.quiet}>{say('window.course.covered-by', { number })}</span>
      <span>{told.join(' · ')}</span>
    </p>
  );
}
