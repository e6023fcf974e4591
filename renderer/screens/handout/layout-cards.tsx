import { RadioGroup } from 'react-aria-components';
import { layoutNames } from '../../../main/model/recipe';
import { Radio } from '../../parts/radio';
import { useSay } from '../../words';
import type { LayoutName, Recipe } from '../../../main/model/recipe';
import styles from './layout-cards.module.css';

type Box = readonly [x: number, y: number, width: number, height: number];

function grid(columns: number, rows: number): Box[] {
  const width = (30 - (columns - 1) * 3) / columns;
  const height = (42 - (rows - 1) * 4) / rows;
  return Array.from({ length: columns * rows }, (_, index): Box => [
    5 + (index % columns) * (width + 3),
    6 + Math.floor(index / columns) * (height + 4),
    width,
    Math.min(height, width * 0.75),
  ]);
}

const slides: Readonly<Record<LayoutName | 'auto', readonly Box[]>> = {
  auto: [
    [5, 6, 30, 19],
    [5, 30, 13, 9],
    [22, 30, 13, 9],
  ],
  '1': [[5, 6, 30, 20]],
  '2': [
    [5, 6, 30, 18],
    [5, 29, 30, 18],
  ],
  '3': [
    [5, 6, 14, 10],
    [5, 21, 14, 10],
    [5, 36, 14, 10],
  ],
  '4': grid(2, 2),
  '6': grid(2, 3),
  '9': grid(3, 3),
  picture: [[0.5, 16, 39, 22]],
  notes: [[5, 6, 20, 13]],
  beside: [
    [5, 6, 13, 9],
    [5, 21, 13, 9],
    [5, 36, 13, 9],
  ],
  'notes-only': [],
  outline: [],
  cornell: [[15, 6, 20, 13]],
};

/** A line of text or one to write on: where it begins and ends, and its height. */
type Rule = readonly [from: number, to: number, y: number];

function rules(from: number, to: number, heights: readonly number[]): Rule[] {
  return heights.map((y): Rule => [from, to, y]);
}

const lines: Partial<Record<LayoutName | 'auto', readonly Rule[]>> = {
  '3': rules(22, 35, [8, 12, 16, 23, 27, 31, 38, 42, 46]),
  notes: [...rules(5, 18.5, [24, 28, 32, 36, 40, 44]), ...rules(21.5, 35, [24, 28, 32, 36, 40, 44])],
  beside: rules(21, 35, [7, 10, 13, 22, 25, 28, 37, 40, 43]),
  'notes-only': [...rules(5, 18, [7, 22, 37]), ...rules(5, 35, [11, 14, 17, 26, 29, 32, 41, 44, 47])],
  outline: [
    ...rules(5, 22, [7]),
    ...rules(9, 33, [11, 15, 19]),
    ...rules(5, 20, [26]),
    ...rules(9, 31, [30, 34]),
    ...rules(13, 29, [38, 42, 46]),
  ],
  cornell: [...rules(5, 12, [26, 30, 34]), ...rules(15, 35, [26, 30, 34, 38]), ...rules(5, 35, [42, 46, 50])],
};

function Picture({ layout }: { readonly layout: Recipe['layout'] }) {
  return (
    <svg viewBox="0 0 40 54" className={styles.page} aria-hidden>
      <rect x="0.5" y="0.5" width="39" height="53" className={styles.paper} />
      {slides[layout].map(([x, y, width, height]) => (
        <rect key={`${String(x)} ${String(y)}`} x={x} y={y} width={width} height={height} className={styles.slide} />
      ))}
      {(lines[layout] ?? []).map(([from, to, y]) => (
        <line key={`${String(from)} ${String(y)}`} x1={from} x2={to} y1={y} y2={y} className={styles.rule} />
      ))}
    </svg>
  );
}

interface Props {
  readonly layout: Recipe['layout'];
  readonly onChange: (layout: Recipe['layout']) => void;
}

const order = [...layoutNames, 'auto'] as const;

/** The layouts as small pages to choose from. */
export function LayoutCards({ layout, onChange }: Props) {
  const say = useSay();
  return (
    <RadioGroup
      aria-label={say('window.handout.layout')}
      orientation="horizontal"
      className={styles.cards}
      value={layout}
      onChange={(value) => {
        const chosen = order.find((other) => other === value);
        if (chosen) onChange(chosen);
      }}
    >
      {order.map((name) => (
        <Radio key={name} value={name} className={styles.card} label={say(`window.layout.${name}`)}>
          <Picture layout={name} />
          <span className={styles.name} aria-hidden>
            {say(`window.layout-short.${name}`)}
          </span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
