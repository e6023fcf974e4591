/** Which links may stand in stored text: those that a reader can follow from paper or PDF. */

export type LinkVerdict =
  | { readonly kind: 'kept'; readonly url: string }
  | { readonly kind: 'local' }
  | { readonly kind: 'removed'; readonly scheme: string };

function scheme(url: string): string | null {
  // Readers skip control characters within a scheme.
  const bare = url
    .replace(/&(?:colon|#0*58|#x0*3a);?/gi, ':')
    .replace(/&(?:tab|newline|#0*(?:9|10|13)|#x0*[9ad]);?/gi, '')
    .replace(/[\0-\x20\x7f-\x9f]/g, '');
  return /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1]?.toLowerCase() ?? null;
}

/** A scheme of one letter is a drive of Windows. */
export function judgeLink(url: string): LinkVerdict {
  const name = scheme(url);
  if (name === 'http' || name === 'https' || name === 'mailto') return { kind: 'kept', url };
  if (name === null || name.length === 1)
    return /^www\.[\w-]/i.test(url) ? { kind: 'kept', url: `https://${url}` } : { kind: 'local' };
  return { kind: 'removed', scheme: name };
}

export function isRemote(url: string): boolean {
  return /^(?:https?:)?\/\//i.test(url.trim());
}
