import * as z from 'zod/mini';
import { type ActionName, contract, isActionName } from '@shared/contract';
import type { PlatformRefusal } from '@shared/contract/platform';
import { idShape } from '@shared/kernel/id';
import { refuse, type Refused } from '@shared/kernel/outcome';

const envelopeShape = z.strictObject({
  action: z.string().check(z.maxLength(60)),
  payload: z.optional(z.unknown()),
  requestId: z.optional(idShape),
  asVillagerId: z.optional(idShape),
});

export interface Envelope {
  action: ActionName;
  payload: unknown;
  /** Empty for views. */
  requestId: string;
  /** For whom the phone made it. Nothing is believed about it: a command for somebody else than the caller is refused. */
  asVillagerId: string | undefined;
}

function invalid(error: z.core.$ZodError | undefined, prefix = ''): Refused<PlatformRefusal> {
  const issue = error?.issues[0];
  const unknownKey = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const path = [prefix, ...(issue?.path ?? []).map(String), unknownKey ?? ''].filter((part) => part !== '');
  const problem = issue?.code === 'custom' ? issue.message : (issue?.code ?? 'invalid');
  return refuse({ code: 'InputInvalid', field: path.join('.').slice(0, 100), problem });
}

/** Reads what came over the wire: a known action, a payload of its shape, a request id for commands. */
export function parseEnvelope(input: unknown): { ok: true; envelope: Envelope } | Refused<PlatformRefusal> {
  const parsed = envelopeShape.safeParse(input);
  if (!parsed.success) return invalid(parsed.error);
  const { action, requestId, asVillagerId } = parsed.data;
  if (!isActionName(action)) return refuse({ code: 'ActionUnknown', action });
  const declaration = contract[action];
  if (declaration.kind === 'command' && requestId === undefined) {
    return refuse({ code: 'InputInvalid', field: 'requestId', problem: 'required' });
  }
  const payload = declaration.payload.safeParse(parsed.data.payload ?? {});
  if (!payload.success) return invalid(payload.error, 'payload');
  return { ok: true, envelope: { action, payload: payload.data, requestId: requestId ?? '', asVillagerId } };
}
