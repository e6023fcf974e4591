import { useEffect, useState, type KeyboardEvent } from 'react';
import { Button as AriaButton, Input, TextField } from 'react-aria-components';
import { isBehindDialog } from '../../../shell/writing';
import { useSay } from '../../../words';
import { goToPage } from '../handout-store';
import { pageOfEntry } from './page-entry';
import styles from './zoom-pill.module.css';

interface Props {
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly labels: readonly string[];
}

/** Which page is in sight; pressed, or with Ctrl+G, it takes the number of the page to go to, as printed or counted. */
export function PagePlace({ page, pages, labels }: Props) {
  const say = useSay();
  const [entry, setEntry] = useState<string | null>(null);
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'g' || event.altKey || event.shiftKey) return;
      if (!(event.ctrlKey || event.metaKey) || isBehindDialog()) return;
      event.preventDefault();
      setEntry('');
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, []);
  const wanted = entry === null ? null : pageOfEntry(entry, labels);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && wanted !== null) goToPage(wanted);
    else if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    setEntry(null);
    document.querySelector<HTMLElement>('[data-pages]')?.focus();
  };
  const printed = labels[page - 1] ?? '';
  if (entry === null) {
    return (
      <AriaButton
        className={styles.page}
        data-testid="page-place"
        onPress={() => {
          setEntry('');
        }}
      >
        {printed === '' || printed === String(page)
          ? say('window.zoom.page', { page, pages })
          : say('window.zoom.printed', { printed, page, pages })}
      </AriaButton>
    );
  }
  return (
    <TextField
      aria-label={say('window.zoom.go')}
      value={entry}
      isInvalid={entry !== '' && wanted === null}
      onChange={setEntry}
    >
      <Input
        className={styles.entry}
        autoFocus
        placeholder={say('window.zoom.go')}
        autoComplete="off"
        onKeyDown={onKeyDown}
        onBlur={() => {
          setEntry(null);
        }}
      />
    </TextField>
  );
}
