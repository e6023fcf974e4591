/** A desk without Electron around it: a library in a folder, the workers' real jobs, and a person who saves where they are told. */
import { join } from 'node:path';
import { nodeDisk } from '../../main/files/disk';
import type { Desk, KeyStore, Settings } from '../../main/ipc/desk';
import { openDesk } from '../../main/ipc/open-desk';
import type { Printer } from '../../main/ipc/print-papers';
import { KitbagFault } from '../../main/model/fault';
import type { KeyRing } from '../../main/model/key-ring';
import { noPolicy, type Policy } from '../../main/model/policy';
import type { Workers } from '../../main/ipc/session';
import { openAt } from './a-library';
import { lineHere } from './work-here';
import { seededRandom } from './chance';

/** `target`: where the person saves, and the folder they choose; null where they think better of it. The caller closes the desk. */
export async function deskHere(
  folder: string,
  {
    target = null,
    policy = noPolicy,
    keyStore = null,
    print,
    writeSettings = () => Promise.resolve(),
    ...changes
  }: Partial<Workers> & {
    readonly target?: string | null;
    readonly policy?: Policy;
    readonly keyStore?: KeyStore | null;
    /** Takes the pages; left out, there is no printer. */
    readonly print?: Printer;
    readonly writeSettings?: (settings: Settings) => Promise<void>;
  },
): Promise<Desk> {
  let keys: KeyRing | null = null;
  const line = lineHere();
  const desk = await openDesk(
    {
      version: '1.0.0',
      platform: 'linux',
      sampleFolder: join('assets', 'sample'),
      ownPlaces: [folder],
      guideFolder: join('assets', 'help'),
      dataFolder: folder,
      policy,
      chooseFolder: () => Promise.resolve(target),
      chooseFiles: () => Promise.resolve([]),
      choosePicture: () => Promise.resolve(null),
      chooseList: () => Promise.resolve(null),
      chooseTimetable: () => Promise.resolve(null),
      choosePdf: () => Promise.resolve(null),
      chooseKit: () => Promise.resolve(null),
      choosePublicKey: () => Promise.resolve(target),
      takeArrivedKit: () => null,
      chooseTarget: () => Promise.resolve(target),
      openFile: () => Promise.resolve(),
      showInFolder: () => undefined,
      printers: () => Promise.resolve([]),
      print: print ?? (() => Promise.reject(new KitbagFault('print.failed', { printer: 'None' }))),
      showLook: () => undefined,
      lastScreen: () => null,
      keepScreen: () => undefined,
      habits: () => ({}),
      keepHabit: () => undefined,
      keepCommands: () => undefined,
      openWindow: () => undefined,
      notify: () => undefined,
      readLicences: () => Promise.resolve({ list: [], texts: [] }),
      readSettings: () => Promise.resolve(null),
      writeSettings,
      openLibrary: (at) => openAt(at, { minimumLabel: policy.minimumLabel }),
      readKeys: () => Promise.resolve(keys),
      writeKeys: (ring) => {
        keys = ring;
        return Promise.resolve();
      },
      keyStore: () => keyStore,
      syncServiceOf: () => null,
    },
    {
      disk: nodeDisk(),
      now: () => '2026-03-02T09:00:00+08:00',
      random: seededRandom(3),
      rules: policy,
      workers: {
        importing: line,
        drawing: line,
        painting: line,
        searching: line,
        keeping: line,
        checking: [line, line],
        ...changes,
      },
      // No backup by itself: a test that wants one asks for it.
      after: () => () => undefined,
      systemLanguage: 'en',
    },
  );
  await desk.switchTo(join(folder, 'library'));
  return desk;
}
