/** Lets a person choose the logo of a template: the picture is cleaned by the worker and kept among the library's media. */
import { basename } from 'node:path';
import { KitbagFault } from '../model/fault';
import type { TemplateId } from '../model/ids';
import type { Template } from '../model/template';
import { importLimits } from '../workers/worker-line';
import type { Changed } from '../store/library-store.types';
import { openWork, type Desk } from './desk';

/** How wide a new logo stands on the cover until a person says otherwise. */
const firstWidthMm = 35;

/** Null where the person thought better of it; throws `template.logo-unusable` for what is no picture. */
export async function chooseLogo(
  desk: Desk,
  wanted: { readonly template: TemplateId; readonly base: number },
): Promise<Changed<Template> | null> {
  const file = await desk.host.choosePicture();
  if (file === null) return null;
  const { store, workers } = openWork(desk);
  const before = await store.getTemplate(wanted.template);
  const picture = await workers.importing.run(
    'picture.take',
    { file },
    { subject: basename(file), limits: importLimits },
  );
  if (!picture) throw new KitbagFault('template.logo-unusable', { file: basename(file) });
  await store.addMedia(picture.sha, picture.ext, picture.bytes);
  const logo = { widthMm: firstWidthMm, ...before.logo, picture: picture.sha };
  return store.changeTemplate({
    ...wanted,
    edits: [{ kind: 'template.set', changes: { logo } }],
    said: 'template-logo',
  });
}
