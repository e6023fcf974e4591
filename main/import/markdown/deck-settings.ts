/** What front matter and text say about a whole deck: language, size, theme, handling marks. */
import type { Language } from '../../model/language';
import { unmarked, type Marking } from '../../model/marking';
import type { Report } from '../findings';
import { guessLanguage, isInNoneOfOurs, isSimplified, languageOfTag } from '../text/guess-language';
import { valueText, type DirectiveValue } from './directives';
import { parseTlp } from './kitbag-comment';

type Settings = ReadonlyMap<string, DirectiveValue>;

/** Marp's own themes are plain ones; any other name is a style sheet that we do not have. */
const plainThemes = new Set(['', 'default', 'gaia', 'uncover', 'plain']);
const ownThemes = new Set(['plain', 'slate']);

/** Languages without spaces cannot be told from a few words of code: that much text decides. */
const enoughText = 200_000;

export function chooseLanguage(settings: Settings, named: Language | null, text: string, report: Report): Language {
  const tag = valueText(settings.get('lang')) || valueText(settings.get('language'));
  const declared = tag === '' ? null : languageOfTag(tag);
  const sample = text.slice(0, enoughText);
  const language = declared?.language ?? named ?? guessLanguage(sample);
  if (tag === '' && !named && isInNoneOfOurs(sample)) report('deck.language-unknown', 'look', {}, { language });
  else if (!declared && !named)
    report(
      'deck.language-guessed',
      'information',
      {},
      { language, ways: 'lang: *', ...(tag === '' ? {} : { declared: tag }) },
    );
  if (language === 'zh-Hant' && (declared?.simplified || isSimplified(sample))) report('deck.simplified', 'look', {});
  return language;
}

export function chooseSize(settings: Settings, report: Report): { readonly width: number; readonly height: number } {
  const size = valueText(settings.get('size'));
  const pixels = /^(\d{3,5})\s*[x×]\s*(\d{3,5})$/.exec(size);
  if (size === '4:3') return { width: 720, height: 540 };
  if (pixels) return { width: (540 * Number(pixels[1])) / Number(pixels[2]), height: 540 };
  if (size !== '' && size !== '16:9')
    report('markdown.directive-ignored', 'look', { line: 1 }, { directive: 'size', value: size });
  return { width: 960, height: 540 };
}

export function chooseTheme(settings: Settings, report: Report): string {
  const theme = valueText(settings.get('theme'));
  if (ownThemes.has(theme)) return theme;
  if (!plainThemes.has(theme)) report('markdown.theme-unknown', 'information', { line: 1 }, { theme });
  return 'plain';
}

/** The marking that front matter declares. */
export function declaredMarking(settings: Settings, report: Report): Marking {
  const tlp = valueText(settings.get('tlp'));
  const label = tlp === '' ? null : parseTlp(tlp);
  if (tlp !== '' && !label) report('markdown.unknown-directive', 'look', { line: 1 }, { directive: 'tlp', value: tlp });
  const grading = valueText(settings.get('grading'));
  return { ...unmarked, label, grading: grading === '' ? null : grading };
}
