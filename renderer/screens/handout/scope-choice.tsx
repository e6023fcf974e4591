import { memo } from 'react';
import { Choice, type Option } from '../../parts/choice';
import { go, useInLibrary, useLanguage } from '../../state/app';
import { textFor, useSay } from '../../words';
import { useHandout } from './handout-store';
import type { Course } from '../../../main/model/course';
import type { Scope } from '../../../main/model/recipe';
import styles from './scope-choice.module.css';

function open(scope: Scope): void {
  go({ name: 'handouts', scope });
}

/** Which course or deck the handout is of, and which part of a course. */
export const ScopeChoice = memo(function ScopeChoice({ scope }: { readonly scope: Scope }) {
  const say = useSay();
  const language = useLanguage();
  const courses = useInLibrary((library) => library.courses);
  const decks = useInLibrary((library) => library.decks);
  const whole = useHandout(({ source }) => (source?.kind === 'course' ? source.view.course : null));
  const options: Option<string>[] = [
    ...courses.map(({ id, title }) => ({ id: `course ${id}`, label: textFor(title, language) })),
    ...decks.map(({ id, title }) => ({
      id: `deck ${id}`,
      label: say('window.handout.deck', { title: textFor(title, language) }),
    })),
  ];
  const value = scope.kind === 'deck' ? `deck ${scope.deck}` : `course ${scope.course}`;
  const choose = (key: string): void => {
    const course = courses.find(({ id }) => key === `course ${id}`);
    const deck = decks.find(({ id }) => key === `deck ${id}`);
    if (course) open({ kind: 'course', course: course.id });
    else if (deck) open({ kind: 'deck', deck: deck.id, pinned: null });
  };
  const course = scope.kind !== 'deck' && whole?.id === scope.course ? whole : null;
  return (
    <div className={styles.choices}>
      <Choice label={say('window.handout.of')} labelHidden value={value} options={options} onChange={choose} />
      {course && scope.kind !== 'deck' ? <PartChoice course={course} scope={scope} /> : null}
    </div>
  );
});

interface PartProps {
  readonly course: Course;
  readonly scope: Exclude<Scope, { kind: 'deck' }>;
}

function PartChoice({ course, scope }: PartProps) {
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
    if (day) open({ kind: 'day', course: course.id, day: day.id });
    else if (session) open({ kind: 'session', course: course.id, session: session.id });
    else open({ kind: 'course', course: course.id });
  };
  return <Choice label={say('window.handout.part')} labelHidden value={value} options={options} onChange={choose} />;
}
