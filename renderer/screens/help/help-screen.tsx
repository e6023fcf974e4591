import { GraduationCap, Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Input, ListBox, ListBoxItem, SearchField } from 'react-aria-components';
import { Button } from '../../parts/button';
import { useKeptScroll } from '../../parts/kept-places';
import { WayOut } from '../../parts/way-back';
import { Columns } from '../../shell/columns';
import type { HelpPage } from '../../../main/model/screen';
import { go, openSample, useLanguage } from '../../state/app';
import { useSay } from '../../words';
import { GuideBlocks } from './guide-blocks';
import { openGuide, useGuide } from './guide-store';
import { findInGuide } from './guide-text';
import { KeyTables } from './key-tables';
import bar from '../../parts/screen-bar.module.css';
import styles from './help-screen.module.css';

/** The instructor's guide: short pages, searched as one types, and the keys of the window. */
export function HelpScreen({ page }: { readonly page: HelpPage }) {
  const say = useSay();
  const language = useLanguage();
  const { pages } = useGuide();
  const [query, setQuery] = useState('');
  const text = useRef<HTMLDivElement>(null);
  useEffect(() => {
    void openGuide(language);
  }, [language]);
  useKeptScroll(text, `help ${page}`);
  useEffect(() => {
    useGuide.setState({ page });
  }, [page]);
  const hits = findInGuide(pages, query);
  const shown = pages.find(({ id }) => id === page) ?? null;
  const title = page === 'keys' ? say('guide.keys.title') : (shown?.title ?? '');
  const rows: readonly { readonly id: HelpPage; readonly title: string; readonly line: string }[] = [
    ...hits.map(({ page: { id, title: name }, line }) => ({ id, title: name, line })),
    ...(query.trim() === '' ? [{ id: 'keys' as const, title: say('guide.keys.title'), line: '' }] : []),
  ];
  return (
    <Columns
      listLabel={say('guide.pages')}
      list={
        <>
          <SearchField className={styles.search} aria-label={say('guide.search')} value={query} onChange={setQuery}>
            <Search size={14} aria-hidden className={styles.glass} />
            <Input className={styles.input} placeholder={say('guide.search')} />
          </SearchField>
          <ListBox
            className={styles.pages}
            aria-label={say('guide.pages')}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[page]}
            onSelectionChange={(keys) => {
              const chosen = rows.find(({ id }) => keys !== 'all' && keys.has(id));
              if (chosen) go({ name: 'help', page: chosen.id });
            }}
            renderEmptyState={() => <p className={styles.line}>{say('guide.none')}</p>}
          >
            {rows.map((row) => (
              <ListBoxItem key={row.id} id={row.id} textValue={row.title} className={styles.page}>
                <span>{row.title}</span>
                {row.line ? <span className={styles.line}>{row.line}</span> : null}
              </ListBoxItem>
            ))}
          </ListBox>
        </>
      }
    >
      <div className={bar.bar}>
        <WayOut />
        <h1 className={`${bar.title} ${bar.rest}`}>{title}</h1>
        <Button icon={<GraduationCap size={16} aria-hidden />} onPress={() => void openSample()}>
          {say('window.library.empty.sample')}
        </Button>
      </div>
      <div ref={text} className={styles.scroll} tabIndex={0} role="region" aria-label={title}>
        <div className={styles.sheet}>
          {page === 'keys' ? <KeyTables /> : null}
          {shown ? <GuideBlocks blocks={shown.blocks} /> : null}
        </div>
      </div>
    </Columns>
  );
}
