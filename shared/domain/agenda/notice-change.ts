import * as z from 'zod/mini';
import { personReferenceShape } from '../member/person-reference';
import type { AgendaItem, Meeting } from './meeting';

/** What a new notice may change. */
export const changedThings = [
  'start',
  'place',
  'title',
  'length',
  'itemAdded',
  'itemRemoved',
  'order',
  'minutes',
  'materials',
  'guestAdded',
  'guestRemoved',
] as const;
export type ChangedThing = (typeof changedThings)[number];

/** One thing that a new notice changed: from what to what. Instants and minutes are numbers; what was not there is null. */
const noticeDifferenceShape = z.object({
  what: z.enum(changedThings),
  from: z.nullable(z.union([z.string(), z.int()])),
  to: z.nullable(z.union([z.string(), z.int()])),
});
export type NoticeDifference = z.infer<typeof noticeDifferenceShape>;

/** A new notice 变更通知 after the first: which one it is, when and by whom it was sent, and what it changed. */
export const noticeChangeShape = z.object({
  noticeNumber: z.int(),
  atMs: z.int(),
  by: personReferenceShape,
  differences: z.array(noticeDifferenceShape),
});

/** What a notice says of an evening. */
export type Announced = Pick<Meeting, 'startAtMs' | 'place' | 'title' | 'eveningMinutes' | 'items' | 'guests'>;

/** What changed between two notices of one evening, what matters most first; empty where nothing did. */
export function differencesOf(before: Announced, after: Announced): NoticeDifference[] {
  return [
    ...differs('start', before.startAtMs, after.startAtMs),
    ...differs('place', before.place, after.place),
    ...differs('title', before.title, after.title),
    ...differs('length', before.eveningMinutes, after.eveningMinutes),
    ...itemDifferences(before.items, after.items),
    ...guestDifferences(before.guests, after.guests),
  ];
}

function differs<Value extends string | number>(what: ChangedThing, from: Value, to: Value): NoticeDifference[] {
  return from === to ? [] : [{ what, from, to }];
}

function itemDifferences(before: readonly AgendaItem[], after: readonly AgendaItem[]): NoticeDifference[] {
  const kept = after.flatMap((item) => {
    const earlier = before.find(({ id }) => id === item.id);
    return earlier ? [{ earlier, item }] : [];
  });
  const order = kept.map(({ item }) => item.id).join();
  const orderBefore = before.filter(({ id }) => after.some((item) => item.id === id)).map(({ id }) => id);
  return [
    ...after.filter(({ id }) => !before.some((item) => item.id === id)).map(({ title }) => added('itemAdded', title)),
    ...before.filter(({ id }) => !after.some((item) => item.id === id)).map(({ title }) => gone('itemRemoved', title)),
    ...(order === orderBefore.join() ? [] : [{ what: 'order' as const, from: null, to: null }]),
    ...kept
      .filter(({ earlier, item }) => earlier.minutes !== item.minutes)
      .map(({ item }): NoticeDifference => ({ what: 'minutes', from: item.title, to: item.minutes })),
    ...kept
      .filter(({ earlier, item }) => materialsOf(earlier) !== materialsOf(item))
      .map(({ item }) => added('materials', item.title)),
  ];
}

function materialsOf({ materials }: AgendaItem): string {
  return JSON.stringify(materials.map(({ title, text, fileId }) => [title, text, fileId]));
}

function guestDifferences(before: Meeting['guests'], after: Meeting['guests']): NoticeDifference[] {
  const isIn = (guests: Meeting['guests'], guest: Meeting['guests'][number]) =>
    guests.some(({ name, capacity }) => name === guest.name && capacity === guest.capacity);
  return [
    ...after.filter((guest) => !isIn(before, guest)).map(({ name }) => added('guestAdded', name)),
    ...before.filter((guest) => !isIn(after, guest)).map(({ name }) => gone('guestRemoved', name)),
  ];
}

function added(what: ChangedThing, to: string): NoticeDifference {
  return { what, from: null, to };
}

function gone(what: ChangedThing, from: string): NoticeDifference {
  return { what, from, to: null };
}
