import { BookOpenText, OctagonX } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { sayFault } from '../../../main/words/say';
import { Button } from '../../parts/button';
import { EmptyPlace } from '../../parts/empty-place';
import { Strips } from '../../parts/strips';
import { Columns } from '../../shell/columns';
import { useInLibrary } from '../../state/app';
import { useCommand } from '../../state/commands';
import { useUndo } from '../../parts/use-undo';
import { FirstActs } from '../../shell/first-acts';
import { useSay } from '../../words';
import { NewerDecks } from '../course/newer-decks';
import { ContentsTree } from './contents-tree';
import { ExportedLine } from './exported-line';
import { ExportedSet } from './exported-set';
import { scopeKey } from './first-recipe';
import { FindBar } from './find/find-bar';
import { openFinding } from './find/find-store';
import { IssuedLine } from './issued-line';
import { HandoutBar } from './handout-bar';
import { HandoutSize } from './handout-size';
import { HandoutProperties } from './handout-properties';
import { openHandout, redoChoice, undoChoice, useHandout } from './handout-store';
import { HandoutChoice } from './handout-choice';
import { useKept } from './kept-store';
import { OutdatedFile } from './outdated-file';
import { OutgrownFile } from './outgrown-file';
import { exportHandout, printHandout } from './outlets';
import { PdfPreview } from './preview/pdf-preview';
import { ScopeChoice } from './scope-choice';
import { scopeToOpen } from './scope-to-open';
import type { Fault } from '../../../main/model/fault';
import type { Scope } from '../../../main/model/recipe';
import styles from './handout-screen.module.css';

/** Handouts: what goes in, the real pages, and how they should be. */
export function HandoutScreen({ scope }: { readonly scope: Scope | null }) {
  const say = useSay();
  const { recipe, trouble, hasPreview } = useHandout(
    useShallow(({ recipe, trouble, preview }) => ({ recipe, trouble, hasPreview: preview !== null })),
  );
  const open = recipe?.scope ?? null;
  // One and the same while nothing changes, so that a scope that cannot be opened is not tried again and again.
  const decks = useInLibrary((library) => library.decks);
  const courses = useInLibrary((library) => library.courses);
  const wanted = useMemo(() => scopeToOpen({ decks, courses }, scope, open), [decks, courses, scope, open]);
  const key = wanted === null ? null : scopeKey(wanted);
  useEffect(() => {
    if (wanted !== null) void openHandout(wanted);
  }, [wanted]);
  useUndo(
    useKept(({ view }) => view),
    undoNow,
    redoNow,
  );
  useCommand('export', { label: say('window.menu.export'), enabled: recipe !== null, run: exportNow });
  useCommand('print', { label: say('menu.print'), enabled: hasPreview, run: printHandout });
  useCommand('find', { label: say('window.find.label'), enabled: hasPreview, run: openFinding });
  if (wanted === null) {
    return (
      <Columns listLabel={say('window.handout.contents')} list={null}>
        <EmptyPlace
          icon={<BookOpenText size={48} strokeWidth={1.25} />}
          title={say('window.handout.empty.title')}
          acts={<FirstActs />}
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
          <ScopeChoice scope={wanted}>{ready ? <HandoutChoice recipe={recipe} /> : null}</ScopeChoice>
          {ready ? <ContentsTree key={key} /> : null}
          {ready ? <HandoutSize /> : null}
        </>
      }
      propertiesLabel={say('window.properties')}
      propertiesPlace={`handout ${key ?? ''}`}
      properties={ready ? <HandoutProperties recipe={recipe} /> : <div />}
    >
      <h1 className="spoken">{say('window.rail.handouts')}</h1>
      <HandoutBar />
      <Strips>
        <NewerDecks scope={wanted} />
        <ExportedLine />
        {key === null ? null : <OutgrownFile scope={key} />}
        {key === null ? null : <OutdatedFile scope={key} />}
        <ExportedSet />
        <IssuedLine />
      </Strips>
      {recipe?.edition === 'instructor' ? <p className={styles.band}>{say('window.handout.instructor-copy')}</p> : null}
      <FindBar />
      {trouble ? <NoPreview trouble={trouble} scope={wanted} /> : <PdfPreview key={key} ready={ready} />}
    </Columns>
  );
}

/** In the place of the pages, where they could not be made. */
function NoPreview({ trouble, scope }: { readonly trouble: Fault; readonly scope: Scope }) {
  const say = useSay();
  return (
    <EmptyPlace
      icon={<OctagonX size={48} strokeWidth={1.25} />}
      title={say('window.handout.no-preview')}
      acts={<Button onPress={() => void openHandout(scope, { again: true })}>{say('window.handout.try-again')}</Button>}
    >
      {sayFault(say, trouble)}
    </EmptyPlace>
  );
}

function undoNow(): void {
  void undoChoice();
}

function redoNow(): void {
  void redoChoice();
}

function exportNow(): void {
  void exportHandout();
}
