import { BookCheck, Check } from 'lucide-react';
import { useId } from 'react';
import { Button } from '../../parts/button';
import { useSay } from '../../words';
import { useHandout } from './handout-store';
import { enterExported } from './outlets';
import styles from './exported-line.module.css';

interface Props {
  readonly token: string;
  /** How many files it are. */
  readonly count: number;
}

/** That an export alone is nothing the register can replace pages of: read when the strip is unfolded. Null once it is entered. */
export function WhyEnter({ count }: Pick<Props, 'count'>) {
  const say = useSay();
  const entered = useHandout((handout) => handout.entered);
  return entered ? null : <p className={styles.why}>{say('window.handout.not-entered', { count })}</p>;
}

/** The press that enters an export in the register; then, that it is entered. */
export function NotEntered({ token, count }: Props) {
  const say = useSay();
  const about = useId();
  const entered = useHandout((handout) => handout.entered);
  const isEntering = useHandout(({ issuing }) => issuing !== null);
  if (entered)
    return (
      <span className={styles.entered}>
        <Check size={16} aria-hidden className={styles.icon} />
        {say('window.handout.entered')}
      </span>
    );
  return (
    <span className={styles.entered}>
      <Button
        look="quiet"
        icon={<BookCheck size={16} aria-hidden />}
        isDisabled={isEntering}
        aria-describedby={about}
        onPress={() => void enterExported(token)}
      >
        {say('window.handout.enter')}
      </Button>
      {/* Spoken with the press; it is read where the strip is unfolded. */}
      <span id={about} className="spoken">
        {say('window.handout.not-entered', { count })}
      </span>
    </span>
  );
}
