/** Whose the keys are: the window's, a field's in which somebody writes, or a dialog's. */

/** Inputs that are pressed or drawn along; every other one takes text, be it a search, a password or a number. */
const pressed = ['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit'];
const textFields = `textarea, input${pressed.map((type) => `:not([type="${type}"])`).join('')}`;

/** True where keys write text, so that the window's own keys keep out of the way. */
export function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.matches(textFields) || target.isContentEditable);
}

/** True where undo takes typing back: in a field whose text is not kept as it stands. */
export function isTyping(target: EventTarget | null): boolean {
  return isWriting(target) && target instanceof HTMLElement && !target.matches('[data-kept]');
}

/** True while a dialog is open: it keeps the window behind it as it is, and its keys from it. */
export function isBehindDialog(): boolean {
  return document.querySelector('[role="dialog"]') !== null;
}
