import { Minus, Plus } from 'lucide-react';
import { IconButton } from '../../../parts/button';
import { Button as AriaButton, Toolbar } from 'react-aria-components';
import { useSay } from '../../../words';
import styles from './zoom-pill.module.css';

/** To the width of the column, or a share of the paper's real size. */
export type Zoom = 'fit' | number;

interface Props {
  readonly page: number;
  /** The number printed on that page, where it has one of its own. */
  readonly printed: string | null;
  readonly pages: number;
  readonly zoom: Zoom;
  readonly percent: number;
  readonly onZoom: (zoom: Zoom) => void;
}

const steps = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2];

/** Which page is in sight, and how large. */
export function ZoomPill({ page, printed, pages, zoom, percent, onZoom }: Props) {
  const say = useSay();
  const smaller = steps.filter((step) => step * 100 < percent - 1).at(-1);
  const larger = steps.find((step) => step * 100 > percent + 1);
  return (
    <Toolbar className={styles.pill} aria-label={say('window.zoom.label')}>
      <span className={styles.page} data-testid="page-place">
        {printed === null || printed === String(page)
          ? say('window.zoom.page', { page, pages })
          : say('window.zoom.printed', { printed, page, pages })}
      </span>
      <IconButton
        label={say('window.zoom.smaller')}
        isDisabled={smaller === undefined}
        onPress={() => {
          onZoom(smaller ?? 'fit');
        }}
      >
        <Minus size={14} aria-hidden />
      </IconButton>
      <AriaButton
        className={styles.percent}
        aria-label={say('window.zoom.actual', { percent })}
        onPress={() => {
          onZoom(1);
        }}
      >
        {percent} %
      </AriaButton>
      <IconButton
        label={say('window.zoom.larger')}
        isDisabled={larger === undefined}
        onPress={() => {
          onZoom(larger ?? 'fit');
        }}
      >
        <Plus size={14} aria-hidden />
      </IconButton>
      <AriaButton
        className={styles.fit}
        aria-pressed={zoom === 'fit'}
        onPress={() => {
          onZoom('fit');
        }}
      >
        {say('window.zoom.fit')}
      </AriaButton>
    </Toolbar>
  );
}
