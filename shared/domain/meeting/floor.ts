import * as z from 'zod/mini';
import { caseFields } from '../../kernel/case';
import { personReferenceShape } from '../member/person-reference';

/** 赞成 反对 中立: what a speech is for, as far as it is known. */
export const stanceShape = z.enum(['for', 'against', 'neutral']);
export type Stance = z.infer<typeof stanceShape>;

export const speechShape = z.object({
  id: z.string(),
  itemId: z.string(),
  /** A guest 列席 has no villagerId, only a name. */
  speaker: personReferenceShape,
  /** In which capacity a guest speaks; null for members. */
  guestCapacity: z.nullable(z.string()),
  startedAtMs: z.int(),
  endsAtMs: z.int(),
  endedAtMs: z.nullable(z.int()),
  gist: z.string(),
  stance: z.nullable(stanceShape),
  /** How often this turn had been taken back or resumed when it began, or went on; absent is never. */
  edition: z.exactOptional(z.int()),
});
export type Speech = z.infer<typeof speechShape>;

/** A raised hand, and for which side, where the member says so. */
export const handShape = z.object({
  ...personReferenceShape.shape,
  raisedAtMs: z.int(),
  stance: z._default(z.nullable(stanceShape), null),
});
export type Hand = z.infer<typeof handShape>;

/** A point of order 程序问题: about how the meeting is held, not about the matter; ruled on by the chair in one line. */
export const pointOfOrderShape = z.object({
  id: z.string(),
  itemId: z.string(),
  raisedBy: personReferenceShape,
  /** In a few words; empty where it was only called out. */
  text: z.string(),
  raisedAtMs: z.int(),
  ruling: z.nullable(z.object({ isUpheld: z.boolean(), text: z.string(), by: personReferenceShape, atMs: z.int() })),
});
export type PointOfOrder = z.infer<typeof pointOfOrderShape>;

/** Who has the floor 发言: the first round offers it to each present member once; then raised hands. */
export const floorShape = z.object({
  ...caseFields,
  kind: z.literal('floor'),
  meetingId: z.string(),
  itemId: z.nullable(z.string()),
  /** Offered the floor for the current item, and passed or spoke. */
  offeredIds: z.array(z.string()),
  hands: z.array(handShape),
  /** What the first round's order was drawn from 抽签; null where it goes by seat. */
  orderSeed: z._default(z.nullable(z.int()), null),
  pointsOfOrder: z._default(z.array(pointOfOrderShape), []),
  currentSpeechId: z.nullable(z.string()),
  speeches: z.array(speechShape),
  /** The ids of speeches whose giving or end was taken back, once for each time. */
  takenBackIds: z.exactOptional(z.array(z.string())),
});
export type Floor = z.infer<typeof floorShape>;

/** A meeting has one floor. */
export function floorId(meetingId: string): string {
  return `${meetingId}.floor`;
}

/** Speeches that one evening's floor holds; an evening of thirty members and six matters stays far below. */
export const speechesMax = 400;

/** The point of order that waits for its ruling; it goes before everything else on the floor. */
export function openPoint(floor: Floor): PointOfOrder | undefined {
  return floor.pointsOfOrder.find(({ ruling }) => ruling === null);
}

/** How often somebody spoke, or speaks now, on the current item. */
export function timesSpoken(floor: Floor, villagerId: string): number {
  return floor.speeches.filter(({ itemId, speaker }) => itemId === floor.itemId && speaker.villagerId === villagerId)
    .length;
}

export function currentSpeech(floor: Floor): Speech | undefined {
  return floor.speeches.find((speech) => speech.id === floor.currentSpeechId);
}

/** The floor, and that a giving or an end of this speech was taken back. */
export function noteTakenBack(floor: Floor, speechId: string): Floor {
  return { ...floor, takenBackIds: [...(floor.takenBackIds ?? []), speechId] };
}

/** The floor with one speech changed. */
export function withSpeech(floor: Floor, next: Speech): Floor {
  return { ...floor, speeches: floor.speeches.map((speech) => (speech.id === next.id ? next : speech)) };
}
