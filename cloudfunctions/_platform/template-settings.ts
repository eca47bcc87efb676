import * as z from 'zod/mini';
import { type FieldKind, type Template, templateFields, templates } from '@shared/domain/message/template';

/** Where the settings stand: a variable of the functions, holding JSON. */
export const templatesVariable = 'MESSAGE_TEMPLATES';

/** One template as it was chosen in WeChat's library: its id, and the name there of each of our fields. */
export interface TemplateSetting {
  id: string;
  fields: Readonly<Record<string, string>>;
}
export type TemplateSettings = Partial<Record<Template, TemplateSetting>>;

/** A field's name at WeChat begins with its kind. A date holds a moment as a time does; a phrase fits into a thing. */
const namesOf: Record<FieldKind, RegExp> = {
  thing: /^thing\d+$/,
  phrase: /^(phrase|thing)\d+$/,
  time: /^(time|date)\d+$/,
};

const settingsShape = z.strictObject(
  Object.fromEntries(templates.map((template) => [template, z.optional(settingShape(template))])),
) as unknown as z.ZodMiniType<TemplateSettings>;

function settingShape(template: Template) {
  const fields = Object.entries<FieldKind>(templateFields[template]);
  return z.strictObject({
    id: z.string().check(z.regex(/^[\w-]{10,80}$/)),
    fields: z
      .strictObject(Object.fromEntries(fields.map(([name, kind]) => [name, z.string().check(z.regex(namesOf[kind]))])))
      .check(z.refine((names) => new Set(Object.values(names)).size === fields.length, 'each field once')),
  });
}

type Read = { ok: true; settings: TemplateSettings } | { ok: false; problem: string };

/** Reads the settings from JSON. None at all is as good as any: then WeChat delivers nothing. */
export function readTemplateSettings(json: string | undefined): Read {
  if (json === undefined || json.trim() === '') return { ok: true, settings: {} };
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { ok: false, problem: 'not JSON' };
  }
  const parsed = settingsShape.safeParse(value);
  if (parsed.success) return { ok: true, settings: parsed.data };
  const issue = parsed.error.issues[0];
  return { ok: false, problem: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? issue?.code ?? ''}` };
}
