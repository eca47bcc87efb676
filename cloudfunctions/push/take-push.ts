import * as z from 'zod/mini';
import { askedPhoto } from '@shared/domain/member/photo';
import type { Ports } from '@cloud/_platform/ports';
import { changePhoto, findPhotoByTrace } from '@cloud/_repositories/photos/photos';
import { judgePhoto } from '@cloud/_repositories/photos/review-photo';

/** WeChat's answer about a picture, as it pushes it; what else stands in it does not matter here. */
const pictureAnswerShape = z.object({
  MsgType: z.literal('event'),
  Event: z.literal('wxa_media_check'),
  trace_id: z.string().check(z.minLength(1), z.maxLength(200)),
  errcode: z.optional(z.int()),
  result: z.optional(z.object({ suggest: z.enum(['pass', 'review', 'risky']) })),
});

/**
 * Takes what WeChat pushes: its answer about a picture, by the name it gave when it was asked. Anything else, and an
 * answer that nobody waits for, is logged and forgotten. The same answer twice changes nothing.
 */
export async function takePush(ports: Ports, pushed: unknown): Promise<void> {
  const parsed = pictureAnswerShape.safeParse(pushed);
  if (!parsed.success) return ports.log.info({}, 'something was pushed that nobody waits for');
  const { trace_id: traceId, errcode = 0, result } = parsed.data;
  const photo = await findPhotoByTrace(ports, traceId);
  if (!photo) return ports.log.info({}, 'an answer came about a picture that nobody asked about');
  if (errcode === 0 && result) return judgePhoto(ports, photo.id, result.suggest);
  // It could not look at the picture: it is asked again.
  ports.log.error({ errcode }, 'a picture could not be looked at');
  await changePhoto(ports, photo.id, (now) => askedPhoto(now, null, ports.nowMs()));
}
