/** Answers one request: its name and input are checked before anything is done. */
import type { Answer } from '../contract/bridge';
import { requests, type Handlers, type RequestName } from '../contract/requests';
import { answerWith } from './answer-with';

function isRequestName(name: unknown): name is RequestName {
  return typeof name === 'string' && Object.hasOwn(requests, name);
}

/** Never throws. `log` is told of bugs, with their cause; what a person gets is a fault with a sentence. */
export async function answer(
  handlers: Handlers,
  name: unknown,
  input: unknown,
  log: (text: string) => void,
): Promise<Answer<unknown>> {
  if (!isRequestName(name)) return { ok: false, fault: { code: 'request.unknown', facts: {} } };
  const checked = requests[name].input.safeParse(input);
  if (!checked.success) return { ok: false, fault: { code: 'request.invalid', facts: { request: name } } };
  const handler = handlers[name] as (input: unknown) => Promise<unknown>;
  return answerWith(name, () => handler(checked.data), log);
}
