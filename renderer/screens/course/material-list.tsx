import { Images, Link2, Sparkles, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { slidesOfPicks } from '../../../main/model/range';
import { Button, IconButton } from '../../parts/button';
import { ContextMenu, type MenuEntry } from '../../parts/menu';
import { PropertyGroup } from '../../parts/property-group';
import { SlidePicture } from '../../parts/slide-picture';
import { go, useLanguage, useLibrary } from '../../state/app';
import { textFor, useSay } from '../../words';
import { change, takeUpdate } from './course-store';
import { sayPicks } from './say-picks';
import { OpensInDeck } from './opens-in-deck';
import { SlidePicker } from './slide-picker';
import { UpdateNotice } from './update-notice';
import type { CourseView } from '../../../main/contract/views';
import type { Material, Session } from '../../../main/model/course';
import styles from './material-list.module.css';

interface Props {
  readonly view: CourseView;
  readonly session: Session;
  /** Nothing is shown in a break. */
  readonly canAdd: boolean;
}

/** The slides of a session: which decks, which of their slides, and whether there is a newer version. */
export function MaterialList({ view, session, canAdd }: Props) {
  const say = useSay();
  const [picking, setPicking] = useState<number | 'new' | null>(null);
  const [updating, setUpdating] = useState<CourseView['versions'][number] | null>(null);
  const without = (at: number): readonly Material[] => session.material.filter((_, index) => index !== at);
  const slides = session.material.flatMap((material, at) => (material.kind === 'slides' ? [{ material, at }] : []));
  return (
    <PropertyGroup title={say('window.material.title')}>
      {slides.length === 0 ? <p className={styles.quiet}>{say('window.material.none')}</p> : null}
      <ul className={styles.list}>
        {slides.map(({ material, at }) => (
          <li key={at}>
            <MaterialItem
              view={view}
              material={material}
              onPick={() => {
                setPicking(at);
              }}
              onUpdate={setUpdating}
              onRemove={() =>
                void change(
                  [{ kind: 'session.set', session: session.id, changes: { material: without(at) } }],
                  'remove-slides',
                )
              }
            />
          </li>
        ))}
      </ul>
      {canAdd ? (
        <Button
          icon={<Images size={16} aria-hidden />}
          onPress={() => {
            setPicking('new');
          }}
        >
          {say('window.material.add')}
        </Button>
      ) : null}
      {picking === null ? null : (
        <SlidePicker
          view={view}
          session={session}
          at={picking === 'new' ? null : picking}
          onClose={() => {
            setPicking(null);
          }}
        />
      )}
      {updating ? (
        <UpdateNotice
          version={updating}
          onTake={() => takeUpdate(updating.deck)}
          onClose={() => {
            setUpdating(null);
          }}
        />
      ) : null}
    </PropertyGroup>
  );
}

interface ItemProps {
  readonly view: CourseView;
  readonly material: Extract<Material, { kind: 'slides' }>;
  readonly onPick: () => void;
  readonly onRemove: () => void;
  readonly onUpdate: (version: CourseView['versions'][number]) => void;
}

function MaterialItem({ view, material, onPick, onRemove, onUpdate }: ItemProps) {
  const say = useSay();
  const language = useLanguage();
  const { decks } = useLibrary();
  const version = view.versions.find((other) => other.pinned === material.pinned);
  if (!version) return null;
  const title = textFor(version.title, language);
  const slides = slidesOfPicks(material.pick, version);
  const first = slides[0]?.id ?? null;
  const entries: readonly MenuEntry[] = [
    { id: 'choose', label: say('window.material.choose'), run: onPick },
    {
      id: 'deck',
      label: say('window.library.open-deck'),
      isDisabled: !decks.some(({ id }) => id === material.deck),
      run: () => {
        go({ name: 'deck', deck: material.deck, slide: first, language: null });
      },
    },
    'line',
    { id: 'remove', label: say('window.material.remove', { title }), isDanger: true, run: onRemove },
  ];
  return (
    <ContextMenu className={styles.material} label={title} entries={entries}>
      <div className={styles.head}>
        <OpensInDeck deck={material.deck} slide={first} title={title}>
          <SlidePicture deck={material.deck} version={material.pinned} slide={first} language={language} />
        </OpensInDeck>
        <IconButton label={say('window.material.remove', { title })} onPress={onRemove}>
          <Trash2 size={16} aria-hidden />
        </IconButton>
      </div>
      <span className={styles.title}>{title}</span>
      <span className={styles.quiet}>
        {sayPicks(say, material.pick, version)} · {say('window.slides', { count: slides.length })}
      </span>
      <Button look="quiet" onPress={onPick}>
        {say('window.material.choose')}
      </Button>
      {version.movedTo ? (
        <div className={styles.newer}>
          <span className={styles.notice}>
            <Link2 size={14} aria-hidden />
            {say('pair.moved')}
          </span>
          <Button onPress={() => void takeUpdate(version.deck)}>{say('pair.switch')}</Button>
        </div>
      ) : null}
      {version.taken ? (
        <div className={styles.newer}>
          <span className={styles.notice}>
            <Sparkles size={14} aria-hidden />
            {say('window.material.newer')}
          </span>
          <Button
            onPress={() => {
              onUpdate(version);
            }}
          >
            {say('window.material.see-changes')}
          </Button>
        </div>
      ) : null}
    </ContextMenu>
  );
}
