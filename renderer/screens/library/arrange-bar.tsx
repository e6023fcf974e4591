import { ArrowDownNarrowWide, ArrowUpNarrowWide, Funnel, X } from 'lucide-react';
import { Button as AriaButton, DialogTrigger, Popover } from 'react-aria-components';
import { Button, IconButton } from '../../parts/button';
import { Choice } from '../../parts/choice';
import { useLanguage, useLibrary } from '../../state/app';
import { textFor, useSay } from '../../words';
import { filterNames, optionsOf, sortings, type FilterName } from './arranging';
import { arrange, filterBy, useArrangement } from './arrangement-store';
import type { LibraryItem } from './library-items';
import type { Language } from '../../../main/model/language';
import styles from './arrange-bar.module.css';

/** How a value of a filter reads. */
function useValueName(): (name: FilterName, value: string) => string {
  const say = useSay();
  const language = useLanguage();
  const { courses } = useLibrary();
  return (name, value) => {
    if (name === 'label') return value === 'none' ? say('window.marking.no-label') : value;
    if (name === 'lacking' && value === 'any') return say('shelf.filter.lacking-any');
    if (name === 'language' || name === 'lacking') return say(`window.language.${value as Language}`);
    if (name === 'tag') return value;
    if (name === 'agency') return value === 'none' ? say('shelf.filter.no-agency') : value;
    if (value === 'none') return say('shelf.filter.no-course');
    const course = courses.find(({ id }) => id === value);
    return course ? textFor(course.title, language) : say('shelf.filter.gone');
  };
}

interface BarProps {
  /** Those of the shelf and the search. */
  readonly items: readonly LibraryItem[];
  /** How many of them pass the filters. */
  readonly shown: number;
  /** How many slides the search found beneath them. */
  readonly slides: number;
}

/** How the library is sorted, what of it is shown, and how much that is. */
export function ArrangeBar({ items, shown, slides }: BarProps) {
  const say = useSay();
  const { sorting, isReversed, filters } = useArrangement();
  const valueName = useValueName();
  const active = filterNames.flatMap((name) => (filters[name] === undefined ? [] : [[name, filters[name]] as const]));
  return (
    <div className={styles.bar} role="toolbar" aria-label={say('shelf.arrange')}>
      <div className={styles.sort}>
        <Choice
          label={say('shelf.sort.by')}
          labelHidden
          value={sorting}
          options={sortings.map((id) => ({ id, label: say(`shelf.sort.${id}`) }))}
          onChange={(chosen) => {
            arrange({ sorting: chosen });
          }}
        />
      </div>
      <IconButton
        label={say('shelf.sort.reverse')}
        aria-pressed={isReversed}
        onPress={() => {
          arrange({ isReversed: !isReversed });
        }}
      >
        {isReversed ? <ArrowUpNarrowWide size={16} aria-hidden /> : <ArrowDownNarrowWide size={16} aria-hidden />}
      </IconButton>
      <DialogTrigger>
        <Button look="quiet" icon={<Funnel size={16} aria-hidden />}>
          {say('shelf.filter.title')}
        </Button>
        {/* The popover is the dialog: what dismisses it stands inside. */}
        <Popover placement="bottom start" className={styles.popover} aria-label={say('shelf.filter.title')}>
          <div className={styles.choices}>
            {filterNames.map((name) => (
              <FilterChoice key={name} name={name} items={items} valueName={valueName} />
            ))}
          </div>
        </Popover>
      </DialogTrigger>
      {active.map(([name, value]) => (
        <span key={name} className={styles.chip}>
          <span className={styles.words}>
            {say(`shelf.filter.${name}`)}: {valueName(name, value)}
          </span>
          <AriaButton
            className={styles.drop}
            aria-label={say('shelf.filter.drop', { filter: say(`shelf.filter.${name}`) })}
            onPress={() => {
              filterBy(name, null);
            }}
          >
            <X size={12} aria-hidden />
          </AriaButton>
        </span>
      ))}
      {active.length > 1 ? (
        <Button
          look="quiet"
          onPress={() => {
            arrange({ filters: {} });
          }}
        >
          {say('shelf.filter.clear')}
        </Button>
      ) : null}
      <span className={styles.count}>
        {[
          ...(shown > 0 || slides === 0 ? [say('window.library.count', { count: shown })] : []),
          ...(slides > 0 ? [say('window.slides', { count: slides })] : []),
        ].join(' · ')}
      </span>
    </div>
  );
}

interface ChoiceProps {
  readonly name: FilterName;
  readonly items: readonly LibraryItem[];
  readonly valueName: (name: FilterName, value: string) => string;
}

const everything = '*';

function FilterChoice({ name, items, valueName }: ChoiceProps) {
  const say = useSay();
  const { courses } = useLibrary();
  const language = useLanguage();
  const filters = useArrangement((arrangement) => arrangement.filters);
  const options = optionsOf(name, items, filters, courses, language);
  return (
    <Choice
      label={say(`shelf.filter.${name}`)}
      value={filters[name] ?? everything}
      isDisabled={options.length === 0}
      options={[
        { id: everything, label: say('shelf.filter.all') },
        ...options.map(({ value, count }) => ({
          id: value,
          label: say('shelf.filter.option', { value: valueName(name, value), count }),
        })),
      ]}
      onChange={(value) => {
        filterBy(name, value === everything ? null : value);
      }}
    />
  );
}
