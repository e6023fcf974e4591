/** The window's one door to main: nothing else reads what the preload put on `window`. */
import { bridgeName, type Answer, type Bridge, type NoticeName, type Notices } from '../main/contract/bridge';
import type { InputOf, OutputOf, RequestName } from '../main/contract/requests';
import { KitbagFault } from '../main/model/fault';

function bridge(): Bridge {
  return (window as unknown as Record<typeof bridgeName, Bridge>)[bridgeName];
}

/** Which request failed, and of what it was. */
const failedRequests = new WeakMap<Error, string>();

/** The request that an error answered, named as `onAnswered` names it; null for an error of the window's own. */
export function requestOf(error: unknown): string | null {
  return error instanceof Error ? (failedRequests.get(error) ?? null) : null;
}

type Answered = (request: string) => void;
const listeners = new Set<Answered>();

/** Hears of every request that was answered without a fault. */
export function onAnswered(listener: Answered): void {
  listeners.add(listener);
}

/** What a request is of: the same act on the same thing has the same name, whatever else is asked. */
const subjects = ['course', 'deck', 'handout', 'issue', 'template', 'preset', 'session', 'path', 'scope'] as const;

function nameOf(name: string, input: unknown): string {
  const fields = typeof input === 'object' && input !== null ? (input as Readonly<Record<string, unknown>>) : {};
  const { recipe } = fields as { readonly recipe?: { readonly scope?: unknown } };
  return JSON.stringify([name, ...subjects.map((field) => fields[field] ?? null), recipe?.scope ?? null]);
}

/** Told of a request as it is asked; what it gives is called when the answer is there. */
type Asking = (name: RequestName, input: unknown) => (() => void) | null;
const askers = new Set<Asking>();

/** Hears of every request from its beginning to its end; gives the function that ends the hearing. */
export function onAsking(asker: Asking): () => void {
  askers.add(asker);
  return () => {
    askers.delete(asker);
  };
}

/** Asks main for something; a refusal becomes a thrown fault whose sentence lives in `words`. */
export async function ask<N extends RequestName>(
  name: N,
  ...input: InputOf<N> extends undefined ? [] : [InputOf<N>]
): Promise<OutputOf<N>> {
  const ends = [...askers].map((asker) => asker(name, input[0]));
  const answer = await bridge()
    .request(name, ...input)
    .finally(() => {
      for (const end of ends) end?.();
    });
  const request = nameOf(name, input[0]);
  if (!answer.ok) {
    const fault = new KitbagFault(answer.fault.code, answer.fault.facts);
    failedRequests.set(fault, request);
    throw fault;
  }
  for (const listener of listeners) listener(request);
  return answer.value;
}

/** What the window shows first, where main has it already; see the contract. */
export function beginWith(): OutputOf<'app.state'> | null {
  const begun = bridge().begin();
  if (begun === null) return null;
  const answer = JSON.parse(begun) as Answer<OutputOf<'app.state'>>;
  return answer.ok ? answer.value : null;
}

/** Listens to one kind of notice; gives the function that ends the listening. */
export function onNotice<N extends NoticeName>(name: N, listener: (notice: Notices[N]) => void): () => void {
  return bridge().onNotice(name, listener);
}

/** The paths of files that a person dropped on the window; a file made in memory has none. */
export function pathsOf(files: Iterable<File>): string[] {
  return Array.from(files, (file) => bridge().pathOf(file)).filter(Boolean);
}
