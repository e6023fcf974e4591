// The worker: makes inputs of one parser and gives them to it, one after the other, and tells what was neither read nor refused.
import { parentPort, workerData } from 'node:worker_threads';
import { KitbagFault } from '../../main/model/fault';
import { chanceFor } from './chance.mjs';
import { parsers } from './parsers.mjs';

const { name, seed, from, to, clock } = workerData;
/** Which input is under way: the parent looks at it. */
const numbers = new Float64Array(clock);
const { inputs, read } = parsers[name];
const ownNames = Object.getOwnPropertyNames(Object.prototype).length;
let [read_, refused] = [0, 0];

for (let number = from; number < to; number += 1) {
  numbers[0] = number;
  const input = inputs(chanceFor(name, seed, number));
  try {
    // What needs no waiting gives none: a turn of the loop for each would take longer than the reading.
    const work = read(input);
    if (work instanceof Promise) await work;
    read_ += 1;
  } catch (error) {
    if (error instanceof KitbagFault) refused += 1;
    else parentPort.postMessage({ kind: 'find', number, what: String(error?.stack ?? error), input });
  }
  if (Object.getOwnPropertyNames(Object.prototype).length !== ownNames) {
    parentPort.postMessage({ kind: 'find', number, what: 'Every object has a new property now.', input });
    break;
  }
  if (number % 500 === 0) parentPort.postMessage({ kind: 'done', number, read: read_, refused });
}
parentPort.postMessage({ kind: 'end', read: read_, refused });
