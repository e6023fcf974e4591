import { memo } from 'react';
import { GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components';
import { ContextMenu } from '../../parts/menu';
import { SlidePicture } from '../../parts/slide-picture';
import { go, useLanguage, useLibrary } from '../../state/app';
import { lookAt } from '../../state/looking';
import { textFor, useSay } from '../../words';
import type { SlideFound, SlidesFound } from '../../../main/model/search/slides-found';
import styles from './slide-hits.module.css';

/** Of all rows alike, in pixels. */
const rowHeight = 84;

/** A slide can be found once in each language. */
function keyOf({ deck, slide }: SlideFound): string {
  return `${deck} ${slide}`;
}

function openHit({ deck, slide, language }: SlideFound): void {
  go({ name: 'deck', deck, slide, language });
}

/** The slides that hold what stands in the search box; Enter or a double click opens one. */
export const SlideHits = memo(function SlideHits({ answer }: { readonly answer: SlidesFound }) {
  const say = useSay();
  const language = useLanguage();
  const { decks } = useLibrary();
  const { found, count } = answer;
  const title = say('window.search.in-slides', { count });
  return (
    <section className={styles.hits} aria-label={title}>
      <h2 className={styles.title}>
        {title}
        {count > found.length ? (
          <span className={styles.quiet}> · {say('window.search.first', { count: found.length })}</span>
        ) : null}
      </h2>
      <Virtualizer layout={ListLayout} layoutOptions={{ rowSize: rowHeight }}>
        <GridList
          aria-label={title}
          className={styles.list}
          selectionMode="single"
          selectionBehavior="replace"
          keyboardNavigationBehavior="tab"
          items={found.map((hit) => ({ id: keyOf(hit), hit }))}
          dependencies={[answer, decks, language]}
          onAction={(key) => {
            const hit = found.find((one) => keyOf(one) === key);
            if (hit) openHit(hit);
          }}
        >
          {({ id, hit }) => {
            const deck = decks.find((one) => one.id === hit.deck);
            const name = textFor(deck?.title ?? {}, language);
            return (
              <GridListItem
                id={id}
                textValue={`${hit.title}, ${name} ${String(hit.number)}: ${hit.before}${hit.match}${hit.after}`}
                className={styles.hit}
              >
                <ContextMenu
                  className={styles.told}
                  label={hit.title}
                  entries={[
                    {
                      id: 'open',
                      label: say('window.handout.slide-in-deck'),
                      keys: '↵',
                      run: () => {
                        openHit(hit);
                      },
                    },
                    {
                      id: 'look',
                      label: say('window.library.look-at'),
                      run: () => {
                        lookAt({ deck: hit.deck, slide: hit.slide });
                      },
                    },
                  ]}
                >
                  <span className={styles.picture}>
                    <SlidePicture
                      deck={hit.deck}
                      version="head"
                      slide={hit.slide}
                      language={hit.language}
                      revision={deck?.revision ?? 0}
                    />
                  </span>
                  <span className={styles.words}>
                    <span className={styles.name} lang={hit.language}>
                      {hit.title || say('window.viewer.nameless', { number: hit.number })}
                    </span>
                    <span className={styles.snippet} lang={hit.language}>
                      {hit.before}
                      <mark className={styles.match}>{hit.match}</mark>
                      {hit.after}
                    </span>
                    <span className={styles.quiet}>
                      {name} · {hit.number} · {say(`pair.field.${hit.field}`)}
                    </span>
                  </span>
                </ContextMenu>
              </GridListItem>
            );
          }}
        </GridList>
      </Virtualizer>
    </section>
  );
});
