import { matterIds } from '@shared/domain/agenda/meeting';
import { undoAct } from '@shared/domain/meeting/undo-act';
import { findFloor } from '@cloud/_repositories/meetings';
import { findProposals } from '@cloud/_repositories/proposals';
import type { Command } from '../action';
import { loadEvening } from './evening';

/** `meeting.undo`: load, decide, save. The table of what can be taken back is in shared/domain/meeting/undo-act. */
export const undoAction: Command<'meeting.undo'> = async ({ work, actor, nowMs, payload }) => {
  const loaded = await loadEvening(work, payload.meetingId, actor.villageId);
  if (!loaded.ok) return loaded;
  const { meeting, rolls } = loaded.evening;
  const { act, reason } = payload;
  const floor = await findFloor(work, meeting);
  const proposals = act === 'adjourned' ? await findProposals(work, matterIds(meeting), actor.villageId) : [];
  const outcome = undoAct({ meeting, rolls, floor, proposals }, { actor, nowMs, act, reason });
  return work.save(outcome, { meetingId: meeting.id });
};
