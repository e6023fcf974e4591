/** The last kit that several receivers were given, where it is the same for all of them. */
import { isSameReceiver } from '../../../main/model/sent';
import type { KitReceiverView } from '../../../main/contract/kits';

/** Null where one of them was given none, or another one last. */
export function lastForAll(
  receivers: readonly string[],
  known: readonly KitReceiverView[],
): Pick<KitReceiverView, 'date'> | null {
  const lasts = receivers.map((receiver) => known.find((one) => isSameReceiver(one.receiver, receiver)));
  const [first] = lasts;
  return first && lasts.every((one) => one?.kit === first.kit) ? first : null;
}
