import * as z from 'zod/mini';
import { caseFields } from '../../kernel/case';
import { personReferenceShape } from '../member/person-reference';

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
  stance: z.nullable(z.enum(['for', 'against', 'neutral'])),
});
export type Speech = z.infer<typeof speechShape>;

/** Who has the floor 发言: the first round offers it to each present member once; then raised hands. */
export const floorShape = z.object({
  ...caseFields,
  kind: z.literal('floor'),
  meetingId: z.string(),
  itemId: z.nullable(z.string()),
  /** Offered the floor for the current item, and passed or spoke. */
  offeredIds: z.array(z.string()),
  hands: z.array(z.object({ ...personReferenceShape.shape, raisedAtMs: z.int() })),
  currentSpeechId: z.nullable(z.string()),
  speeches: z.array(speechShape),
});
export type Floor = z.infer<typeof floorShape>;

/** A meeting has one floor. */
export function floorId(meetingId: string): string {
  return `${meetingId}.floor`;
}

/** Speeches that one evening's floor holds; an evening of thirty members and six matters stays far below. */
export const speechesMax = 400;

export function currentSpeech(floor: Floor): Speech | undefined {
  return floor.speeches.find((speech) => speech.id === floor.currentSpeechId);
}

/** The floor with one speech changed. */
export function withSpeech(floor: Floor, next: Speech): Floor {
  return { ...floor, speeches: floor.speeches.map((speech) => (speech.id === next.id ? next : speech)) };
}
