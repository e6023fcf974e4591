/** The finding for a file that could not be read, or whose deck could not be kept. It loads no importer. */
import type { Fault } from '../model/fault';
import type { Finding } from '../model/finding';

/** `cause` is the fault's code: a fact of the fault itself may be called `reason`. */
export function failedFinding(file: string, fault: Fault): Finding {
  return { code: 'import.failed', weight: 'look', place: { file }, facts: { ...fault.facts, cause: fault.code } };
}
