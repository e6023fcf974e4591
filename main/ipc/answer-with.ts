/** What came of a piece of work, as data that crosses to the page: a fault keeps its sentence, a bug is logged and said plainly. */
import type { Answer } from '../contract/bridge';
import { faultOf } from '../files/told-fault';
import { causeForLog } from '../model/log-cause';
import { KitbagFault } from '../model/fault';

/** Never throws. `log` is told of what was not foreseen, with its cause; what a person gets is a fault with a sentence. */
export async function answerWith<T>(
  name: string,
  work: () => Promise<T>,
  log: (text: string) => void,
): Promise<Answer<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (!(error instanceof KitbagFault)) log(`${name}: ${causeForLog(error)}`);
    return { ok: false, fault: faultOf(error, name) };
  }
}
