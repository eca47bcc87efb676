import type { Claim } from '@shared/domain/points/claim';
import { batchIdOf, monthAfter, type PointsBatch } from '@shared/domain/points/points-batch';
import { reviewClaimsMax } from '@shared/domain/points/review-claims';
import * as z from 'zod/mini';
import pointsData from '../data/points.json';
import { Chance } from './chance';
import { type Chronicle, type Person, told } from './chronicle';
import { takePictures } from './pictures';

const deedShape = z.strictObject({
  entryId: z.string(),
  text: z.string(),
  /** Months of the year in which it happens; left out for any. */
  months: z.exactOptional(z.array(z.int())),
  /** Somebody may do it every month. */
  isMonthly: z.boolean(),
  /** In `data/pictures`: whoever did it puts it on the wall of good deeds with this picture. */
  picture: z.exactOptional(z.string()),
});
type Deed = z.infer<typeof deedShape>;
const pointsShape = z.strictObject({
  deeds: z.array(deedShape),
  proposals: z.array(z.string()),
  refusals: z.array(z.string()),
  /** Read where they are played, in deductions.ts. */
  deductions: z.unknown(),
  objection: z.strictObject({ month: z.string(), entryId: z.string(), text: z.string(), answer: z.string() }),
});
const words = pointsShape.parse(pointsData);

/** The day of the month on which collecting ends; the group sits on the 23rd, and the points are posted on the 27th. */
const collectedOn = 20;

/** The moral credit of every month: claims, the review group's sitting, public notice, posting. */
export function schedulePoints(chronicle: Chronicle, fromMonth: string): void {
  const [taken, onWall] = [new Set<string>(), new Set<string>()];
  const opensMonth = chronicle.opensOn.slice(0, 7);
  for (let month = fromMonth; month <= opensMonth; month = monthAfter(month)) {
    const chance = new Chance(`points ${month}`);
    scheduleClaims(chronicle, month, { chance, taken, onWall, isFirst: month === fromMonth });
    scheduleReview(chronicle, month, chance);
  }
  const later = { chance: new Chance('points after'), taken, onWall, count: 4, month: opensMonth };
  for (let index = 0; index < later.count; index += 1) scheduleClaim(chronicle, later, `${opensMonth}-21`);
}

interface Claims {
  chance: Chance;
  taken: Set<string>;
  /** What stands on the wall of good deeds already. */
  onWall: Set<string>;
  month: string;
}

function scheduleClaims(
  chronicle: Chronicle,
  month: string,
  { isFirst, ...claims }: Omit<Claims, 'month'> & { isFirst: boolean },
): void {
  const { chance } = claims;
  const count = chance.between(6, 14);
  for (let index = 0; index < count; index += 1) {
    // The first month's claims may not fall into the month before, whose batch nobody would open.
    const day = isFirst ? chance.between(2, 19) : chance.between(1, 19);
    scheduleClaim(chronicle, { ...claims, month }, `${month}-${String(day).padStart(2, '0')}`);
  }
  const { timeline, player, people, offices } = chronicle;
  const elders = people.filter((person) => person.mayHoldCredit && !player.hasPhone(person.id) && person.isElder);
  const villagerId = told(chance.shuffled(elders)[0]?.id, 'for whom the steward proposes');
  const text = told(chance.shuffled(words.proposals)[0], 'what the steward proposes');
  const doneOn = `${month}-12`;
  timeline.at(`${month}-15`, '16:00', async () => {
    const proposal = { villagerId, entryId: 'civil-deed', text, photoIds: [], doneOn };
    await player.act(offices.stewardId, 'points.propose', proposal);
  });
}

