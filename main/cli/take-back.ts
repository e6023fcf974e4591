/** Takes back what a kit, or going back to a backup, changed in a library: the newest that still stands. */
import type { KitbagFault } from '../model/fault';
import type { Unpacking } from '../model/unpacking';
import type { Outcome, Terminal } from './command';
import { withLibrary } from './open-work';
import { sayTitle, titleOf } from './titles';

interface Wanted {
  /** Which of the library's unpackings are meant. */
  readonly isMeant: (unpacking: Unpacking) => boolean;
  /** The fault where none stands. */
  readonly none: () => KitbagFault;
  /** The sentence that says how many records are as they were. */
  readonly sayUndone: (unpacking: Unpacking, count: number) => string;
}

/** Gives what is undone, and what stays because it was changed since. */
export function takeBack(folder: string, terminal: Terminal, { isMeant, none, sayUndone }: Wanted): Promise<Outcome> {
  const { say } = terminal;
  return withLibrary({ folder, mode: 'write', make: false }, terminal, async ({ store }) => {
    const newest = (await store.listUnpackings()).find((one) => one.undoneAt === null && isMeant(one));
    if (!newest) throw none();
    const { unpacking, kept } = await store.takeBackKit(newest.id);
    const count = unpacking.changes.length - kept.length;
    return {
      answer: {
        unpacking: unpacking.id,
        undone: count,
        kept: kept.map(({ kind, id, title }) => ({ kind, id, title: titleOf(title) })),
      },
      told: [
        sayUndone(unpacking, count),
        ...kept.map(({ kind, title, id }) =>
          say('cli.unpack.stayed', { kind: say(`kit.kind.${kind}`), title: sayTitle(say, title) || id }),
        ),
      ],
    };
  });
}
