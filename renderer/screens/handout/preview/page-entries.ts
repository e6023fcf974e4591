/** What a page of the preview offers by a right click. */
import { copyWords } from '../../../parts/copy-words';
import { tell } from '../../../state/notices';
import { useLanguage } from '../../../state/app';
import { useSay } from '../../../words';
import { contentsOf, slideAt, slidesOnPage, type Point } from '../contents';
import { openFinding } from '../find/find-store';
import { useHandout } from '../handout-store';
import { editSlide, isInLibrary, useNodeEntries } from '../node-entries';
import { exportHandout, printHandout, stopsExport } from '../outlets';
import type { MenuEntry } from '../../../parts/menu';
import type { Zoom } from './zoom-pill';

/** The words of a page in their lines, as a reader of the file gets them; empty while they are not there yet. */
function wordsOfPage(page: number): string {
  const place = document.querySelector(`[data-page="${String(page + 1)}"] > div`);
  if (!place) return '';
  const nodes = document.createTreeWalker(place, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  const parts: string[] = [];
  let line: string | undefined;
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    if (node.nodeName === 'BR') parts.push('\n');
    if (!(node instanceof Text)) continue;
    // Where a line ends without a break, as between the running lines and the text, the next words stand at another height.
    const top = node.parentElement?.style.top;
    if (top !== line && !parts.at(-1)?.endsWith('\n')) parts.push('\n');
    line = top;
    parts.push(node.data);
  }
  return parts.join('').trim();
}

/** What the tree offers of a slide that the page offers too. */
const ofOneSlide: readonly string[] = ['in', 'audience', 'hidden'];

/** Makes the entries when they are asked for; `page` is counted from 0, and `point` is where on it, null where that is not known. */
export function usePageEntries(
  zoom: Zoom,
  onZoom: (zoom: Zoom) => void,
): (page: number, point?: Point | null) => MenuEntry[] {
  const say = useSay();
  const entriesOf = useNodeEntries();
  const language = useLanguage();
  return (page, point = null) => {
    const { source, recipe, preview } = useHandout.getState();
    if (!source || !recipe || !preview) return [];
    const marked = getSelection()?.toString() ?? '';
    const words = wordsOfPage(page);
    const onPage = slidesOnPage(contentsOf(source, recipe, language), preview.pageOf, page);
    const meant = slideAt(onPage, preview.spotOf, point);
    const slides = meant ? [meant] : onPage;
    const keepsBack = (entry: MenuEntry): boolean => entry !== 'line' && ofOneSlide.includes(entry.id);
    return [
      {
        id: 'copy',
        label: say('menu.copy'),
        keys: 'Ctrl+C',
        isDisabled: marked.trim() === '',
        run: () => {
          copyWords(marked);
        },
      },
      {
        id: 'copy-page',
        label: say('window.handout.copy-page'),
        isDisabled: words === '',
        run: () => {
          copyWords(words);
          tell('window.handout.copied-page', { number: preview.labels[page] || page + 1 });
        },
      },
      ...(slides.length > 0 ? (['line'] as const) : []),
      ...slides.map(({ id, deck, title, number }) => ({
        id: `slide-${id ?? ''}`,
        label: say('window.handout.edit-titled', { title: title || say('window.viewer.nameless', { number }) }),
        isDisabled: !isInLibrary(deck),
        run: () => {
          if (deck && id) editSlide(deck, id as Parameters<typeof editSlide>[1]);
        },
      })),
      ...(meant ? entriesOf(meant).filter(keepsBack) : []),
      'line',
      ...(['fit', 'page', 1] as const).map((kind) => ({
        id: `zoom-${String(kind)}`,
        label: say(
          kind === 'fit' ? 'window.zoom.fit' : kind === 'page' ? 'window.zoom.whole' : 'window.handout.real-size',
        ),
        isDisabled: zoom === kind,
        run: () => {
          onZoom(kind);
        },
      })),
      'line',
      { id: 'find', label: say('window.find.label'), keys: 'Ctrl+F', run: openFinding },
      { id: 'print', label: say('print.button'), keys: 'Ctrl+P', isDisabled: stopsExport(preview), run: printHandout },
      {
        id: 'export',
        label: say('window.handout.export'),
        keys: 'Ctrl+E',
        isDisabled: stopsExport(preview),
        run: () => void exportHandout(),
      },
    ];
  };
}