/** Somebody who has done something, and nobody twice for the same while its caps would not allow it. */
function scheduleClaim(chronicle: Chronicle, { chance, taken, onWall, month }: Claims, on: string): void {
  const { timeline, player, people } = chronicle;
  const ofSeason = words.deeds.filter(({ months }) => months?.includes(Number(month.slice(5))) ?? true);
  const keyOf = (deed: Deed, { householdId }: Person) =>
    `${deed.entryId} ${householdId} ${deed.isMonthly ? on.slice(0, 7) : ''}`;
  const deed = told(chance.shuffled(ofSeason)[0], 'a deed');
  const able = people.filter((person) => person.mayTakePart && person.mayHoldCredit && !taken.has(keyOf(deed, person)));
  const who = told(chance.shuffled(able)[0], 'who did it');
  taken.add(keyOf(deed, who));
  const time = `${chance.between(12, 21)}:${chance.between(0, 59)}`;
  const picture = who.showsPictures ? deed.picture : undefined;
  timeline.at(on, time, async () => {
    const photoIds = await takePictures(chronicle, who.id, picture);
    const claim = { entryId: deed.entryId, text: deed.text, photoIds, doneOn: on };
    const { claimId } = await player.act(who.id, 'points.claim', claim);
    if (picture !== undefined) timeline.at(`${month}-28`, time, () => putOnWall(chronicle, who.id, claimId, onWall));
  });
}

/** Whoever did it puts it on the wall of good deeds, once its points are posted; no two show the same. */
async function putOnWall(
  { player }: Chronicle,
  villagerId: string,
  claimId: string,
  onWall: Set<string>,
): Promise<void> {
  const { status, text } = await player.read<Claim>('claims', claimId);
  if (status !== 'posted' || onWall.has(text)) return;
  onWall.add(text);
  await player.act(villagerId, 'points.show-deed', { claimId, isShown: true, reason: '' });
}

function scheduleReview(chronicle: Chronicle, month: string, chance: Chance): void {
  const { timeline, player, offices, villageId } = chronicle;
  const batchId = batchIdOf(villageId, month);
  const steward = (action: 'points.open-review' | 'points.publish' | 'points.post') => async () => {
    await player.act(offices.stewardId, action, { batchId });
  };
  timeline.at(`${month}-${collectedOn}`, '22:00', steward('points.open-review'));
  timeline.at(`${month}-23`, '19:30', () => sit(chronicle, batchId, `${month}-23`, chance));
  timeline.at(`${month}-24`, '09:00', steward('points.publish'));
  if (words.objection.month === month) scheduleObjection(chronicle, month, batchId);
  timeline.at(`${month}-27`, '09:00', steward('points.post'));
}

/** The group decides every claim that waits, a portion at a time; now and then one is refused, with the reason. */
async function sit(
  { player, offices, reviewGroupIds }: Chronicle,
  batchId: string,
  heldOn: string,
  chance: Chance,
): Promise<void> {
  const { rows } = await player.read<PointsBatch>('pointsBatches', batchId);
  const waiting = rows.filter((row) => row.status === 'waiting');
  for (let start = 0; start < waiting.length; start += reviewClaimsMax) {
    const verdicts = waiting.slice(start, start + reviewClaimsMax).map(({ claimId }) => {
      const isRefused = chance.next() < 0.08;
      const reason = isRefused ? told(chance.shuffled(words.refusals)[0], 'why it is refused') : '';
      return { claimId, verdict: isRefused ? ('refuse' as const) : ('approve' as const), reason };
    });
    await player.act(offices.stewardId, 'points.review', {
      batchId,
      heldOn,
      attendeeIds: [...reviewGroupIds],
      verdicts,
    });
  }
}

/** A neighbour doubts one of them; the supervisor looks into it, and it stands. */
function scheduleObjection({ timeline, player, people, offices }: Chronicle, month: string, batchId: string): void {
  const { text, answer, entryId } = words.objection;
  timeline.at(`${month}-25`, '20:30', async () => {
    const { rows } = await player.read<PointsBatch>('pointsBatches', batchId);
    const row = rows.find((one) => one.status === 'approved' && one.entryId === entryId);
    const { claimId, beneficiaryId } = told(row, 'what is objected to');
    const others = people.filter((person) => person.mayTakePart && !person.isMember && person.id !== beneficiaryId);
    await player.act(told(others[0]?.id, 'who objects'), 'points.object', { claimId, text });
    timeline.at(`${month}-26`, '15:00', async () => {
      await player.act(offices.supervisorId, 'points.answer-objection', { claimId, isUpheld: false, text: answer });
    });
  });
}
