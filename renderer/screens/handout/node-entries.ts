/** What a row of the handout's contents offers: the same by a right click and by the press at its end. */
import { layoutNames, type LayoutName } from '../../../main/model/recipe';
import { go, useApp } from '../../state/app';
import { useSay } from '../../words';
import { openSession } from '../course/course-store';
import { leaveOutAfter, tickOf, type ContentsNode } from './contents';
import { changeRecipe, goToPageOf, useHandout } from './handout-store';
import { useKeepBackEntries } from './keep-back';
import type { MenuEntry } from '../../parts/menu';
import type { DeckId, SessionId, SlideId } from '../../../main/model/ids';

/** The slide's own layout, or none: it is then as its session's. */
function chooseLayout(slide: SlideId, layout: LayoutName | null): void {
  const own = useHandout.getState().recipe?.slideLayouts ?? {};
  const rest = Object.fromEntries(Object.entries(own).filter(([id]) => id !== slide));
  changeRecipe({ slideLayouts: layout === null ? rest : { ...rest, [slide]: layout } });
}

/** Shows where a slide is written. */
export function editSlide(deck: DeckId, slide: SlideId): void {
  go({ name: 'deck', deck, slide, language: null });
}

/** True of a deck that is not in the bin. */
export function isInLibrary(deck: DeckId | undefined): deck is DeckId {
  return useApp.getState().state?.library?.decks.some(({ id }) => id === deck) ?? false;
}

/** The id by which the page of a node is found: a day begins with its first session. */
export function pageIdOf({ id, children }: ContentsNode): string | null {
  return id ?? children[0]?.id ?? null;
}

/** Makes the entries of a node, when they are asked for. */
export function useNodeEntries(): (node: ContentsNode) => MenuEntry[] {
  const say = useSay();
  const keepBackOf = useKeepBackEntries();
  const ofSlide = (slide: SlideId, node: ContentsNode): MenuEntry[] => {
    const { deck } = node;
    const own = useHandout.getState().recipe?.slideLayouts[slide];
    const title = node.title || say('window.viewer.nameless', { number: node.number });
    return [
      ...(deck ? keepBackOf({ deck, slide, title }, !isInLibrary(deck)) : []),
      'line',
      {
        id: 'deck',
        label: say('window.handout.slide-in-deck'),
        about: say('window.handout.slide-in-deck-about'),
        isDisabled: !isInLibrary(deck),
        run: () => {
          if (deck) editSlide(deck, slide);
        },
      },
      'line',
      {
        id: 'same',
        label: say('window.handout.same-layout'),
        isDisabled: own === undefined,
        run: () => {
          chooseLayout(slide, null);
        },
      },
      'line',
      ...layoutNames.map((layout) => ({
        id: layout,
        label: say(`window.layout.${layout}`),
        isDisabled: layout === own,
        run: () => {
          chooseLayout(slide, layout);
        },
      })),
    ];
  };
  const ofSession = (session: SessionId): MenuEntry[] => {
    const scope = useHandout.getState().recipe?.scope;
    if (scope?.kind === 'deck' || !scope) return [];
    return [
      {
        id: 'course',
        label: say('window.handout.session-in-course'),
        run: () => void openSession(scope.course, session),
      },
    ];
  };
  return (node) => {
    const { recipe, preview } = useHandout.getState();
    const leaveOut = recipe?.leaveOut ?? [];
    const isIn = tickOf(node, leaveOut) !== 'none';
    const page = pageIdOf(node);
    const [slide] = node.slides;
    return [
      {
        id: 'page',
        label: say('window.handout.show-page'),
        isDisabled: page === null || !(page in (preview?.pageOf ?? {})),
        run: () => {
          goToPageOf(page ?? '');
        },
      },
      {
        id: 'in',
        label: say(isIn ? 'window.handout.leave-out' : 'window.handout.put-in'),
        about: say('window.handout.leave-out-about'),
        run: () => {
          changeRecipe({ leaveOut: leaveOutAfter(leaveOut, node, !isIn) });
        },
      },
      ...(node.kind === 'session' && node.id ? ofSession(node.id as SessionId) : []),
      ...(node.kind === 'slide' && slide ? ofSlide(slide, node) : []),
    ];
  };
}
