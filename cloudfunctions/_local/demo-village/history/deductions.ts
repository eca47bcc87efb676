import * as z from 'zod/mini';
import pointsData from '../data/points.json';
import { Chance } from './chance';
import { type Chronicle, type Person, told } from './chronicle';

const deductionShape = z.strictObject({ entryId: z.string(), text: z.string() });
const { deductions } = z
  .object({
    deductions: z.strictObject({
      month: z.string(),
      past: deductionShape,
      explanation: z.string(),
      appeal: z.string(),
      finding: z.string(),
      now: deductionShape,
    }),
  })
  .parse(pointsData);

/**
 * Points that were taken: told first, explained, judged, posted, appealed against and given back; and some about which a
 * household is being asked as the village opens.
 */
export function scheduleDeductions(chronicle: Chronicle): void {
  const { timeline, player, offices, opensOn } = chronicle;
  const { month, past, explanation, appeal, finding, now } = deductions;
  const [someone, another] = householders(chronicle);
  const whose = told(someone?.id, 'whose points were taken');
  const whoseNow = told(another?.id, 'whose points may be taken');
  const claim = { claimId: '' };
  const propose = (villagerId: string, deed: typeof now, doneOn: string) =>
    player.act(offices.stewardId, 'points.propose', { villagerId, ...deed, photoIds: [], doneOn });
  // The last of its month: what chance decides of the others stays as it was.
  timeline.at(`${month}-19`, '22:30', async () => {
    claim.claimId = (await propose(whose, past, `${month}-18`)).claimId;
  });
  timeline.at(`${month}-20`, '20:10', async () => {
    await player.act(whose, 'points.explain', { ...claim, text: explanation });
  });
  timeline.at(`${month}-28`, '19:40', async () => {
    await player.act(whose, 'points.propose-correction', { ...claim, reason: appeal });
  });
  timeline.at(`${month}-29`, '15:20', async () => {
    await player.act(offices.supervisorId, 'points.decide-correction', { ...claim, isConfirmed: true, text: finding });
  });
  const nowMonth = opensOn.slice(0, 7);
  timeline.at(`${nowMonth}-21`, '11:00', async () => {
    await propose(whoseNow, now, `${nowMonth}-20`);
  });
}

/** People with phones who sit on no council, one of each household. */
function householders({ people }: Chronicle): readonly Person[] {
  const able = people.filter((person) => person.mayTakePart && person.mayHoldCredit && !person.isMember);
  const inOrder = new Chance('deductions').shuffled(able.filter(({ householdId }) => householdId !== ''));
  return inOrder.filter(
    (one, place) => inOrder.findIndex(({ householdId }) => householdId === one.householdId) === place,
  );
}
