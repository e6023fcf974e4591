/** The templates of a library: those that are built in, and those that its people made. */
import { KitbagFault } from '../model/fault';
import type { TemplateId } from '../model/ids';
import { builtInTemplate, builtInTemplates, plainTemplate, type Template } from '../model/template';
import type { TemplateEdit } from '../model/template-change';
import type { Editing } from './editing';
import type { Changed } from './library-store.types';
import { listFolder, type FolderTools } from './list-folder';

export interface Templates {
  /** The built-in ones first, then those of the library in the order of their ids; what cannot be read is left out and reported. */
  readonly list: () => Promise<readonly Template[]>;
  readonly get: (id: TemplateId) => Promise<Template>;
  /** The template of an id; the plain one where it is missing or cannot be read, since a look stops no handout. */
  readonly orPlain: (id: TemplateId) => Promise<Template>;
  readonly create: (template: Template) => Promise<Template>;
  readonly change: (
    id: TemplateId,
    base: number,
    edits: readonly TemplateEdit[],
    said: string,
  ) => Promise<Changed<Template>>;
}

interface TemplatesTools extends FolderTools<Template> {
  readonly editing: Editing<Template, TemplateEdit>;
}

/** Binds the folder of templates. */
export function openTemplates({ editing, ...tools }: TemplatesTools): Templates {
  const get = async (id: TemplateId): Promise<Template> => builtInTemplate(id) ?? (await tools.records.read(id)).record;

  function refuseBuiltIn(id: TemplateId): void {
    if (builtInTemplate(id)) throw new KitbagFault('template.built-in', { id });
  }

  return {
    list: async () => [
      ...builtInTemplates,
      ...(await listFolder('template', tools, (id) => builtInTemplate(id as TemplateId) !== null)),
    ],
    get,
    orPlain: (id) =>
      get(id).catch((error: unknown) => {
        if (error instanceof KitbagFault) return plainTemplate;
        throw error;
      }),
    create: async (template) => {
      refuseBuiltIn(template.id);
      return editing.create(template);
    },
    change: async (id, base, edits, said) => {
      refuseBuiltIn(id);
      return editing.change(id, base, edits, said);
    },
  };
}
