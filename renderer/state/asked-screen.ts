/** What a window was opened on. */
import type { Screen } from '../../main/model/screen';

/** The screen that another window opened this one on, as main wrote it behind the address that nobody else can give; null for the first. */
export function askedFor(): Screen | null {
  try {
    return JSON.parse(decodeURIComponent(location.hash.slice(1))) as Screen;
  } catch {
    return null;
  }
}
