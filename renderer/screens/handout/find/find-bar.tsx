import { ChevronDown, ChevronUp, Search, X } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { Input, TextField } from 'react-aria-components';
import { IconButton } from '../../../parts/button';
import { isBehindDialog } from '../../../shell/writing';
import { useSay } from '../../../words';
import { useHandout } from '../handout-store';
import { closeFinding, findAgain, stepFinding, useFinding, writeFinding } from './find-store';
import styles from './find-bar.module.css';

/** F3 goes on to the next place, from wherever the cursor is. */
function useNextKey(): void {
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== 'F3' || event.ctrlKey || event.altKey || event.metaKey || isBehindDialog()) return;
      event.preventDefault();
      stepFinding(event.shiftKey ? -1 : 1);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}

/** Where words stand in the handout: one place after the other. */
export function FindBar() {
  const open = useFinding((finding) => finding.open);
  const plan = useHandout((handout) => handout.preview?.plan);
  useNextKey();
  useEffect(findAgain, [plan]);
  useEffect(() => closeFinding, []);
  return open ? <OpenBar /> : null;
}

function OpenBar() {
  const say = useSay();
  const { query, found, total, at, asked, answered } = useFinding();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [asked]);
  const close = (): void => {
    closeFinding();
    // Where the keys that scroll go.
    document.querySelector<HTMLElement>('[data-pages]')?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && event.target === field.current) stepFinding(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const isNone = found.length === 0;
  const said =
    answered === '' || query.trim() === ''
      ? ''
      : isNone
        ? say('window.find.none')
        : say('window.find.count', { at: at + 1, total });
  return (
    <search className={styles.bar} aria-label={say('window.find.label')} onKeyDown={onKeyDown}>
      <TextField className={styles.field} aria-label={say('window.find.label')} value={query} onChange={writeFinding}>
        <Search size={14} aria-hidden className={styles.glass} />
        <Input
          ref={field}
          className={styles.input}
          placeholder={say('window.find.label')}
          autoComplete="off"
          spellCheck="false"
        />
      </TextField>
      <span className={styles.count} role="status">
        {said}
      </span>
      <IconButton
        label={say('deck.replace.previous')}
        isDisabled={isNone}
        onPress={() => {
          stepFinding(-1);
        }}
      >
        <ChevronUp size={16} aria-hidden />
      </IconButton>
      <IconButton
        label={say('deck.replace.next')}
        isDisabled={isNone}
        onPress={() => {
          stepFinding(1);
        }}
      >
        <ChevronDown size={16} aria-hidden />
      </IconButton>
      <IconButton label={say('window.close')} onPress={close}>
        <X size={16} aria-hidden />
      </IconButton>
    </search>
  );
}
