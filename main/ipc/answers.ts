/**
 * Everything that a page may ask, answered at one desk. Most of the code behind the window, so it is loaded when the window has the
 * first thing that it asks for.
 */
import type { Answer } from '../contract/bridge';
import { answer } from './answer';
import { createHandlers } from './create-handlers';
import type { Desk } from './desk';

export type Answers = (name: unknown, input: unknown) => Promise<Answer<unknown>>;

/** Never throws; `log` is told of bugs. */
export function createAnswers(desk: Desk, log: (text: string) => void): Answers {
  const handlers = createHandlers(desk);
  return (name, input) => answer(handlers, name, input, log);
}
