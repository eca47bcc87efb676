import type { AttendanceDot, CouncilPage } from '@shared/contract/village';
import { councilName, seesCouncilNames } from '@shared/domain/agenda/shown-people';
import { toReplace, unexcusedInARow } from '@shared/domain/village/count-attendance';
import { referenceToRule } from '@shared/domain/village/explanation';
import { ruleOf } from '@shared/domain/village/rule-book';
import type { MeetingAttendance, Village } from '@shared/domain/village/village';
import { readVillage } from '@cloud/_repositories/villages';
import { reply, type View } from '../action';

/** Meetings whose attendance the page shows. */
const dotsShown = 6;

/**
 * `village.council`: the council by seat, its term, and who came. Who was missing is for the council itself and whoever
 * leads or records it; a villager sees the members, and each member their own.
 */
export const councilView: View<'village.council'> = async ({ reads, actor }) => {
  const village = await readVillage(reads, actor.villageId);
  const { council } = village;
  const seesAll = seesCouncilNames(actor);
  const shown = council.attendance.slice(-dotsShown);
  const rule = ruleOf(village.rules, 'unexcusedAbsencesMax');
  return reply<CouncilPage>({
    name: council.name,
    term: council.term,
    seats: council.members.map((member) => {
      const { villagerId, category, seat } = member;
      const isMine = villagerId === actor.villagerId;
      const isShown = seesAll || isMine;
      return {
        villagerId,
        name: councilName(actor, member),
        category,
        seat,
        isMine,
        isDeputyChair: council.deputyChairs.some((deputy) => deputy.villagerId === villagerId),
        attendance: isShown ? shown.map((meeting) => dotOf(meeting, villagerId)) : [],
        unexcusedInARow: isShown ? unexcusedInARow(village, villagerId) : 0,
      };
    }),
    meetingDays: seesAll ? shown.map(({ on }) => on) : [],
    absencesMax: rule.value,
    absencesRule: referenceToRule(rule),
    toReplace: seesAll ? namesOf(village) : [],
  });
};

function namesOf(village: Village): string[] {
  return toReplace(village).map(({ name }) => name);
}

function dotOf({ rollIds, excusedIds, unexcusedIds }: MeetingAttendance, villagerId: string): AttendanceDot {
  if (!rollIds.includes(villagerId)) return 'notMember';
  if (unexcusedIds.includes(villagerId)) return 'absent';
  return excusedIds.includes(villagerId) ? 'excused' : 'present';
}
