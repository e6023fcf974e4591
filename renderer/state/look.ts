/** The theme and the size of text, which main keeps and shows. */
import { ask } from '../bridge';
import { useApp } from './app';
import { attempt } from './faults';
import { plainLook, textSizeBeside, type Look } from '../../main/model/look';

/** The look of the window. */
export function useLook(): Look {
  return useApp(({ state }) => state?.look ?? plainLook);
}

/** Changes the look at once. */
export async function setLook(changes: Partial<Look>): Promise<void> {
  const look = { ...(useApp.getState().state?.look ?? plainLook), ...changes };
  // A key that is held down counts on from here before main has answered.
  useApp.setState(({ state }) => (state ? { state: { ...state, look } } : {}));
  await attempt(() => ask('app.set-look', look));
}

/** Makes text one size larger for 1, one smaller for -1. */
export function stepTextSize(step: 1 | -1): void {
  const { textSize } = useApp.getState().state?.look ?? plainLook;
  void setLook({ textSize: textSizeBeside(textSize, step) });
}
