import { meetingShape } from '@shared/domain/agenda/meeting';
import { firstStepsOf } from '@shared/domain/home/first-steps';
import { unlessClerk } from '@shared/domain/member/actor';
import { tariffIdOf } from '@shared/domain/points/tariff-register';
import { parseDocument } from '@cloud/_repositories/documents';
import { readVillage } from '@cloud/_repositories/villages';
import { reply, type View } from '../action';

/** One evening that was convened is enough, and the latest may still be drafts. */
const meetingsMax = 20;

/** `home.checklist`: from an empty village to its first evening, for the clerk who sets it up. */
export const readChecklistView: View<'home.checklist'> = async ({ reads, actor }) => {
  const notClerk = unlessClerk(actor);
  if (notClerk) return notClerk;
  const { villageId } = actor;
  const village = await readVillage(reads, villageId);
  const tariff = await reads.get('tariff', tariffIdOf(villageId, 'moralCredit'));
  const documents = await reads.find('meeting', {
    where: { villageId },
    orderBy: { field: 'startAtMs', direction: 'ascending' },
    limit: meetingsMax,
  });
  const meetings = documents.map((document) => parseDocument(meetingShape, document));
  const steps = firstStepsOf({ village, hasTariff: tariff !== undefined, meetings });
  return reply({ villageName: village.name, meetingPlace: village.meetingPlace, steps });
};
