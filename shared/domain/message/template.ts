/**
 * The kinds of subscribe message 订阅消息 that the village sends. Each is one template of WeChat's library, chosen by
 * whoever puts the village online; its id and the names of its fields are settings, see docs/deploy.
 */
export const templates = ['matter', 'meeting', 'task', 'points'] as const;
export type Template = (typeof templates)[number];

/** WeChat asks for at most three at a time. */
export const templatesAskedMax = 3;

/** What WeChat lets stand in a field, by the beginning of the field's name there. */
export type FieldKind = 'thing' | 'phrase' | 'time';

/** The fields of each template, in the order in which they are read. */
export const templateFields = {
  matter: { title: 'thing', state: 'phrase', time: 'time', note: 'thing' },
  meeting: { title: 'thing', time: 'time', place: 'thing', note: 'thing' },
  task: { title: 'thing', time: 'time', note: 'thing' },
  points: { title: 'thing', state: 'phrase', note: 'thing' },
} as const satisfies Record<Template, Record<string, FieldKind>>;

/** A message as WeChat shows it: a template with a value for each of its fields. */
export interface Card {
  template: Template;
  values: Readonly<Record<string, string>>;
}
