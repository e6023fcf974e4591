/** The instructor's guide as main read it, in the window's language. */
import { create } from 'zustand';
import { ask } from '../../bridge';
import { attempt } from '../../state/faults';
import type { GuidePage } from '../../../main/model/guide';
import type { HelpPage } from '../../../main/model/screen';
import type { Language } from '../../../main/model/language';

interface GuideState {
  readonly language: Language | null;
  readonly pages: readonly GuidePage[];
  /** That was read last. */
  readonly page: HelpPage;
}

export const useGuide = create<GuideState>(() => ({ language: null, pages: [], page: 'start' }));

/** Reads the guide in a language, once. */
export async function openGuide(language: Language): Promise<void> {
  if (useGuide.getState().language === language) return;
  const pages = await attempt(() => ask('guide.read', { language }));
  if (pages) useGuide.setState({ language, pages });
}
