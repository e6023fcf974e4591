/** The templates of a library: those that are built in, and those that its people made. */
import type { Disk } from '../files/disk';
import { isTemporaryName } from '../files/write-safely';
import { KitbagFault } from '../model/fault';
import type { TemplateId } from '../model/ids';
import { builtInTemplate, builtInTemplates, plainTemplate, type Template } from '../model/template';
import type { TemplateEdit } from '../model/template-change';
import type { Editing } from './editing';
import type { Found } from './found';
import { idOfFile, type LibraryPaths } from './library-paths';
import type { Changed } from './library-store.types';
import type { Records } from './records';

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

interface TemplatesTools {
  readonly disk: Disk;
  readonly paths: LibraryPaths;
  readonly found: Found;
  readonly records: Records<Template>;
  readonly editing: Editing<Template, TemplateEdit>;
}

/** Binds the folder of templates. */
export function openTemplates({ disk, paths, found, records, editing }: TemplatesTools): Templates {
  const get = async (id: TemplateId): Promise<Template> => builtInTemplate(id) ?? (await records.read(id)).record;

  async function readOrReport(name: string): Promise<readonly Template[]> {
    const id = idOfFile(name);
    if (id === null || builtInTemplate(id as TemplateId)) return [];
    try {
      return [(await records.read(id)).record];
    } catch (error) {
      if (!(error instanceof KitbagFault)) throw error;
      // A damaged file was reported when it was set aside.
      if (error.code !== 'record.damaged' && error.code !== 'template.not-found')
        found.add({ code: error.code, weight: 'look', place: { file: `templates/${name}` }, facts: error.facts });
      return [];
    }
  }

  function refuseBuiltIn(id: TemplateId): void {
    if (builtInTemplate(id)) throw new KitbagFault('template.built-in', { id });
  }

  return {
    async list() {
      const entries = await disk.list(paths.folderOf('template'));
      const names = entries
        .filter(({ kind, name }) => kind === 'file' && !isTemporaryName(name))
        .map(({ name }) => name);
      const stored: Template[] = [];
      for (const name of [...names].sort()) stored.push(...(await readOrReport(name)));
      return [...builtInTemplates, ...stored];
    },
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
