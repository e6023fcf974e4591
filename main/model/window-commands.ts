/** What the menus of a window offer at the moment, by the words that its screen has for it. */
import { z } from 'zod';

export const commandNames = ['undo', 'redo', 'export', 'print', 'find', 'replace', 'versions'] as const;
export type CommandName = (typeof commandNames)[number];

const commandSchema = z.strictObject({ label: z.string().min(1).max(200), enabled: z.boolean() }).readonly();

/** Those that a screen does not offer are left out. */
export const windowCommandsSchema = z
  .strictObject(Object.fromEntries(commandNames.map((name) => [name, commandSchema.optional()])))
  .readonly() as z.ZodType<WindowCommands>;
export type WindowCommands = Readonly<
  Partial<Record<CommandName, { readonly label: string; readonly enabled: boolean } | undefined>>
>;
