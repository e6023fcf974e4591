/** A picture comes onto a slide: in the place of another, or into its text. */
import type { Sha256 } from './ids';
import { languages, type Language } from './language';
import { formatMediaReference } from './media';
import { emptySlideText, type Slide } from './slide';

export interface PictureOnSlide {
  readonly picture: Sha256;
  /** What its author says of it; may be empty. */
  readonly alt: string;
}

/** A picture that the library keeps, with the ending of its file. */
export interface KeptPicture {
  readonly sha: Sha256;
  readonly ext: string;
}

const written = /!\[([^\]]*)\]\(media:([0-9a-f]{64})\.(?:png|jpe?g|svg)\b/g;

/** The pictures of a slide that can be replaced in a language: the one that it is, or those in its text, each once. */
export function picturesOnSlide(slide: Pick<Slide, 'texts' | 'looks'>, language: Language): readonly PictureOnSlide[] {
  const look = slide.looks[language];
  const text = slide.texts[language];
  if (look?.kind === 'picture') return [{ picture: look.picture, alt: text?.alt ?? '' }];
  if (look?.kind === 'drawing' || look?.kind === 'page') return [];
  const found = new Map<string, PictureOnSlide>();
  for (const [, alt = '', sha = ''] of (text?.body ?? '').matchAll(written))
    if (!found.has(sha)) found.set(sha, { picture: sha as Sha256, alt });
  return [...found.values()];
}

/** True where the slide is set from its text: a picture can be put into that. */
export function takesPicture(slide: Pick<Slide, 'looks'>, language: Language): boolean {
  return slide.looks[language]?.kind === 'text';
}

/**
 * What changes where the new picture comes in the place of `old`, in every language that shows it; without an old one it stands
 * under the text of one language. Null where the slide does not show the old one, or is not set from its text.
 */
export function putPicture(
  slide: Slide,
  language: Language,
  { sha, ext }: KeptPicture,
  old: Sha256 | null,
): Partial<Slide> | null {
  const reference = formatMediaReference(sha, ext);
  if (old === null) {
    if (!takesPicture(slide, language)) return null;
    const text = slide.texts[language] ?? emptySlideText;
    const body = [text.body.trimEnd(), `![](${reference})`].filter(Boolean).join('\n\n');
    return { texts: { ...slide.texts, [language]: { ...text, body } } };
  }
  const looks = { ...slide.looks };
  const texts = { ...slide.texts };
  let isShown = false;
  for (const one of languages) {
    const look = looks[one];
    if (look?.kind === 'picture' && look.picture === old) {
      looks[one] = { kind: 'picture', picture: sha };
      isShown = true;
    }
    const text = texts[one];
    const body = text?.body.replaceAll(new RegExp(`\\(media:${old}\\.[a-z0-9]+`, 'g'), `(${reference}`);
    if (text && body !== undefined && body !== text.body) {
      texts[one] = { ...text, body };
      isShown = true;
    }
  }
  return isShown ? { looks, texts } : null;
}
