/** What a kit was to hold and cannot, because it cannot be read: each thing is named, and the rest travels. */
import { KitbagFault } from '../model/fault';
import type { Finding } from '../model/finding';

export interface StayedBehind {
  /** What `read` gives; null where it throws a fault, which is then among the findings under `file` and `title`. */
  readonly orName: <T>(file: string, title: string, read: () => Promise<T>) => Promise<T | null>;
  /** Names a file of the library; a second time it is passed over. */
  readonly name: (file: string, title: string) => void;
  readonly findings: () => readonly Finding[];
}

/** `isAll`: a person asked for everything. What they named themselves is refused instead, and the fault is thrown on. */
export function stayedBehind(isAll: boolean): StayedBehind {
  const named = new Map<string, Finding>();
  const name = (file: string, title: string): void => {
    if (named.has(file)) return;
    const facts = { title: title || file };
    named.set(file, { code: 'kit.record-left-out', weight: 'look', place: { file }, facts });
  };
  return {
    async orName(file, title, read) {
      try {
        return await read();
      } catch (error) {
        if (!isAll || !(error instanceof KitbagFault)) throw error;
        name(file, title);
        return null;
      }
    },
    name,
    findings: () => [...named.values()].sort((a, b) => ((a.place.file ?? '') < (b.place.file ?? '') ? -1 : 1)),
  };
}
