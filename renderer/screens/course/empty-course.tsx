import { CalendarRange, ClipboardPaste } from 'lucide-react';
import { Button } from '../../parts/button';
import { EmptyPlace } from '../../parts/empty-place';
import { useSay } from '../../words';
import { useFromDecks } from './from-decks';
import { askToPaste } from './paste/pasting';
import { usePasteKeys } from './paste/use-paste-keys';

/** What stands over the days of a course without sessions: the ways to fill it. */
export function EmptyCourse() {
  const say = useSay();
  const keys = usePasteKeys();
  return (
    <EmptyPlace
      icon={<CalendarRange size={48} strokeWidth={1.25} />}
      title={say('paste.empty.title')}
      acts={
        <>
          <Button look="primary" icon={<ClipboardPaste size={16} aria-hidden />} onPress={askToPaste}>
            {say('paste.act')}
          </Button>
          <Button
            onPress={() => {
              useFromDecks.setState({ open: true });
            }}
          >
            {say('window.course.empty.from-decks')}
          </Button>
        </>
      }
    >
      {say('paste.empty.words', { keys })}
    </EmptyPlace>
  );
}
