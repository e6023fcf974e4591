import { FileSearch, Search, ShieldCheck } from 'lucide-react';
import { useId, useState } from 'react';
import { Button as AriaButton, Input, Label, TextField } from 'react-aria-components';
import { Button, IconButton } from '../../parts/button';
import { formatMoment } from '../../parts/dates';
import { textFor, useSay } from '../../words';
import { findCode, findFile, takeHit, useGiveOut } from './give-out-store';
import { chooseKit } from '../kit/kit-store';
import field from '../../parts/commit-field.module.css';
import styles from './whose-copy.module.css';

/** What a code looks like, written the same in every language. */
const anExample = 'K3V9AB-0007';

/** A page or a file that was left somewhere: whose it is. */
export function WhoseCopy() {
  const say = useSay();
  const title = useId();
  const [code, setCode] = useState('');
  const find = (): void => {
    if (code.trim() !== '') void findCode(code);
  };
  return (
    <section className={styles.whose} aria-labelledby={title}>
      <h2 id={title} className={styles.title}>
        {say('window.give-out.whose')}
      </h2>
      <div className={styles.line}>
        <TextField className={field.field} value={code} onChange={setCode}>
          <Label className={field.label}>{say('window.give-out.code-field')}</Label>
          <Input
            className={`${field.input} ${field.boxed} ${styles.code}`}
            placeholder={anExample}
            spellCheck={false}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.nativeEvent.isComposing) find();
            }}
          />
        </TextField>
        <IconButton label={say('window.give-out.find')} isDisabled={code.trim() === ''} onPress={find}>
          <Search size={16} aria-hidden />
        </IconButton>
      </div>
      <Hits />
      <Button icon={<FileSearch size={16} aria-hidden />} onPress={() => void findFile()}>
        {say('window.give-out.choose-file')}
      </Button>
    </section>
  );
}

/** A stick that came back, or is about to go: whether the kit on it is whole. */
export function CheckKit() {
  const say = useSay();
  const title = useId();
  return (
    <section className={styles.whose} aria-labelledby={title}>
      <h2 id={title} className={styles.title}>
        {say('kit.open.check-title')}
      </h2>
      <p className={styles.quiet}>{say('kit.open.check-about')}</p>
      <Button icon={<ShieldCheck size={16} aria-hidden />} onPress={() => void chooseKit()}>
        {say('kit.open.check')}
      </Button>
    </section>
  );
}

/** The copies that what was typed may mean. */
function Hits() {
  const say = useSay();
  const hits = useGiveOut((giveOut) => giveOut.hits);
  if (hits.length === 0) return null;
  const words = say('window.give-out.hits', { count: hits.length });
  return (
    <div className={styles.hits} role="group" aria-label={words}>
      <p className={styles.count} role="status">
        {words}
      </p>
      {hits.map((hit) => (
        <AriaButton key={hit.code} className={styles.hit} onPress={() => void takeHit(hit)}>
          <span className={styles.name}>{hit.name === '' ? hit.code.slice(0, 11) : hit.name}</span>
          <span className={styles.about}>
            {[hit.code.slice(0, 11), textFor(hit.title, say.language), formatMoment(hit.issuedAt, say.language)].join(
              ' · ',
            )}
          </span>
        </AriaButton>
      ))}
    </div>
  );
}
