import { GalleryVertical, Minus, Plus } from 'lucide-react';
import { Button as AriaButton, ToggleButton, Toolbar } from 'react-aria-components';
import { IconButton } from '../../../parts/button';
import { useSay } from '../../../words';
import { PagePlace } from './page-place';
import styles from './zoom-pill.module.css';

/** To the width of the column, to a whole page, or a share of the paper's real size. */
export type Zoom = 'fit' | 'page' | number;

interface Props {
  readonly page: number;
  readonly pages: number;
  /** The numbers printed on the pages. */
  readonly labels: readonly string[];
  readonly zoom: Zoom;
  readonly percent: number;
  readonly onZoom: (zoom: Zoom) => void;
  readonly thumbnails: boolean;
  readonly onThumbnails: (shown: boolean) => void;
}

export const smallestZoom = 0.5;
export const largestZoom = 2;
const steps = [smallestZoom, 0.67, 0.8, 1, 1.25, 1.5, largestZoom];

/** Which page is in sight, and how large. */
export function ZoomPill({ page, pages, labels, zoom, percent, onZoom, thumbnails, onThumbnails }: Props) {
  const say = useSay();
  const smaller = steps.filter((step) => step * 100 < percent - 1).at(-1);
  const larger = steps.find((step) => step * 100 > percent + 1);
  return (
    <div className={styles.pill}>
      <ToggleButton
        className={styles.toggle}
        aria-label={say('window.thumbnails')}
        isSelected={thumbnails}
        onChange={onThumbnails}
      >
        <GalleryVertical size={14} aria-hidden />
      </ToggleButton>
      {/* Beside the toolbar: a text field has its own arrows, and keeps the focus that it is given. */}
      <PagePlace page={page} pages={pages} labels={labels} />
      <Toolbar className={styles.zooms} aria-label={say('window.zoom.label')}>
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
          {say('window.zoom.percent', { percent })}
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
        {(['fit', 'page'] as const).map((kind) => (
          <AriaButton
            key={kind}
            className={styles.fit}
            aria-pressed={zoom === kind}
            onPress={() => {
              onZoom(kind);
            }}
          >
            {say(kind === 'fit' ? 'window.zoom.fit' : 'window.zoom.whole')}
          </AriaButton>
        ))}
      </Toolbar>
    </div>
  );
}
