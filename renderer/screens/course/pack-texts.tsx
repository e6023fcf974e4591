import { Plus } from 'lucide-react';
import { Button } from '../../parts/button';
import { Removable } from '../../parts/removable';
import { TextsField } from '../../parts/texts-field';
import { useSay } from '../../words';
import { change } from './course-store';
import type { Course } from '../../../main/model/course';
import type { Term } from '../../../main/model/term';
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
  const { glossary } = course;
  const put = (changed: readonly Term[]): void =>
    void change([{ kind: 'course.set', glossary: changed }], 'set-glossary');
  return (
    <section className={styles.part}>
      <header className={styles.head}>
        <h2 className={styles.title}>{say('window.course.glossary')}</h2>
        <Button
          look="quiet"
          icon={<Plus size={16} aria-hidden />}
          onPress={() => {
            put([...glossary, { term: {}, meaning: {} }]);
          }}
        >
          {say('window.course.add-term')}
        </Button>
      </header>
      {glossary.length === 0 ? <p className={styles.quiet}>{say('window.course.no-terms')}</p> : null}
      {glossary.map((one, at) => (
        <Removable
          key={at}
          label={say('window.course.remove-term', { number: at + 1 })}
          onRemove={() => {
            put(glossary.toSpliced(at, 1));
          }}
        >
          <div className={styles.person}>
            <TextsField
              label={say('window.course.term', { number: at + 1 })}
              texts={one.term}
              onCommit={(term) => {
                put(glossary.with(at, { ...one, term }));
              }}
            />
            <TextsField
              label={say('window.course.meaning', { number: at + 1 })}
              texts={one.meaning}
              onCommit={(meaning) => {
                put(glossary.with(at, { ...one, meaning }));
              }}
            />
          </div>
        </Removable>
      ))}
    </section>
  );
}
