import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { useSay } from '../words';
import { IconButton } from './button';
import styles from './steps.module.css';

const byKey: Readonly<Record<string, number>> = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 };

export interface Stepping {
  /** From 0. */
  readonly index: number;
  readonly count: number;
  readonly step: (by: number) => void;
  readonly goTo: (index: number) => void;
}

/** One after the other of `count` slides, by press and by key, beginning with the `first`. */
export function useSteps(count: number, first = 0): Stepping {
  const [index, goTo] = useState(first);
  const last = Math.max(0, count - 1);
  const step = (by: number): void => {
    goTo((at) => Math.min(last, Math.max(0, at + by)));
  };
  useEffect(() => {
    const onKeyDown = ({ key }: KeyboardEvent): void => {
      const by = byKey[key] ?? 0;
      goTo((at) => Math.min(last, Math.max(0, at + by)));
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [last]);
  return { index, count, step, goTo };
}

/** The foot of a dialog with one slide at a time: where it is among them, the ones before and after it, and what else can be done. */
export function Steps({ of, children }: { readonly of: Stepping; readonly children?: ReactNode }) {
  const say = useSay();
  const { index, count, step } = of;
  return (
    <div className={styles.foot}>
      <IconButton
        label={say('window.viewer.before')}
        isDisabled={index === 0}
        onPress={() => {
          step(-1);
        }}
      >
        <ChevronLeft size={18} aria-hidden />
      </IconButton>
      <span className={styles.number}>{say('window.viewer.place', { number: index + 1, count })}</span>
      <IconButton
        label={say('window.viewer.after')}
        isDisabled={index === count - 1}
        onPress={() => {
          step(1);
        }}
      >
        <ChevronRight size={18} aria-hidden />
      </IconButton>
      {children}
    </div>
  );
}
