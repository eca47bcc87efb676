import type { AttendanceDot, CouncilPage } from '@shared/contract/village';
import { councilName, seesCouncilNames } from '@shared/domain/agenda/shown-people';
import { type Actor, hasRole } from '@shared/domain/member/actor';
import type { PersonReference } from '@shared/domain/member/person-reference';
import { unlessMayDecide } from '@shared/domain/village/confirm-selection';
import type { CouncilChange } from '@shared/domain/village/council-change';
import { termState } from '@shared/domain/village/announce-term';
import { toReplace, unexcusedInARow } from '@shared/domain/village/count-attendance';
import { referenceToRule } from '@shared/domain/village/explanation';
import { ruleOf } from '@shared/domain/village/rule-book';
import type { MeetingAttendance, Village } from '@shared/domain/village/village';
import { listCouncilChanges } from '@cloud/_repositories/council-changes';
import { readVillage } from '@cloud/_repositories/villages';
import { reply, type View } from '../action';
import type { PageReader } from '../page-reader';
import { permissionOf } from '../permission';

/** Meetings whose attendance the page shows. */
const dotsShown = 6;

/**
 * `village.council`: the council by seat, its term, and who came. Who was missing is for the council itself and whoever
 * leads or records it; a villager sees the members, and each member their own.
 */
export const councilView: View<'village.council'> = async ({ reads, actor, nowMs }) => {
  const village = await readVillage(reads, actor.villageId);
  const { council } = village;
  const seesAll = seesCouncilNames(actor);
  const mayRecord = hasRole(actor, 'clerk');
  const shown = council.attendance.slice(-dotsShown);
  const rule = ruleOf(village.rules, 'unexcusedAbsencesMax');
  return reply<CouncilPage>({
    name: council.name,
    term: council.term,
    termState: termState(village, nowMs),
    seats: council.members.map((member) => {
      const { villagerId, category, seat } = member;
      const isMine = villagerId === actor.villagerId;
      const isShown = seesAll || isMine;
      return {
        villagerId,
        name: councilName(actor, member),
        pinyin: mayRecord ? member.pinyin : '',
        category,
        seat,
        isMine,
        left: member.left ?? null,
        isDeputyChair: council.deputyChairs.some((deputy) => deputy.villagerId === villagerId),
        attendance: isShown ? shown.map((meeting) => dotOf(meeting, villagerId)) : [],
        unexcusedInARow: isShown ? unexcusedInARow(village, villagerId) : 0,
      };
    }),
    meetingDays: seesAll ? shown.map(({ on }) => on) : [],
    absencesMax: rule.value,
    absencesRule: referenceToRule(rule),
    toReplace: seesAll ? listed(village) : [],
    ...(await changesOf(reads, village, actor)),
    mayRecord,
  });
};

function listed(village: Village): CouncilPage['toReplace'] {
  return toReplace(village).map(({ villagerId, name }) => {
    return { villagerId, name, unexcusedInARow: unexcusedInARow(village, villagerId) };
  });
}

/** Changes that wait are for the council, the clerk and whoever confirms; decided ones are for everybody. */
async function changesOf(
  reads: PageReader,
  village: Village,
  actor: Actor,
): Promise<Pick<CouncilPage, 'waiting' | 'decided'>> {
  const isConfirmer = hasRole(actor, 'supervisor') || hasRole(actor, 'townCoordinator');
  const seesWaiting = seesCouncilNames(actor) || isConfirmer;
  const waiting = seesWaiting ? await listCouncilChanges(reads, village.id, true) : [];
  const decided = await listCouncilChanges(reads, village.id, false);
  const isForReader = (one: CouncilChange) => one.status === 'confirmed' || seesWaiting;
  const shown = (one: CouncilChange) => changeModel(village, one, actor, isConfirmer);
  return { waiting: waiting.map(shown), decided: decided.filter(isForReader).map(shown) };
}

function changeModel(
  village: Village,
  recorded: CouncilChange,
  actor: Actor,
  isConfirmer: boolean,
): CouncilPage['waiting'][number] {
  const { id, status, heldOn, place, presiderName, how, isNewTerm, fromOn, toOn, sentBackReason } = recorded;
  const { leaving, entering, deputies, recordedBy, decidedBy } = recorded;
  const nameOf = (person: PersonReference) => (isConfirmer ? person.name : councilName(actor, person));
  const closed = unlessMayDecide(village, recorded, actor);
  return {
    ...{ id, status, heldOn, place, presiderName, how, isNewTerm, fromOn, toOn, sentBackReason },
    leaving: leaving.map((person) => ({ name: nameOf(person), reason: person.reason })),
    entering: entering.map((person) => ({ name: nameOf(person), category: person.category, seat: person.seat })),
    deputyNames: deputies && deputies.map(nameOf),
    recordedByName: nameOf(recordedBy),
    decidedByName: decidedBy && nameOf(decidedBy),
    confirm: permissionOf(closed ?? { ok: true }),
  };
}

function dotOf({ rollIds, excusedIds, unexcusedIds }: MeetingAttendance, villagerId: string): AttendanceDot {
  if (!rollIds.includes(villagerId)) return 'notMember';
  if (unexcusedIds.includes(villagerId)) return 'absent';
  return excusedIds.includes(villagerId) ? 'excused' : 'present';
}
