/** True where keys write text, so that the window's own keys keep out of the way. */
export function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.matches('input[type="text"], input:not([type]), textarea') || target.isContentEditable)
  );
}
