import { sessionKindOrder } from './session-kinds';
import { Choice } from '../../parts/choice';
import { PropertyGroup } from '../../parts/property-group';
import { TextsField } from '../../parts/texts-field';
import { Tick } from '../../parts/tick';
import { ticked } from '../../parts/ticked';
import { useLanguage } from '../../state/app';
import { textFor, useSay } from '../../words';
import { change } from './course-store';
import { AppendixList } from './appendix-list';
import { LabelChoice } from './label-choice';
import { MaterialList } from './material-list';
import { ObjectiveSlides } from './objective-slides';
import { ObjectiveTicks } from './objective-ticks';
import { SessionLists } from './session-lists';
import { SessionPlanFields } from './session-plan';
import type { CourseView } from '../../../main/contract/views';
import type { Session } from '../../../main/model/course';
import styles from './session-properties.module.css';

/** All that a session is beside its times, which stand in the timetable. */
export function SessionProperties({ view, session }: { readonly view: CourseView; readonly session: Session }) {
  const say = useSay();
  const { course } = view;
  // Nothing is taught in a break; what one holds from before it became one can still be taken away.
  const isTaught = session.kind !== 'break';
  const set = (changes: Partial<Omit<Session, 'id'>>): void =>
    void change([{ kind: 'session.set', session: session.id, changes }], 'set-session');
  return (
    <>
      <PropertyGroup title={say('window.course.session')}>
        <TextsField
          label={say('window.course.session-title')}
          texts={session.title}
          onCommit={(title) =>
            void change([{ kind: 'session.set', session: session.id, changes: { title } }], 'rename')
          }
        />
        <Choice
          label={say('window.course.kind')}
          value={session.kind}
          options={sessionKindOrder.map((id) => ({ id, label: say(`window.course.kinds.${id}`) }))}
          onChange={(kind) => {
            set({ kind });
          }}
        />
      </PropertyGroup>
      {isTaught || session.material.length > 0 ? (
        <MaterialList view={view} session={session} canAdd={isTaught} />
      ) : null}
      {isTaught ? <Teaching view={view} session={session} /> : null}
      {isTaught || session.plan ? <SessionPlanFields session={session} /> : null}
      {isTaught || holdsLists(session) ? <SessionLists course={course} session={session} /> : null}
      {isTaught || session.material.some(({ kind }) => kind === 'appendix') ? <AppendixList session={session} /> : null}
      <PropertyGroup title={say('window.marking.title')}>
        <LabelChoice
          marking={session.marking}
          without={null}
          onChange={(marking, said) =>
            void change([{ kind: 'session.set', session: session.id, changes: { marking } }], said)
          }
        />
      </PropertyGroup>
    </>
  );
}

/** True for what was written before the session became a break: it can still be seen and taken away. */
function holdsLists({ activities, questions, references, materials, instructorNotes }: Session): boolean {
  return [activities, questions, references, materials, Object.keys(instructorNotes)].some((list) => list.length > 0);
}

/** Who teaches, and to which objectives. */
function Teaching({ view, session }: { readonly view: CourseView; readonly session: Session }) {
  const { course } = view;
  const say = useSay();
  const language = useLanguage();
  const set = (changes: Partial<Omit<Session, 'id'>>): void =>
    void change([{ kind: 'session.set', session: session.id, changes }], 'set-session');
  return (
    <>
      <PropertyGroup title={say('window.course.people')}>
        {course.people.length === 0 ? <p className={styles.quiet}>{say('window.course.people-in-overview')}</p> : null}
        {course.people.map((person) => (
          <Tick
            key={person.id}
            state={session.instructors.includes(person.id) ? 'all' : 'none'}
            onChange={(on) => {
              set({ instructors: ticked(session.instructors, person.id, on) });
            }}
          >
            <span className={styles.words}>{textFor(person.name, language) || say('window.course.unnamed')}</span>
          </Tick>
        ))}
      </PropertyGroup>
      <PropertyGroup title={say('window.course.objectives')}>
        <ObjectiveTicks
          objectives={course.objectives}
          chosen={session.objectives}
          onChange={(objectives) => {
            set({ objectives });
          }}
          under={(objective, number) => (
            <ObjectiveSlides view={view} session={session} objective={objective} number={number} />
          )}
        />
      </PropertyGroup>
    </>
  );
}
