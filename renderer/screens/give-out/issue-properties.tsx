import { Eraser } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../parts/button';
import { formatInstant } from '../../parts/dates';
import { Question } from '../../parts/question';
import { Facts } from '../../parts/facts';
import { PropertyGroup } from '../../parts/property-group';
import { textFor, useSay } from '../../words';
import { sayLowered } from '../handout/marking-group';
import { ExchangeGroup } from './exchange-group';
import { wipeNames } from './give-out-store';
import type { IssueView } from '../../../main/contract/giving-out';
import styles from './set-properties.module.css';

/** What the register keeps of an issue, and the way to wipe the names. */
export function IssueProperties({ issue }: { readonly issue: IssueView }) {
  const say = useSay();
  const { issuedAt, edition, languages, pages, copies, fileName, pdf, lowered, isLocked } = issue;
  return (
    <>
      {/* First, for it is what one comes back for: the facts are as long as they like. */}
      <ExchangeGroup issue={issue} />
      <PropertyGroup title={say('window.give-out.facts')}>
        <Facts
          facts={[
            [say('window.give-out.issued-at'), formatInstant(issuedAt, say.language)],
            [say('window.give-out.edition'), say(`window.edition.${edition}`)],
            [say('window.fact.languages'), languages.map((language) => say(`window.language.${language}`)).join(', ')],
            [
              say('window.give-out.copies'),
              copies === 0 ? say('window.give-out.for-all') : say('window.give-out.read', { count: copies }),
            ],
            [say('window.give-out.pages'), String(pages)],
            [say('window.give-out.file'), fileName],
            ...(isLocked ? [[say('window.give-out.locked'), say('window.give-out.locked-yes')] as const] : []),
          ]}
        />
        <div>
          <h3 className={styles.quiet}>{say('window.give-out.pdf')}</h3>
          <code className={styles.hash}>{pdf}</code>
        </div>
      </PropertyGroup>
      {lowered.length === 0 ? null : (
        <PropertyGroup title={say('window.marking.lowered-in-it')}>
          <ul className={styles.lowered}>
            {lowered.map((one) => (
              <li key={JSON.stringify(one)}>{sayLowered(say, { ...one, title: textFor(one.title, say.language) })}</li>
            ))}
          </ul>
        </PropertyGroup>
      )}
      {issue.names === 'none' ? null : <PersonalGroup issue={issue} />}
    </>
  );
}

function PersonalGroup({ issue }: { readonly issue: IssueView }) {
  const say = useSay();
  const [asking, setAsking] = useState(false);
  const { wipedAt } = issue;
  const close = (): void => {
    setAsking(false);
  };
  return (
    <PropertyGroup title={say('window.give-out.personal')}>
      <p className={styles.quiet}>
        {wipedAt === null
          ? say('window.give-out.wipe-about')
          : say('window.give-out.wiped', { date: formatInstant(wipedAt, say.language) })}
      </p>
      {wipedAt === null ? (
        <Button
          icon={<Eraser size={16} aria-hidden />}
          onPress={() => {
            setAsking(true);
          }}
        >
          {say('window.give-out.wipe')}
        </Button>
      ) : null}
      {asking ? (
        <Question
          title={say('window.give-out.wipe-title')}
          act={say('window.give-out.wipe-act')}
          onClose={close}
          onAct={() => void wipeNames(issue.id)}
        >
          {say('window.give-out.wipe-words', { title: textFor(issue.title, say.language) })}
        </Question>
      ) : null}
    </PropertyGroup>
  );
}
