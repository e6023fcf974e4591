/** A folder on a real network mount: served over TCP by a process that can be killed, and mounted through the kernel by sshfs. */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from './temporary-folder';

const run = promisify(execFile);
const needed = {
  sshfs: '/usr/bin/sshfs',
  fuse3: '/usr/bin/fusermount3',
  'openssh-sftp-server': '/usr/lib/openssh/sftp-server',
};

export interface NetworkFolder {
  /** What the server serves, as it lies on the server's own disk. */
  readonly served: string;
  /** Mounts it once more, as another machine would: each mount knows what it saw by itself. */
  readonly mount: (name: string) => Promise<string>;
  /** Ends the server where it stands: no connection is closed in order. */
  readonly killServer: () => void;
  /** Serves the folder again and mounts it where it was. */
  readonly comeBack: (name: string) => Promise<string>;
}

function refuseWithoutTools(): void {
  const missing = Object.entries(needed).flatMap(([name, program]) => (existsSync(program) ? [] : [name]));
  if (missing.length > 0)
    throw new Error(`A network folder needs: apt-get install --yes --no-install-recommends ${missing.join(' ')}`);
  if (!existsSync('/dev/fuse'))
    throw new Error(
      'A network folder needs /dev/fuse: run this where the kernel has FUSE (docker: --device /dev/fuse --cap-add SYS_ADMIN).',
    );
}

/** Throws where this machine cannot mount one, and says what to install. */
export async function networkFolder(): Promise<NetworkFolder> {
  refuseWithoutTools();
  const folder = await temporaryFolder();
  const served = join(folder, 'served');
  await mkdir(served);
  const mounted = new Set<string>();
  let server = await serve();
  const unmount = async (path: string): Promise<void> => {
    await run(needed.fuse3, ['-u', '-z', '-q', path]).catch(() => undefined); // One whose server is gone may be gone too.
    mounted.delete(path);
  };
  onTestFinished(async () => {
    for (const path of mounted) await unmount(path);
    server.child.kill('SIGKILL');
  });
  const mount = async (name: string): Promise<string> => {
    const path = join(folder, name);
    await mkdir(path, { recursive: true });
    await run(needed.sshfs, ['-o', `directport=${server.port}`, `127.0.0.1:${served}`, path]);
    mounted.add(path);
    return path;
  };
  return {
    served,
    mount,
    killServer: () => {
      server.child.kill('SIGKILL');
    },
    async comeBack(name) {
      await unmount(join(folder, name));
      server = await serve();
      return mount(name);
    },
  };
}

async function serve(): Promise<{ readonly child: ChildProcess; readonly port: string }> {
  const program = resolve(import.meta.dirname, '../processes/serve-folder.mjs');
  const child = spawn(process.execPath, [program, needed['openssh-sftp-server']], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [port] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, port: port.toString().trim() };
}
