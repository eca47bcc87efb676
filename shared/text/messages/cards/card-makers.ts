import type { Card } from '../../../domain/message/template';
import { clockParts } from '../../../kernel/time';
import { momentOfDay } from '../../dates';
import type { MessageData } from '../message-text';

export type Data = MessageData;

/** Makes the card of a message from its data; `atMs` is when the act happened. */
export type CardMaker = (data: Data, atMs: number) => Card;

/** Cards by the code of the message; null where WeChat is not asked to deliver it. */
export type CardMakers = Record<string, CardMaker | null>;

type Say = string | ((data: Data) => string);

const ownTitle = (data: Data) => String(data.title);
const said = (say: Say, data: Data) => (typeof say === 'string' ? say : say(data));

/** `2026年3月5日 19:30`, as WeChat wants a moment. */
export function wechatMoment(atMs: unknown): string {
  const { year, month, day } = clockParts(Number(atMs));
  return `${year}年${month}月${day}日 ${momentOfDay(Number(atMs))}`;
}

/** News of a matter: where it stands now, in at most five characters, and what that means. */
export function matterCard(state: Say, note: Say, title: Say = ownTitle): CardMaker {
  return (d, atMs) => ({
    template: 'matter',
    values: { title: said(title, d), state: said(state, d), time: wechatMoment(atMs), note: said(note, d) },
  });
}

/** A meeting: when and where, or what became of it. */
export function meetingCard({ title, place, note }: { title?: Say; place?: Say; note: Say }): CardMaker {
  return (d, atMs) => ({
    template: 'meeting',
    values: {
      title: said(title ?? ownTitle, d),
      time: wechatMoment(d.startAtMs ?? atMs),
      place: said(place ?? ((data) => String(data.place)), d),
      note: said(note, d),
    },
  });
}

/** Something to do until a date. */
export function taskCard(note: Say, title?: Say): CardMaker {
  return (d) => ({
    template: 'task',
    values: {
      title: said(title ?? ownTitle, d),
      time: wechatMoment(d.dueAtMs),
      note: said(note, d),
    },
  });
}

/** Moral credit 道德信用: what became of a claim. */
export function pointsCard(state: Say, note: Say): CardMaker {
  return (d) => ({
    template: 'points',
    values: { title: String(d.title), state: said(state, d), note: said(note, d) },
  });
}
