/** Requests about templates: how an agency's handouts look. */
import type { Handlers } from '../../contract/requests';
import { mintId, templateIdSchema } from '../../model/ids';
import { chooseLogo } from '../choose-logo';
import { openWork, type Desk } from '../desk';
import { specimenInput } from '../template-specimen';
import { binRecord, restoreRecord } from '../move-record';
import { viewTemplate } from '../views';

export function templateHandlers(desk: Desk) {
  return {
    'template.create': async ({ from, name }) => {
      const { store, random } = openWork(desk);
      const id = templateIdSchema.parse(mintId('template', random));
      return viewTemplate(store, await store.createTemplate({ ...(await store.getTemplate(from)), id, name }));
    },
    'template.get': async ({ template }) => {
      const { store } = openWork(desk);
      return viewTemplate(store, await store.getTemplate(template));
    },
    'template.change': async (change) => {
      const { store } = openWork(desk);
      return viewTemplate(store, (await store.changeTemplate(change)).record);
    },
    'template.undo': async ({ template }) => {
      const { store } = openWork(desk);
      await store.undo('template', template);
      return viewTemplate(store, await store.getTemplate(template));
    },
    'template.redo': async ({ template }) => {
      const { store } = openWork(desk);
      await store.redo('template', template);
      return viewTemplate(store, await store.getTemplate(template));
    },
    'template.bin': ({ template }) => binRecord(desk, 'template', template),
    'template.restore': ({ template }) => restoreRecord(desk, 'template', template),
    'template.choose-logo': async (wanted) => {
      const changed = await chooseLogo(desk, wanted);
      return changed && viewTemplate(openWork(desk).store, changed.record);
    },
    'template.preview': async ({ template, languages, paper, ink, task }) => {
      const { store, workers } = openWork(desk);
      const running = desk.startTask(task);
      try {
        const handout = specimenInput(await store.getTemplate(template), store.library(), { languages, paper, ink });
        const subject = template;
        const made = await workers.painting.run(
          'handout.make',
          { folder: store.folder, handout },
          { subject, signal: running.signal },
        );
        return { pdf: made.pdf, findings: made.findings };
      } finally {
        running.end();
      }
    },
  } satisfies Partial<Handlers>;
}
