/** True where a text says something that can be read: it has a letter or a figure, and not signs and spaces alone. */
export function hasLetters(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
