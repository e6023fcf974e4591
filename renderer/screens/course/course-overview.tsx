import { Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { coverageOf } from '../../../main/model/coverage';
import { Button } from '../../parts/button';
import { Removable } from '../../parts/removable';
import { TextsField } from '../../parts/texts-field';
import { useSay } from '../../words';
import { CoursePlanFields } from './course-plan';
import { change } from './course-store';
import { newObjective, newPerson } from './new-things';
import { ObjectiveCoverage } from './objective-coverage';
import { PackTexts } from './pack-texts';
import { versionsOf } from './versions-of';
import type { CourseView } from '../../../main/contract/views';
import type { Objective, Person } from '../../../main/model/course';
import styles from './course-overview.module.css';

/** What the course is for and who teaches it. */
export function CourseOverview({ view }: { readonly view: CourseView }) {
  const { course } = view;
  const coverage = useMemo(() => coverageOf(view.course, versionsOf(view)), [view]);
  const say = useSay();
  const [added, setAdded] = useState<Objective['id'] | Person['id'] | null>(null);
  const addObjective = (): void => {
    const objective = newObjective();
    setAdded(objective.id);
    void change([{ kind: 'objective.put', at: course.objectives.length, objective }], 'add-objective');
  };
  const addPerson = (): void => {
    const person = newPerson();
    setAdded(person.id);
    void change([{ kind: 'person.put', at: course.people.length, person }], 'add-person');
  };
  return (
    <>
      <section className={styles.part}>
        <TextsField
          label={say('window.course.aim')}
          texts={course.aim}
          lines={2}
          onCommit={(aim) => void change([{ kind: 'course.set', aim }], 'set-course')}
        />
        <TextsField
          label={say('window.course.audience')}
          texts={course.audience}
          onCommit={(audience) => void change([{ kind: 'course.set', audience }], 'set-course')}
        />
      </section>
      <section className={styles.part}>
        <header className={styles.head}>
          <h2 className={styles.title}>{say('window.course.objectives')}</h2>
          <Button look="quiet" icon={<Plus size={16} aria-hidden />} onPress={addObjective}>
            {say('window.course.add-objective')}
          </Button>
        </header>
        {course.objectives.length === 0 ? <p className={styles.quiet}>{say('window.course.no-objectives')}</p> : null}
        {course.objectives.map((objective, at) => (
          <Removable
            key={objective.id}
            label={say('window.course.remove-objective', { number: at + 1 })}
            onRemove={() => void change([{ kind: 'objective.remove', objective: objective.id }], 'remove-objective')}
          >
            <div className={styles.objective}>
              <TextsField
                label={say('window.course.objective', { number: at + 1 })}
                texts={objective.text}
                autoFocus={objective.id === added}
                onCommit={(text) =>
                  void change([{ kind: 'objective.put', at, objective: { ...objective, text } }], 'set-objective')
                }
              />
              <TextsField
                label={say('window.course.assessed-by', { number: at + 1 })}
                texts={objective.assessedBy}
                onCommit={(assessedBy) =>
                  void change([{ kind: 'objective.put', at, objective: { ...objective, assessedBy } }], 'set-objective')
                }
              />
              <ObjectiveCoverage number={at + 1} coverage={coverage[at]} />
            </div>
          </Removable>
        ))}
      </section>
      <section className={styles.part}>
        <header className={styles.head}>
          <h2 className={styles.title}>{say('window.course.people')}</h2>
          <Button look="quiet" icon={<Plus size={16} aria-hidden />} onPress={addPerson}>
            {say('window.course.add-person')}
          </Button>
        </header>
        {course.people.length === 0 ? <p className={styles.quiet}>{say('window.course.no-people')}</p> : null}
        {course.people.map((person, at) => (
          <Removable
            key={person.id}
            label={say('window.course.remove-person', { number: at + 1 })}
            onRemove={() => void change([{ kind: 'person.remove', person: person.id }], 'remove-person')}
          >
            <div className={styles.person}>
              <TextsField
                label={say('window.course.person-name')}
                texts={person.name}
                autoFocus={person.id === added}
                onCommit={(name) =>
                  void change([{ kind: 'person.put', at, person: { ...person, name } }], 'set-person')
                }
              />
              <TextsField
                label={say('window.course.person-agency')}
                texts={person.agency}
                onCommit={(agency) =>
                  void change([{ kind: 'person.put', at, person: { ...person, agency } }], 'set-person')
                }
              />
              <TextsField
                label={say('window.course.person-role')}
                texts={person.role}
                onCommit={(role) =>
                  void change([{ kind: 'person.put', at, person: { ...person, role } }], 'set-person')
                }
              />
              <TextsField
                label={say('window.course.person-biography')}
                texts={person.biography}
                lines={2}
                onCommit={(biography) =>
                  void change([{ kind: 'person.put', at, person: { ...person, biography } }], 'set-person')
                }
              />
            </div>
          </Removable>
        ))}
      </section>
      <section className={styles.part}>
        <CoursePlanFields course={course} />
      </section>
      <PackTexts course={course} />
    </>
  );
}
