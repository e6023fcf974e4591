import { useEffect, useMemo } from 'react';
import { BookOpenText } from 'lucide-react';
import { EmptyPlace } from '../../parts/empty-place';
import { Columns } from '../../shell/columns';
import { FirstActs } from '../../shell/first-acts';
import { useLibrary } from '../../state/app';
import { useSay } from '../../words';
import { openHandout, useHandout } from '../handout/handout-store';
import { scopeToOpen } from '../handout/scope-to-open';
import { ExchangeDialog } from './exchange-dialog';
import { readRegister, useGiveOut } from './give-out-store';
import { IssueProperties } from './issue-properties';
import { IssueSheet } from './issue-sheet';
import { NewSet } from './new-set';
import { RegisterList } from './register-list';
import { SetProperties } from './set-properties';
import { CheckKit, WhoseCopy } from './whose-copy';

/** Give out: the register, a new set of numbered copies or one that was issued, and what belongs to it. */
export function GiveOutScreen() {
  const say = useSay();
  const library = useLibrary();
  const open = useHandout((handout) => handout.recipe?.scope ?? null);
  const { register, opened } = useGiveOut();
  const wanted = useMemo(() => scopeToOpen(library, null, open), [library, open]);
  useEffect(() => {
    void readRegister();
  }, [library.folder]);
  useEffect(() => {
    if (wanted !== null) void openHandout(wanted);
  }, [wanted]);
  const nothing = wanted === null && register.length === 0;
  return (
    <Columns
      listLabel={say('window.give-out.register')}
      list={
        nothing ? null : (
          <>
            <RegisterList rows={register} opened={opened?.id ?? null} />
            <WhoseCopy />
            <CheckKit />
          </>
        )
      }
      propertiesLabel={say('window.properties')}
      properties={nothing ? undefined : opened ? <IssueProperties issue={opened} /> : <SetProperties />}
    >
      <ExchangeDialog />
      {opened ? (
        <IssueSheet issue={opened} />
      ) : wanted === null ? (
        <EmptyPlace
          icon={<BookOpenText size={48} strokeWidth={1.25} />}
          title={say('window.handout.empty.title')}
          acts={<FirstActs />}
        >
          {say('window.handout.empty.words')}
        </EmptyPlace>
      ) : (
        <NewSet />
      )}
    </Columns>
  );
}
