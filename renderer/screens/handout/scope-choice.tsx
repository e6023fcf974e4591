import type { ReactNode } from 'react';
import { Choice, type Option } from '../../parts/choice';
import { inTitleOrder } from '../../parts/title-order';
import { go, useInLibrary, useLanguage } from '../../state/app';
import { textFor, useSay } from '../../words';
import { useHandout } from './handout-store';
import type { Course } from '../../../main/model/course';
import type { Scope } from '../../../main/model/recipe';
import styles from './scope-choice.module.css';

function open(scope: Scope): void {
  go({ name: 'handouts', scope });
}

interface ChoiceProps {
  readonly scope: Scope;
  /** Which of its handouts; null until it is known. */
  readonly children: ReactNode;
}

/** Which course or deck the handout is of, which part of a course, and which handout of it: in one row where the column is wide. */
export function ScopeChoice({ scope, children }: ChoiceProps) {
  return (
    <div className={styles.choices}>
      <ScopeFields scope={scope} onOpen={open} />
      {children}
    </div>
  );
}

interface FieldsProps {
  readonly scope: Scope;
  readonly onOpen: (scope: Scope) => void;
}

/** The fields themselves: wherever a handout is chosen. */
export function ScopeFields({ scope, onOpen }: FieldsProps) {
  const say = useSay();
  const language = useLanguage();
  const courses = useInLibrary((library) => library.courses);
  const decks = useInLibrary((library) => library.decks);
  const whole = useHandout(({ source }) => (source?.kind === 'course' ? source.view.course : null));
  const options: Option<string>[] = [
    ...inTitleOrder(courses, language).map(({ id, title }) => ({
      id: `course ${id}`,
      label: textFor(title, language),
    })),
    ...inTitleOrder(decks, language).map(({ id, title }) => ({
      id: `deck ${id}`,
      label: say('window.handout.deck', { title: textFor(title, language) }),
    })),
  ];
  const value = scope.kind === 'deck' ? `deck ${scope.deck}` : `course ${scope.course}`;
  const choose = (key: string): void => {
    const course = courses.find(({ id }) => key === `course ${id}`);
    const deck = decks.find(({ id }) => key === `deck ${id}`);
    if (course) onOpen({ kind: 'course', course: course.id });
    else if (deck) onOpen({ kind: 'deck', deck: deck.id, pinned: null });
  };
  const course = scope.kind !== 'deck' && whole?.id === scope.course ? whole : null;
  return (
    <>
      <Choice label={say('window.handout.of')} labelHidden value={value} options={options} onChange={choose} />
      {course && scope.kind !== 'deck' ? <PartChoice course={course} scope={scope} onOpen={onOpen} /> : null}
    </>
  );
}

interface PartProps {
  readonly course: Course;
  readonly scope: Exclude<Scope, { kind: 'deck' }>;
  readonly onOpen: (scope: Scope) => void;
}

function PartChoice({ course, scope, onOpen }: PartProps) {
  const say = useSay();
  const language = useLanguage();
  const options: Option<string>[] = [{ id: course.id, label: say('window.handout.whole-course') }];
  course.days.forEach((day, index) => {
    options.push({ id: day.id, label: say('window.course.day', { number: index + 1 }) });
    for (const session of day.sessions) {
      if (session.material.length > 0)
        options.push({ id: session.id, label: `\u2003${textFor(session.title, language)}` });
    }
  });
  const value = scope.kind === 'day' ? scope.day : scope.kind === 'session' ? scope.session : course.id;
  const choose = (id: string): void => {
    const day = course.days.find((other) => other.id === id);
    const session = course.days.flatMap((other) => other.sessions).find((other) => other.id === id);
    if (day) onOpen({ kind: 'day', course: course.id, day: day.id });
    else if (session) onOpen({ kind: 'session', course: course.id, session: session.id });
    else onOpen({ kind: 'course', course: course.id });
  };
  return <Choice label={say('window.handout.part')} labelHidden value={value} options={options} onChange={choose} />;
}
