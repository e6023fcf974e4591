import type { ReactNode } from 'react';
import { LoaderCircle } from 'lucide-react';
import { Button as AriaButton, Tooltip, TooltipTrigger, type ButtonProps } from 'react-aria-components';
import styles from './button.module.css';

interface Props extends Omit<ButtonProps, 'className' | 'children'> {
  /** `primary` for the one act a screen is for, `quiet` where the place says enough. */
  readonly look?: 'primary' | 'plain' | 'quiet' | 'danger';
  readonly icon?: ReactNode;
  /** After the words: that the button opens something beneath it. */
  readonly end?: ReactNode;
  readonly children: ReactNode;
}

/** A button with a verb on it; while it is pending, what it began is being done, and it takes no press. */
export function Button({ look = 'plain', icon, end, children, ...rest }: Props) {
  const turning = rest.isPending ? <LoaderCircle size={16} aria-hidden className={styles.turning} /> : null;
  return (
    <AriaButton {...rest} className={`${styles.button} ${styles[look]}`}>
      {turning ?? icon}
      <span className={styles.words}>{children}</span>
      {end}
    </AriaButton>
  );
}

interface IconProps extends Omit<ButtonProps, 'className' | 'children' | 'aria-label'> {
  readonly label: string;
  readonly children: ReactNode;
}

/** A button of a picture alone: its name is spoken, and shown on hover and focus. */
export function IconButton({ label, children, ...rest }: IconProps) {
  return (
    <TooltipTrigger delay={600}>
      <AriaButton {...rest} aria-label={label} className={`${styles.button} ${styles.quiet} ${styles.icon}`}>
        {children}
      </AriaButton>
      <Tooltip offset={6} className={styles.tooltip}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  );
}
