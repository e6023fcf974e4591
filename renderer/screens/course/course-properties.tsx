import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { Button } from '../../parts/button';
import { Choice } from '../../parts/choice';
import { PropertyGroup } from '../../parts/property-group';
import { TextsField } from '../../parts/texts-field';
import { useLanguage } from '../../state/app';
import { textLanguages, useSay } from '../../words';
import { useIsNew } from './adding';
import { change, useCourse } from './course-store';
import { moveDay, removeDay } from './day-entries';
import { CourseTranslations } from './course-translations';
import { LabelChoice } from './label-choice';
import { SessionProperties } from './session-properties';
import { dayOf, sessionOf } from './selection';
import type { CourseView } from '../../../main/contract/views';
import type { Course, Day } from '../../../main/model/course';
import { isWritten, type Texts } from '../../../main/model/language';
import styles from './course-properties.module.css';

/** The properties of what is selected: a session, a day, or the course. */
export function CourseProperties({ view }: { readonly view: CourseView }) {
  const selected = useCourse((state) => state.selected);
  const session = sessionOf(view.course, selected);
  const day = dayOf(view.course, selected);
  if (session) return <SessionProperties key={session.id} view={view} session={session} />;
  return day ? (
    <DayProperties key={day.id} course={view.course} day={day} />
  ) : (
    <WholeProperties key={view.course.id} view={view} />
  );
}

function WholeProperties({ view }: { readonly view: CourseView }) {
  const { course } = view;
  const say = useSay();
  const isNew = useIsNew('course', course.id);
  const language = useLanguage();
  /** What a new course is called until somebody names it gives way to a name in any language. */
  const withoutStandIn = (title: Texts): Texts => {
    const { [language]: ours, ...others } = title;
    return ours === say('window.course.new-title') && isWritten(others) ? others : title;
  };
  return (
    <>
      <PropertyGroup title={say('window.course.title')}>
        <TextsField
          label={say('window.course.name')}
          texts={course.title}
          autoFocus={isNew}
          onCommit={(title) => void change([{ kind: 'course.set', title: withoutStandIn(title) }], 'rename')}
        />
        <TextsField
          label={say('window.course.host')}
          texts={course.host}
          onCommit={(host) => void change([{ kind: 'course.set', host }], 'set-course')}
        />
        <TextsField
          label={say('window.course.venue')}
          texts={course.venue}
          onCommit={(venue) => void change([{ kind: 'course.set', venue }], 'set-course')}
        />
      </PropertyGroup>
      <PropertyGroup title={say('window.course.language')}>
        <Choice
          label={say('window.course.language')}
          labelHidden
          value={course.mainLanguage}
          options={textLanguages.map((id) => ({ id, label: say(`window.language.${id}`) }))}
          onChange={(mainLanguage) => void change([{ kind: 'course.set', mainLanguage }], 'set-course')}
        />
      </PropertyGroup>
      <PropertyGroup title={say('window.marking.title')}>
        <LabelChoice
          marking={course.marking}
          without={null}
          onChange={(marking, said) => void change([{ kind: 'course.set', marking }], said)}
        />
      </PropertyGroup>
      <CourseTranslations view={view} />
    </>
  );
}

function DayProperties({ course, day }: { readonly course: Course; readonly day: Day }) {
  const say = useSay();
  const at = course.days.findIndex((other) => other.id === day.id);
  return (
    <>
      <PropertyGroup title={say('window.course.day', { number: at + 1 })}>
        <TextsField
          label={say('window.course.name')}
          texts={day.title}
          onCommit={(title) => void change([{ kind: 'day.set', day: day.id, title }], 'rename')}
        />
      </PropertyGroup>
      <PropertyGroup title={say('window.more')}>
        <div className={styles.acts}>
          <Button
            icon={<ArrowUp size={16} aria-hidden />}
            isDisabled={at === 0}
            onPress={() => {
              moveDay(day.id, at - 1);
            }}
          >
            {say('window.course.day-earlier')}
          </Button>
          <Button
            icon={<ArrowDown size={16} aria-hidden />}
            isDisabled={at === course.days.length - 1}
            onPress={() => {
              moveDay(day.id, at + 1);
            }}
          >
            {say('window.course.day-later')}
          </Button>
          <Button
            icon={<Trash2 size={16} aria-hidden />}
            onPress={() => {
              void removeDay(course, day);
            }}
          >
            {say('window.course.remove-day')}
          </Button>
        </div>
      </PropertyGroup>
    </>
  );
}
