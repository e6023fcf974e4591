import { NotebookPen } from 'lucide-react';
import { Button } from '../../parts/button';
import { useSay } from '../../words';
import { changeRecipe } from './handout-store';
import styles from './lacks-language.module.css';

/** Beside the layouts, where an instructor's copy is to have one that prints no notes: said, with the press that brings them. */
export function NoNotes() {
  const say = useSay();
  return (
    <div className={styles.lacking} role="status">
      <NotebookPen size={16} aria-hidden />
      <div className={styles.told}>
        <p>{say('window.handout.no-notes')}</p>
        <Button
          onPress={() => {
            changeRecipe({ layout: 'notes' });
          }}
        >
          {say('window.handout.with-notes')}
        </Button>
      </div>
    </div>
  );
}
