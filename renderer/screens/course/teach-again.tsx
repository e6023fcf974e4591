import { useState } from 'react';
import { ask } from '../../bridge';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { DateField } from '../../parts/date-field';
import { TextLine } from '../../parts/text-line';
import { go, reloadLibrary, useLanguage } from '../../state/app';
import { attempt } from '../../state/faults';
import { textFor, useSay } from '../../words';
import type { Course } from '../../../main/model/course';
import styles from './teach-again.module.css';

interface Props {
  readonly course: Course;
  readonly onClose: () => void;
}

/** Copies a course with new dates; what was taught stays as it was. */
export function TeachAgain({ course, onClose }: Props) {
  const say = useSay();
  const language = useLanguage();
  const [title, setTitle] = useState(textFor(course.title, language));
  const [date, setDate] = useState<string | null>(null);
  const copy = async (): Promise<void> => {
    if (date === null) return;
    const texts = { ...course.title, [language]: title.trim() };
    const made = await attempt(() => ask('course.teach-again', { course: course.id, firstDate: date, title: texts }));
    if (!made) return;
    await reloadLibrary();
    go({ name: 'courses', course: made.id });
    onClose();
  };
  return (
    <Dialog
      title={say('window.again.title')}
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{say('window.cancel')}</Button>
          <Button look="primary" isDisabled={date === null || title.trim() === ''} onPress={() => void copy()}>
            {say('window.again.copy')}
          </Button>
        </>
      }
    >
      <p className={styles.words}>{say('window.again.words')}</p>
      <TextLine label={say('window.course.name')} value={title} onChange={setTitle} autoFocus />
      <DateField label={say('window.again.first-day')} value={null} onChange={setDate} whileTyping />
    </Dialog>
  );
}
