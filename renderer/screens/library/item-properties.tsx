import {
  BookOpenText,
  CalendarRange,
  Copy,
  Eye,
  History,
  Link2,
  Package,
  PackageCheck,
  PackageOpen,
  PanelsTopLeft,
  Pencil,
  Trash2,
} from 'lucide-react';
import { Button } from '../../parts/button';
import { formatDay, formatInstant } from '../../parts/dates';
import { Facts } from '../../parts/facts';
import { PropertyGroup } from '../../parts/property-group';
import { useLibrary } from '../../state/app';
import { lookAt } from '../../state/looking';
import { useSay } from '../../words';
import { DeckProperties } from './deck-properties';
import { UsedIn } from './used-in';
import { duplicate } from './duplicate';
import { usePairWith } from './pair-with';
import { NewerDecksGroup } from '../course/newer-decks';
import { showEarlier } from '../backups/restore-store';
import { askToPack, chooseKit } from '../kit/kit-store';
import { showTakenKits } from '../kit/taken-kits-store';
import { PackButton } from './pack-button';
import { SeveralItems } from './several-items';
import { bin, makeHandout, openItem, useLibraryChoice } from './library-store';
import { useOfHandout } from './of-handout';
import type { LibraryItem } from './library-items';
import styles from './item-properties.module.css';

function useFacts(item: LibraryItem): readonly (readonly [string, string])[] {
  const say = useSay();
  const ofHandout = useOfHandout();
  const changed = (instant: string): string => formatInstant(instant, say.language);
  if (item.kind === 'course') {
    return [
      [say('window.fact.days'), String(item.course.days)],
      [say('window.fact.sessions'), String(item.course.sessions)],
      [
        say('window.fact.first-date'),
        item.course.firstDate === null ? say('window.course.no-date') : formatDay(item.course.firstDate, say.language),
      ],
      [say('window.fact.changed'), changed(item.course.changedAt)],
    ];
  }
  if (item.kind === 'handout') {
    const { edition, languages, layout, changedAt } = item.handout;
    return [
      [say('window.fact.of'), ofHandout(item)],
      [say('window.handout.for-whom'), say(`window.edition.${edition}`)],
      [say('window.fact.languages'), languages.map((language) => say(`window.language.${language}`)).join(', ')],
      [say('window.handout.layout'), say(`window.layout.${layout}`)],
      [say('window.fact.changed'), changed(changedAt)],
    ];
  }
  return [
    [say('window.fact.slides'), String(item.deck.slides)],
    [
      say('window.fact.languages'),
      item.deck.languages.map((language) => say(`window.language.${language}`)).join(', '),
    ],
    [say('window.fact.changed'), changed(item.deck.changedAt)],
  ];
}

function OneItem({ item }: { readonly item: LibraryItem }) {
  const say = useSay();
  const facts = useFacts(item);
  return (
    <>
      <PropertyGroup title={item.title}>
        <div className={styles.acts}>
          {item.kind === 'course' ? (
            <Button
              look="primary"
              icon={<CalendarRange size={16} aria-hidden />}
              onPress={() => {
                openItem(item);
              }}
            >
              {say('window.library.open-course')}
            </Button>
          ) : null}
          <Button
            look={item.kind === 'course' ? 'plain' : 'primary'}
            icon={<BookOpenText size={16} aria-hidden />}
            onPress={() => {
              makeHandout(item);
            }}
          >
            {say(item.kind === 'handout' ? 'window.library.open-handout' : 'window.library.make-handout')}
          </Button>
          {item.kind === 'deck' ? (
            <Button
              icon={<PanelsTopLeft size={16} aria-hidden />}
              onPress={() => {
                openItem(item);
              }}
            >
              {say('window.library.open-deck')}
            </Button>
          ) : null}
          {item.kind === 'deck' ? (
            <Button
              icon={<Eye size={16} aria-hidden />}
              onPress={() => {
                lookAt({ deck: item.deck.id, slide: null });
              }}
            >
              {say('window.library.look-at')}
            </Button>
          ) : null}
          {item.kind === 'handout' ? null : <PackButton chosen={[item]} />}
          {item.kind === 'handout' ? null : (
            <Button icon={<History size={16} aria-hidden />} onPress={() => void showEarlier(item)}>
              {say('menu.versions')}
            </Button>
          )}
        </div>
      </PropertyGroup>
      {item.kind === 'course' ? <NewerDecksGroup course={item.course.id} /> : null}
      {item.kind === 'deck' ? <DeckProperties key={item.id} summary={item.deck} /> : null}
      <PropertyGroup title={say('window.fact.title')}>
        <Facts facts={facts} />
      </PropertyGroup>
      <UsedIn chosen={[item]} />
      <PropertyGroup title={say('window.more')}>
        <div className={styles.acts}>
          {item.kind === 'deck' ? (
            <Button
              icon={<Link2 size={16} aria-hidden />}
              onPress={() => {
                usePairWith.setState({ deck: item.deck.id });
              }}
            >
              {say('pair.pair-with')}
            </Button>
          ) : null}
          <Button
            icon={<Pencil size={16} aria-hidden />}
            onPress={() => {
              useLibraryChoice.setState({ renaming: item.id });
            }}
          >
            {say('window.rename')}
          </Button>
          <Button icon={<Copy size={16} aria-hidden />} onPress={() => void duplicate([item])}>
            {say('shelf.duplicate')}
          </Button>
          <Button icon={<Trash2 size={16} aria-hidden />} onPress={() => void bin([item])}>
            {say('window.bin')}
          </Button>
        </div>
      </PropertyGroup>
    </>
  );
}

/** What is chosen in the library, and what can be done with it. */
export function ItemProperties({ chosen }: { readonly chosen: readonly LibraryItem[] }) {
  const say = useSay();
  const library = useLibrary();
  const [first] = chosen;
  if (first && chosen.length === 1) return <OneItem item={first} />;
  if (chosen.length > 1) return <SeveralItems chosen={chosen} />;
  return (
    <PropertyGroup title={library.name}>
      <Facts
        facts={[
          [say('window.fact.decks'), String(library.decks.length)],
          [say('window.fact.courses'), String(library.courses.length)],
          [say('window.fact.handouts'), String(library.handouts.length)],
        ]}
      />
      <p className={styles.quiet}>{say('window.library.choose-one')}</p>
      <div className={styles.acts}>
        <Button icon={<PackageOpen size={16} aria-hidden />} onPress={() => void chooseKit()}>
          {say('kit.open.act')}
        </Button>
        <Button
          icon={<Package size={16} aria-hidden />}
          onPress={() => {
            askToPack('all');
          }}
        >
          {say('kit.pack.act-all')}
        </Button>
        <Button icon={<PackageCheck size={16} aria-hidden />} onPress={() => void showTakenKits()}>
          {say('kit.taken.act')}
        </Button>
      </div>
    </PropertyGroup>
  );
}
