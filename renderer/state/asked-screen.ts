/** What a window was opened on. */
import { screenSchema, type Screen } from '../../main/model/screen';

/** The screen that another window opened this one on; null for the first. */
export function askedFor(): Screen | null {
  try {
    return screenSchema.parse(JSON.parse(decodeURIComponent(location.hash.slice(1))));
  } catch {
    return null;
  }
}
