import { ChevronRight } from 'lucide-react';
import { useId, useRef, type ReactNode } from 'react';
import { Button as AriaButton, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { useShownPlaces } from './shown-place';
import styles from './property-group.module.css';

interface Props {
  readonly title: string;
  readonly children: ReactNode;
  /** A small act beside the title. */
  readonly act?: ReactNode;
  /** By these names something else brings the group into sight. */
  readonly places?: readonly string[];
  /** Folded until a person opens it, or open at first; `count` says how much is in it. */
  readonly folded?: { readonly count: number; readonly isOpen?: boolean };
}

const nowhere: readonly string[] = [];

/** A titled group in the pane of properties. */
export function PropertyGroup({ title, children, act, folded, places = nowhere }: Props) {
  const id = useId();
  const place = useRef<HTMLElement>(null);
  useShownPlaces(place, places);
  if (folded)
    return (
      <Disclosure className={styles.group} defaultExpanded={folded.isOpen ?? false}>
        <Heading level={2} className={styles.head}>
          <AriaButton slot="trigger" className={styles.trigger}>
            <ChevronRight size={14} aria-hidden />
            {title}
            {folded.count > 0 ? <span className={styles.count}>{folded.count}</span> : null}
          </AriaButton>
        </Heading>
        <DisclosurePanel className={styles.panel}>{children}</DisclosurePanel>
      </Disclosure>
    );
  return (
    <section ref={place} className={styles.group} aria-labelledby={id}>
      <header className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {act}
      </header>
      {children}
    </section>
  );
}
