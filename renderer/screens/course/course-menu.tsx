import { useState } from 'react';
import type { MenuEntry } from '../../parts/menu';
import { MoreMenu } from '../../parts/more-menu';
import { useLanguage } from '../../state/app';
import { textFor, useSay } from '../../words';
import { useEarlierCommand } from '../backups/use-earlier-command';
import { askToPack } from '../kit/kit-store';
import { addDay } from './adding';
import { useFromDecks } from './from-decks';
import { askToPaste } from './paste/pasting';
import { usePasteKeys } from './paste/use-paste-keys';
import { TeachAgain } from './teach-again';
import type { Course } from '../../../main/model/course';

/** What else can be done with the whole course. */
export function CourseMenu({ course }: { readonly course: Course }) {
  const say = useSay();
  const language = useLanguage();
  const keys = usePasteKeys();
  const [again, setAgain] = useState(false);
  const title = textFor(course.title, language);
  const label = say('window.course.acts', { title });
  const showVersions = useEarlierCommand('course', course.id, title);
  const entries: readonly MenuEntry[] = [
    { id: 'paste', label: say('paste.act'), keys, run: askToPaste },
    {
      id: 'decks',
      label: say('window.course.from-decks.act'),
      run: () => {
        useFromDecks.setState({ open: true });
      },
    },
    {
      id: 'day',
      label: say('window.course.add-day'),
      run: () => {
        addDay(course);
      },
    },
    'line',
    {
      id: 'again',
      label: say('window.course.teach-again'),
      run: () => {
        setAgain(true);
      },
    },
    {
      id: 'pack',
      label: say('kit.pack.act'),
      run: () => {
        askToPack({ courses: [course.id], decks: [] });
      },
    },
    { id: 'versions', label: say('menu.versions'), run: showVersions },
  ];
  return (
    <>
      <MoreMenu label={label} entries={entries} />
      {again ? (
        <TeachAgain
          course={course}
          onClose={() => {
            setAgain(false);
          }}
        />
      ) : null}
    </>
  );
}
