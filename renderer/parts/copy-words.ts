/**
 * Puts words onto the clipboard, by a press: the page has no permission for it, and this needs none. What is marked is marked again
 * afterwards.
 */
export function copyWords(words: string): void {
  const place = document.createElement('textarea');
  place.value = words;
  place.style.position = 'fixed';
  place.style.opacity = '0';
  const had = document.activeElement;
  const marked = getSelection();
  const ranges = Array.from({ length: marked?.rangeCount ?? 0 }, (_, index) => marked?.getRangeAt(index));
  document.body.append(place);
  place.select();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- there is no other way without the permission.
  document.execCommand('copy');
  place.remove();
  if (had instanceof HTMLElement) had.focus();
  marked?.removeAllRanges();
  for (const range of ranges) if (range) marked?.addRange(range);
}
