/** The request that copies what was exported or issued to a stick. */
import type { Handlers } from '../../contract/requests';
import { copyToStick } from '../copy-to-stick';
import type { Desk } from '../desk';

export function stickHandlers(desk: Desk) {
  return {
    'stick.copy': async ({ token, task }) => {
      const from = desk.pathFor(token);
      const stick = await desk.host.chooseFolder('stick');
      if (stick === null) return null;
      const running = desk.startTask(task);
      try {
        return await copyToStick(from, stick, desk.disk, running);
      } finally {
        running.end();
      }
    },
  } satisfies Partial<Handlers>;
}
