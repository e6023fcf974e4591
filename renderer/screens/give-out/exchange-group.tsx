import { Replace } from 'lucide-react';
import { Button } from '../../parts/button';
import { PropertyGroup } from '../../parts/property-group';
import { useLibrary } from '../../state/app';
import { useSay } from '../../words';
import { TakeFirst } from '../course/newer-decks';
import { comparePages, useExchange } from './exchange-store';
import { changedSince } from './changed-since';
import { openIssue, useGiveOut } from './give-out-store';
import type { IssueView } from '../../../main/contract/giving-out';
import styles from './set-properties.module.css';

/** The way to replacement pages; of those, the way back to what they replace. */
export function ExchangeGroup({ issue }: { readonly issue: IssueView }) {
  const say = useSay();
  const isWorking = useExchange((exchange) => exchange.isWorking);
  const register = useGiveOut((state) => state.register);
  const changed = changedSince(issue, register, useLibrary());
  const { id, replaces } = issue;
  return (
    <PropertyGroup title={say('exchange.title')}>
      {changed === null ? null : <p>{say(`exchange.changed-${changed}`)}</p>}
      <p className={styles.quiet}>{say(replaces === null ? 'exchange.about' : 'exchange.is')}</p>
      {replaces === null ? <TakeFirst scope={issue.scope} words="exchange.take-first" /> : null}
      {replaces === null ? (
        <Button icon={<Replace size={16} aria-hidden />} isDisabled={isWorking} onPress={() => void comparePages(id)}>
          {say('exchange.find')}
        </Button>
      ) : (
        <Button onPress={() => void openIssue(replaces)}>{say('exchange.open-issue')}</Button>
      )}
    </PropertyGroup>
  );
}
