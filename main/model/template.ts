/** A template: how an agency's handouts look. Three are built in; others are kept in the library and travel in kits. */
import { z } from 'zod';
import { envelopeOf } from './deck';
import { sha256Schema, templateIdSchema, type TemplateId } from './ids';
import { textsSchema } from './language';

const rgb = z.string().regex(/^[0-9a-f]{6}$/);

/**
 * Families that are bundled, so that a handout looks the same on every machine; each has every letter of our languages in Latin and
 * the Chinese that goes with it. The last four are as wide as Calibri, Arial, Cambria and Times New Roman.
 */
export const templateFonts = ['sans', 'serif', 'carlito', 'arimo', 'caladea', 'tinos'] as const;
export type TemplateFont = (typeof templateFonts)[number];

/** How titles stand on a cover and over a session: over a rule, in a frame of fine lines, or on a band of colour. */
export const templateOpenings = ['rule', 'frame', 'band'] as const;
export type TemplateOpening = (typeof templateOpenings)[number];

/** Where a logo stands: large on the cover, small in the running head of every other page, or both. */
export const logoPlaces = ['cover', 'pages', 'both'] as const;
export type LogoPlace = (typeof logoPlaces)[number];

/** Every field that a running text can have; `copy` is filled in by the stamp of a numbered copy, so it prints nothing itself. */
export const runningFields = [
  'course',
  'session',
  'deck',
  'day',
  'host',
  'venue',
  'date',
  'edition',
  'label',
  'page',
  'pages',
  'copy',
] as const;
export type RunningField = (typeof runningFields)[number];

/** What a running line says at its left, middle and right; `{{course}}`, `{{session}}` and the other fields are filled in. */
const runningLineSchema = z.object({ left: textsSchema, middle: textsSchema, right: textsSchema }).readonly();

export const templateSchema = z
  .object({
    ...envelopeOf('kitbag.template', 2),
    id: templateIdSchema,
    name: textsSchema,
    /** A picture in `media/`, as wide as this on the cover; without a place it stands there alone. */
    logo: z
      .object({
        picture: sha256Schema,
        widthMm: z.number().min(5).max(120),
        place: z.enum(logoPlaces).optional(),
      })
      .readonly()
      .nullable(),
    /** `rrggbb`; titles, numbers, tabs and bands take their tints from it. */
    accent: rgb,
    /** `rrggbb`: part heads, table heads, rules and boxes to write in; they take the accent where it is null or absent. */
    second: rgb.nullable().optional(),
    fonts: z.object({ headings: z.enum(templateFonts), body: z.enum(templateFonts) }).readonly(),
    opening: z.enum(templateOpenings),
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

/** What no built-in template says otherwise. */
const shared = {
  format: 'kitbag.template',
  version: 2,
  revision: 0,
  changedAt: '',
  logo: null,
  head: nothing,
  foot: nothing,
  margins: { outsideMm: 20, insideMm: 20, bindingMm: 5 },
} as const;

/** The look that Kitbag starts with: quiet, for every day. */
export const plainTemplate: Template = {
  ...shared,
  id: 'template-plain' as TemplateId,
  name: { en: 'Plain', 'zh-Hant': '素雅', pt: 'Simples' },
  accent: '1f4e79',
  second: '8a5a12',
  fonts: { headings: 'sans', body: 'sans' },
  opening: 'rule',
};

/** For what is filed and quoted: serif headings, a dark accent that holds back, fine double lines. */
const formalTemplate: Template = {
  ...shared,
  id: 'template-formal' as TemplateId,
  name: { en: 'Formal', 'zh-Hant': '莊重', pt: 'Formal' },
  accent: '5a2635',
  second: '7a6420',
  fonts: { headings: 'serif', body: 'sans' },
  opening: 'frame',
};

/** For a training school: warm, with its titles on bands of colour. */
const classroomTemplate: Template = {
  ...shared,
  id: 'template-classroom' as TemplateId,
  name: { en: 'Classroom', 'zh-Hant': '課室', pt: 'Sala de aula' },
  accent: 'a8491b',
  second: '0f5b66',
  fonts: { headings: 'sans', body: 'sans' },
  opening: 'band',
};

/** Those that every library has, in the order they are offered. */
export const builtInTemplates: readonly Template[] = [plainTemplate, formalTemplate, classroomTemplate];

/** The built-in template of an id, or null. */
export function builtInTemplate(id: TemplateId): Template | null {
  return builtInTemplates.find((template) => template.id === id) ?? null;
}
