import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../parts/button';
import { PropertyGroup } from '../../parts/property-group';
import { Removable } from '../../parts/removable';
import { TextsField } from '../../parts/texts-field';
import { TextsList } from '../../parts/texts-list';
import { useSay } from '../../words';
import { change } from './course-store';
import { ObjectiveTicks } from './objective-ticks';
import type { Course, Question, Session } from '../../../main/model/course';
import styles from './session-lists.module.css';

interface Props {
  readonly course: Course;
  readonly session: Session;
}

/** What a session has beside its slides, and where a handout puts it: activities, questions, references, things to bring, notes. */
export function SessionLists({ course, session }: Props) {
  const say = useSay();
  const set = (changes: Partial<Omit<Session, 'id'>>): void =>
    void change([{ kind: 'session.set', session: session.id, changes }], 'set-session');
  return (
    <>
      <PropertyGroup title={say('window.course.activities')} folded={{ count: session.activities.length }}>
        <TextsList
          list={session.activities}
          none={say('window.course.no-activities')}
          addWords={say('window.course.add-activity')}
          label={(number) => say('window.course.activity', { number })}
          removeLabel={(number) => say('window.course.remove-activity', { number })}
          lines={2}
          onChange={(activities) =>
            void change([{ kind: 'session.set', session: session.id, changes: { activities } }], 'set-activities')
          }
        />
      </PropertyGroup>
      <Questions course={course} session={session} />
      <PropertyGroup title={say('window.course.references')} folded={{ count: session.references.length }}>
        <TextsList
          list={session.references}
          none={say('window.course.no-references')}
          addWords={say('window.course.add-reference')}
          label={(number) => say('window.course.reference', { number })}
          removeLabel={(number) => say('window.course.remove-reference', { number })}
          onChange={(references) => {
            set({ references });
          }}
        />
      </PropertyGroup>
      <PropertyGroup title={say('window.course.materials')} folded={{ count: session.materials.length }}>
        <TextsList
          list={session.materials}
          none={say('window.course.no-materials')}
          addWords={say('window.course.add-material')}
          label={(number) => say('window.course.material', { number })}
          removeLabel={(number) => say('window.course.remove-material', { number })}
          onChange={(materials) => {
            set({ materials });
          }}
        />
      </PropertyGroup>
      <PropertyGroup
        title={say('window.course.instructor-notes')}
        folded={{ count: Object.keys(session.instructorNotes).length > 0 ? 1 : 0 }}
      >
        <TextsField
          label={say('window.course.instructor-notes-words')}
          texts={session.instructorNotes}
          lines={5}
          onCommit={(instructorNotes) => {
            set({ instructorNotes });
          }}
        />
      </PropertyGroup>
    </>
  );
}

const noQuestion: Question = { text: {}, answer: {}, objectives: [] };

function Questions({ course, session }: Props) {
  const say = useSay();
  const { questions } = session;
  const [added, setAdded] = useState<number | null>(null);
  const put = (changed: readonly Question[]): void =>
    void change([{ kind: 'session.set', session: session.id, changes: { questions: changed } }], 'set-questions');
  return (
    <PropertyGroup title={say('window.course.questions')} folded={{ count: questions.length }}>
      {questions.length === 0 ? <p className={styles.quiet}>{say('window.course.no-questions')}</p> : null}
      {questions.map((question, at) => (
        <div key={at} className={styles.question}>
          <Removable
            label={say('window.course.remove-question', { number: at + 1 })}
            onRemove={() => {
              put(questions.toSpliced(at, 1));
            }}
          >
            <TextsField
              label={say('window.course.question', { number: at + 1 })}
              texts={question.text}
              autoFocus={at === added}
              lines={2}
              onCommit={(text) => {
                put(questions.with(at, { ...question, text }));
              }}
            />
          </Removable>
          <TextsField
            label={say('window.course.answer', { number: at + 1 })}
            texts={question.answer}
            lines={2}
            onCommit={(answer) => {
              put(questions.with(at, { ...question, answer }));
            }}
          />
          {course.objectives.length > 0 ? (
            <div role="group" aria-label={say('window.course.question-asks', { number: at + 1 })}>
              <p className={styles.quiet}>{say('window.course.asks-for')}</p>
              <ObjectiveTicks
                objectives={course.objectives}
                chosen={question.objectives}
                onChange={(objectives) => {
                  put(questions.with(at, { ...question, objectives }));
                }}
              />
            </div>
          ) : null}
        </div>
      ))}
      <Button
        look="quiet"
        icon={<Plus size={16} aria-hidden />}
        onPress={() => {
          setAdded(questions.length);
          put([...questions, noQuestion]);
        }}
      >
        {say('window.course.add-question')}
      </Button>
    </PropertyGroup>
  );
}
