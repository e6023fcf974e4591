import { BookOpenText } from 'lucide-react';
import { useEffect } from 'react';
import { Button } from '../../parts/button';
import { EmptyPlace } from '../../parts/empty-place';
import { Columns } from '../../shell/columns';
import { openSample, useLibrary } from '../../state/app';
import { useCommand } from '../../state/commands';
import { chooseAndImport } from '../../state/importing';
import { useSay } from '../../words';
import { ContentsTree } from './contents-tree';
import { ExportedLine } from './exported-line';
import { scopeKey } from './first-recipe';
import { HandoutBar } from './handout-bar';
import { HandoutProperties } from './handout-properties';
import { exportHandout, openHandout, useHandout } from './handout-store';
import { PdfPreview } from './preview/pdf-preview';
import { ScopeChoice } from './scope-choice';
import type { LibraryView } from '../../../main/contract/views';
import type { Scope } from '../../../main/model/recipe';
import styles from './handout-screen.module.css';

function holds(library: LibraryView, scope: Scope): boolean {
  return scope.kind === 'deck'
    ? library.decks.some((deck) => deck.id === scope.deck)
    : library.courses.some((course) => course.id === scope.course);
}

/** The scope to open: what was asked for, else what was open, else the first course or deck. */
function scopeToOpen(library: LibraryView, asked: Scope | null, open: Scope | null): Scope | null {
  if (asked && holds(library, asked)) return asked;
  if (open && holds(library, open)) return open;
  const [course] = library.courses;
  if (course) return { kind: 'course', course: course.id };
  const [deck] = library.decks;
  return deck ? { kind: 'deck', deck: deck.id, pinned: null } : null;
}

/** Handouts: what goes in, the real pages, and how they should be. */
export function HandoutScreen({ scope }: { readonly scope: Scope | null }) {
  const say = useSay();
  const library = useLibrary();
  const { recipe, preview } = useHandout();
  const wanted = scopeToOpen(library, scope, recipe?.scope ?? null);
  const key = wanted === null ? null : scopeKey(wanted);
  useEffect(() => {
    if (wanted !== null) void openHandout(wanted);
  }, [wanted]);
  useCommand('export', { label: say('window.menu.export'), enabled: recipe !== null, run: exportNow });
  if (wanted === null) {
    return (
      <Columns listLabel={say('window.handout.contents')} list={null}>
        <EmptyPlace
          icon={<BookOpenText size={48} strokeWidth={1.25} />}
          title={say('window.handout.empty.title')}
          acts={
            <>
              <Button look="primary" onPress={() => void chooseAndImport()}>
                {say('window.library.empty.choose')}
              </Button>
              <Button onPress={() => void openSample()}>{say('window.library.empty.sample')}</Button>
            </>
          }
        >
          {say('window.handout.empty.words')}
        </EmptyPlace>
      </Columns>
    );
  }
  const ready = recipe !== null && scopeKey(recipe.scope) === key;
  return (
    <Columns
      listLabel={say('window.handout.contents')}
      list={
        <>
          <ScopeChoice scope={wanted} />
          {ready ? <ContentsTree recipe={recipe} /> : null}
        </>
      }
      propertiesLabel={say('window.properties')}
      properties={ready ? <HandoutProperties recipe={recipe} /> : <div />}
    >
      <h1 className="spoken">{say('window.rail.handouts')}</h1>
      <HandoutBar />
      <ExportedLine />
      {recipe?.edition === 'instructor' ? <p className={styles.band}>{say('window.handout.instructor-copy')}</p> : null}
      <PdfPreview key={key} preview={ready ? preview : null} />
    </Columns>
  );
}

function exportNow(): void {
  void exportHandout();
}
