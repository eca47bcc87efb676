import type { PayloadOf } from '@shared/contract';
import type { CovenantChange, CovenantText } from '@shared/domain/village/amended-covenant';
import { confirmAmendment, sendBackAmendment } from '@shared/domain/village/confirm-amendment';
import { recordAmendment } from '@shared/domain/village/record-amendment';
import { refuse } from '@shared/kernel/outcome';
import { finingWords } from '@shared/text/words/fining-words';
import { findAmendment } from '@cloud/_repositories/covenant-amendments';
import { readRegister } from '@cloud/_repositories/registers';
import { readVillage } from '@cloud/_repositories/villages';
import type { Command } from '../action';

type Written = PayloadOf<'register.record-amendment'>['changes'][number];

/** `register.record-amendment`: load, decide, save. The rule itself is in shared/domain/village/record-amendment. */
export const recordAmendmentAction: Command<'register.record-amendment'> = async (context) => {
  const { work, actor, nowMs, payload, newId } = context;
  const village = await readVillage(work, actor.villageId);
  const register = await readRegister(work, actor.villageId);
  const amendmentId = newId();
  const changes = payload.changes.map((change) => changeOf(change, newId));
  return work.save(recordAmendment(village, register, { actor, nowMs, amendmentId, ...payload, changes }), {
    amendmentId,
  });
};

/** `register.confirm-amendment`. */
export const confirmAmendmentAction: Command<'register.confirm-amendment'> = async ({
  work,
  actor,
  nowMs,
  payload,
}) => {
  const recorded = await findAmendment(work, payload.amendmentId, actor.villageId);
  if (!recorded) return refuse({ code: 'AmendmentNotFound' });
  const village = await readVillage(work, actor.villageId);
  const register = await readRegister(work, actor.villageId);
  return work.save(confirmAmendment(village, register, recorded, { actor, nowMs }), {});
};

/** `register.send-back-amendment`. */
export const sendBackAmendmentAction: Command<'register.send-back-amendment'> = async (context) => {
  const { work, actor, nowMs, payload } = context;
  const recorded = await findAmendment(work, payload.amendmentId, actor.villageId);
  if (!recorded) return refuse({ code: 'AmendmentNotFound' });
  const village = await readVillage(work, actor.villageId);
  return work.save(sendBackAmendment(village, recorded, { actor, nowMs, reason: payload.reason.trim() }), {});
};

function changeOf(change: Written, newId: () => string): CovenantChange {
  switch (change.kind) {
    case 'repeal':
      return change;
    case 'reword':
      return { ...change, text: textOf(change.text) };
    case 'add':
      return { ...change, articleId: newId(), text: textOf(change.text) };
  }
}

/** Whoever writes a fine need not say so: the words do. */
function textOf({ reward, penalty, caps, ...written }: Extract<Written, { kind: 'add' }>['text']): CovenantText {
  const said = [written.text, penalty].join('\n');
  return {
    ...written,
    ...(reward.trim() === '' ? {} : { reward: reward.trim() }),
    ...(penalty.trim() === '' ? {} : { penalty: penalty.trim() }),
    ...(caps === undefined ? {} : { caps }),
    ...(finingWords.test(said) ? { imposesFine: true } : {}),
  };
}
