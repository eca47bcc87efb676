import type { MotionModel } from '@shared/contract/motion-pages';
import type { AgendaItem, Meeting } from '@shared/domain/agenda/meeting';
import { amendedText, nextAmendment } from '@shared/domain/agenda/motion';
import { unlessChairOrClerk } from '@shared/domain/agenda/gates';
import { councilName } from '@shared/domain/agenda/shown-people';
import { moveAmendment, withdrawAmendment } from '@shared/domain/meeting/move-amendment';
import type { PresenceRoll } from '@shared/domain/meeting/presence-roll';
import { readOutMotion, saveMotion } from '@shared/domain/meeting/write-motion';
import type { Actor } from '@shared/domain/member/actor';
import { optionWords } from '@shared/text/words/motion';
import { permissionOf } from '../permission';

/** The motion on an item, with its amendments and what is open to the reader; `leader` is in whose name they lead. */
export function motionModel(
  { meeting, rolls }: { meeting: Meeting; rolls: readonly PresenceRoll[] },
  item: AgendaItem,
  { actor, leader }: { actor: Actor; leader: Actor },
  nowMs: number,
): MotionModel {
  const { id: itemId, motion, amendments } = item;
  const edition = motion?.edition ?? 0;
  const mine = { actor, nowMs, itemId, edition };
  return {
    itemId,
    text: motion?.text ?? '',
    edition,
    savedByName: motion ? councilName(actor, motion.savedBy) : '',
    isReadOut: (motion?.readOutAtMs ?? null) !== null,
    suggestions: motion === null && unlessChairOrClerk(meeting, actor) === undefined ? suggestionsFor(item) : [],
    amendments: amendments.map((amendment) => ({
      amendmentId: amendment.id,
      movedByName: councilName(actor, amendment.movedBy),
      isMine: amendment.movedBy.villagerId === actor.villagerId,
      passage: amendment.passage,
      replacement: amendment.replacement,
      text: motion && amendment.status === 'moved' ? amendedText(motion.text, amendment) : null,
      status: amendment.status,
      pollId: amendment.pollId,
      withdraw: permissionOf(withdrawAmendment(meeting, { actor, itemId, amendmentId: amendment.id })),
    })),
    nextAmendmentId: nextAmendment(amendments)?.id ?? null,
    save: permissionOf(saveMotion(meeting, { ...mine, text: '-' })),
    readOut: permissionOf(readOutMotion(meeting, { ...mine, actor: leader })),
    amend: permissionOf(
      moveAmendment(meeting, rolls, { ...mine, villagerId: actor.villagerId, amendmentId: 'a', text: '' }),
    ),
  };
}

/** What the chair has stated, then what the sponsor prepared. */
function suggestionsFor({ consensus, options }: AgendaItem): string[] {
  const prepared = options.map(({ title, detail }) => (detail === '' ? title : optionWords(title, detail)));
  return consensus === '' ? prepared : [consensus, ...prepared];
}
