/** Where findings of a handout lead, and what does away with a kind of them. */
import { carriedCodes } from '../../../main/model/carried-caveats';
import type { Way } from '../../parts/finding-places';
import { useApp } from '../../state/app';
import { lookAt } from '../../state/looking';
import { olderWithin, useOlderCourses } from '../../state/older-courses';
import { takeNewer } from '../course/newer-decks';
import { showInLibrary } from '../library/library-store';
import { contentsOf, slidesAt } from './contents';
import { changeRecipe, goToPage, goToPageOf, useHandout } from './handout-store';
import type { Finding } from '../../../main/contract/views';
import type { SlideId } from '../../../main/model/ids';
import type { Say } from '../../../main/words/say';

/** To its page, or else to the material itself; null where there is nothing to show. */
export function wayToPage(say: Say, { place }: Finding, pageOf: Readonly<Record<string, number>>): Way | null {
  const label = say('window.handout.take-me');
  const { page } = place;
  const here = [place.slide, place.session].find((id) => id !== undefined && id in pageOf);
  if (page !== undefined)
    return {
      label,
      go: () => {
        goToPage(page - 1);
      },
    };
  if (here !== undefined)
    return {
      label,
      go: () => {
        goToPageOf(here);
      },
    };
  return wayToMaterial(say, { place });
}

/** To the slide, or to the deck with its marking where the deck as a whole is meant. */
export function wayToMaterial(say: Say, { place: { deck, slide } }: Pick<Finding, 'place'>): Way | null {
  if (deck === undefined) return null;
  return slide === undefined
    ? {
        label: say('window.handout.take-me'),
        go: () => {
          showInLibrary([deck]);
        },
      }
    : {
        label: say('window.import.show-slide'),
        go: () => {
          lookAt({ deck, slide });
        },
      };
}

/** The same way, out of what the finding stands in. */
export function closing({ label, go: act }: Way, close: () => void): Way {
  return {
    label,
    go: () => {
      close();
      act();
    },
  };
}

/** What does away with every finding of a code at once. */
export function mendOf(say: Say, code: string): Way | null {
  if (code === 'blank.elsewhere')
    return {
      label: say('window.handout.blank-everywhere'),
      go: () => {
        changeRecipe({ blanks: 'everywhere' });
      },
    };
  if (code === 'handout.dark')
    return {
      label: say('window.handout.save-ink'),
      go: () => {
        changeRecipe({ ink: 'saving' });
      },
    };
  if (code === 'course.older-deck') {
    const older = olderWithin(useOlderCourses.getState().older, useHandout.getState().recipe?.scope ?? null);
    return (
      older && { label: say('window.newer.take', { count: older.decks.length }), go: () => void takeNewer(older, say) }
    );
  }
  if (isTooSmall(code))
    return layoutHelps()
      ? {
          label: say('window.handout.layout-by-text'),
          go: () => {
            changeRecipe({ layout: 'auto' });
          },
        }
      : null;
  if (code !== 'caveat.carried') return null;
  const out = outWithCarried();
  return (
    out && {
      label: say('window.handout.leave-carried'),
      go: () => {
        changeRecipe({ leaveOut: out });
      },
    }
  );
}

/** True where slides of the handout’s own layout would be read in a larger one of its kind; those beside their notes are not moved from them. */
function layoutHelps(): boolean {
  const { recipe, preview } = useHandout.getState();
  if (!recipe || !preview || !/^[1-9]$/.test(recipe.layout)) return false;
  return preview.findings.some(({ code, facts }) => isTooSmall(code) && facts['wouldDo'] !== 'none');
}

function isTooSmall(code: string): boolean {
  return code === 'slide.too-small' || code === 'deck.too-small';
}

/** What is left out together with every deck and slide that brings a caveat: it can be ticked again. Null where nothing would be left. */
function outWithCarried(): readonly SlideId[] | null {
  const { recipe, source, preview } = useHandout.getState();
  const { language = 'en' } = useApp.getState().state ?? {};
  if (!recipe || !source || !preview) return null;
  const places = preview.findings.filter(({ code }) => carriedCodes.includes(code)).flatMap((one) => one.places ?? []);
  const nodes = contentsOf(source, recipe, language);
  const out = new Set([...recipe.leaveOut, ...slidesAt(nodes, places)]);
  return nodes.some(({ slides }) => slides.some((slide) => !out.has(slide))) ? [...out] : null;
}
