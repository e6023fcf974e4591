import { TermList } from '../../parts/term-list';
import { TextsField } from '../../parts/texts-field';
import { useSay } from '../../words';
import { change } from './course-store';
import type { Course } from '../../../main/model/course';
import styles from './course-overview.module.css';

interface Props {
  readonly course: Course;
}

/** What a handout says of the course as a whole: for whom it is, how to use the pack, who may have it, its terms. */
export function PackTexts({ course }: Props) {
  const say = useSay();
  return (
    <>
      <section className={styles.part}>
        <h2 className={styles.title}>{say('window.course.pack')}</h2>
        <TextsField
          label={say('window.course.how-to-use')}
          texts={course.howToUse}
          lines={4}
          onCommit={(howToUse) => void change([{ kind: 'course.set', howToUse }], 'set-course')}
        />
        <TextsField
          label={say('window.course.distribution')}
          texts={course.distribution}
          lines={3}
          onCommit={(distribution) => void change([{ kind: 'course.set', distribution }], 'set-course')}
        />
      </section>
      <Glossary course={course} />
    </>
  );
}

function Glossary({ course }: Props) {
  const say = useSay();
  return (
    <section className={styles.part}>
      <TermList
        title={<h2 className={styles.title}>{say('window.course.glossary')}</h2>}
        none={say('window.course.no-terms')}
        terms={course.glossary}
        onChange={(glossary) => void change([{ kind: 'course.set', glossary }], 'set-glossary')}
      />
    </section>
  );
}
