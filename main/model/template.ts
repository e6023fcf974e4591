/** A template: how an agency's handouts look. Three are built in; others are kept in the library and travel in kits. */
import { z } from 'zod';
import { envelopeOf } from './deck';
import { sha256Schema, templateIdSchema, type TemplateId } from './ids';
import { textsSchema } from './language';

const rgb = z.string().regex(/^[0-9a-f]{6}$/);

/** Families that are bundled, so that a handout looks the same on every machine. */
export const templateFonts = ['sans'] as const;

/** What a running line says at its left, middle and right; `{{course}}`, `{{session}}` and the other fields are filled in. */
const runningLineSchema = z.object({ left: textsSchema, middle: textsSchema, right: textsSchema }).readonly();

export const templateSchema = z
  .object({
    ...envelopeOf('kitbag.template', 1),
    id: templateIdSchema,
    name: textsSchema,
    /** A picture in `media/`, as wide as this on the cover. */
    logo: z
      .object({ picture: sha256Schema, widthMm: z.number().min(5).max(120) })
      .readonly()
      .nullable(),
    /** `rrggbb`; headings, rules, tabs and bands take their tints from it. */
    accent: rgb,
    fonts: z.object({ headings: z.enum(templateFonts), body: z.enum(templateFonts) }).readonly(),
    /** Added to what the label and the page number need; empty texts leave our own words. */
    head: runningLineSchema,
    foot: runningLineSchema,
    margins: z
      .object({
        outsideMm: z.number().min(10).max(40),
        insideMm: z.number().min(10).max(40),
        bindingMm: z.number().min(0).max(20),
      })
      .readonly(),
  })
  .readonly();
export type Template = z.infer<typeof templateSchema>;

const nothing = { left: {}, middle: {}, right: {} };

/** The look that Kitbag starts with. */
export const plainTemplate: Template = {
  format: 'kitbag.template',
  version: 1,
  revision: 0,
  changedAt: '',
  id: templateIdSchema.parse('template-plain'),
  name: { en: 'Plain', 'zh-Hant': '素雅', pt: 'Simples' },
  logo: null,
  accent: '1f4e79',
  fonts: { headings: 'sans', body: 'sans' },
  head: nothing,
  foot: nothing,
  margins: { outsideMm: 20, insideMm: 20, bindingMm: 5 },
};

/** Those that every library has, in the order they are offered. */
export const builtInTemplates: readonly Template[] = [plainTemplate];

/** The built-in template of an id, or null. */
export function builtInTemplate(id: TemplateId): Template | null {
  return builtInTemplates.find((template) => template.id === id) ?? null;
}
