import * as z from 'zod/mini';
import { noFigures } from '@shared/domain/neighbourhood/ceremony-draft';
import { careWays } from '@shared/domain/neighbourhood/care';
import { daysThrough } from '@shared/domain/neighbourhood/duty-draft';
import type { Errand } from '@shared/domain/neighbourhood/errand';
import { quarterEndOn, supplyDirections } from '@shared/domain/neighbourhood/supply';
import { periodsOf } from '@shared/domain/points/period';
import { ceremonyKinds, ceremonyMeasures } from '@shared/domain/village/register';
import { addDays } from '@shared/kernel/time';
import neighboursData from '../data/neighbours.json';
import type { Chronicle } from './chronicle';

const ceremonyStory = z.strictObject({
  registeredOn: z.string(),
  by: z.string(),
  /** Left out where it is the family itself that registers. */
  family: z.exactOptional(z.string()),
  kind: z.enum(ceremonyKinds),
  on: z.string(),
  place: z.string(),
  figures: z.partialRecord(z.enum(ceremonyMeasures), z.int()),
  help: z.string(),
  note: z.exactOptional(z.string()),
});
const supplyStory = z.strictObject({
  on: z.string(),
  by: z.string(),
  direction: z.enum(supplyDirections),
  title: z.string(),
  quantity: z.string(),
  note: z.string(),
  contact: z.string(),
  claim: z.exactOptional(z.strictObject({ on: z.string(), by: z.string(), untilOn: z.string() })),
  delivered: z.exactOptional(z.string()),
  received: z.exactOptional(z.string()),
});
const errandStory = z.strictObject({
  on: z.string(),
  by: z.string(),
  what: z.string(),
  papers: z.array(z.string()),
  runner: z.exactOptional(z.string()),
  untilOn: z.exactOptional(z.string()),
  /** The papers are out as the village opens. */
  handed: z.exactOptional(z.boolean()),
  /** It is done, and everything is back. */
  result: z.exactOptional(z.string()),
});
const dutyStory = z.strictObject({
  plannedOn: z.string(),
  /** Who sits in the office, in turn. */
  people: z.array(z.string()),
  phones: z.array(z.strictObject({ id: z.string(), phone: z.string() })),
  swap: z.strictObject({ on: z.string(), by: z.string(), to: z.string(), day: z.string() }),
});
const careStory = z.strictObject({
  on: z.string(),
  person: z.string(),
  visitor: z.string(),
  reasonId: z.string(),
  why: z.string(),
  visits: z.array(z.strictObject({ on: z.string(), way: z.enum(careWays), note: z.string() })),
});
const neighbours = z
  .strictObject({
    ceremonies: z.array(ceremonyStory),
    supplies: z.array(supplyStory),
    errands: z.array(errandStory),
    duty: dutyStory,
    cares: z.array(careStory),
  })
  .parse(neighboursData);

/** What neighbours do for one another beside the council. */
export function scheduleNeighbours(chronicle: Chronicle): void {
  for (const ceremony of neighbours.ceremonies) scheduleCeremony(chronicle, ceremony);
  for (const supply of neighbours.supplies) scheduleSupply(chronicle, supply);
  scheduleDuty(chronicle);
  for (const care of neighbours.cares) scheduleCare(chronicle, care);
  for (const errand of neighbours.errands) scheduleErrand(chronicle, errand);
}

function scheduleCeremony({ timeline, player }: Chronicle, story: z.infer<typeof ceremonyStory>): void {
  const { registeredOn, by, family = null, kind, on, place, figures, help, note } = story;
  timeline.at(registeredOn, '10:15', async () => {
    const plan = { on, place, figures: { ...noFigures, ...figures }, help };
    const { ceremonyId } = await player.act(by, 'neighbourhood.register-ceremony', { kind, familyId: family, plan });
    if (note === undefined) return;
    timeline.at(addDays(on, 2), '19:20', async () => {
      await player.act(by, 'neighbourhood.note-ceremony', { ceremonyId, text: note });
    });
  });
}

function scheduleSupply({ timeline, player }: Chronicle, story: z.infer<typeof supplyStory>): void {
  const { on, by, claim, delivered, received, ...line } = story;
  timeline.at(on, '12:40', async () => {
    const untilOn = quarterEndOn(periodsOf(on).quarter);
    const { supplyId } = await player.act(by, 'neighbourhood.publish-supply', { ...line, untilOn, unitId: null });
    if (!claim) return;
    timeline.at(claim.on, '18:30', async () => {
      await player.act(claim.by, 'neighbourhood.claim-supply', { supplyId, untilOn: claim.untilOn });
      if (delivered === undefined) return;
      const said = { supplyId, text: delivered };
      timeline.at(claim.untilOn, '11:20', async () => {
        await player.act(claim.by, 'neighbourhood.deliver-supply', { ...said, photoIds: [] });
        await player.act(by, 'neighbourhood.confirm-supply', { supplyId, isReceived: true, text: received ?? '' });
      });
    });
  });
}

function scheduleErrand({ timeline, player, offices }: Chronicle, story: z.infer<typeof errandStory>): void {
  const { on, by, what, papers, runner, untilOn, handed = false, result } = story;
  timeline.at(on, '08:50', async () => {
    const asked = { villagerId: null, what, paperNames: papers };
    const { errandId } = await player.act(by, 'neighbourhood.ask-errand', asked);
    if (runner === undefined || untilOn === undefined) return;
    const assigned = { errandId, runnerId: runner, untilOn, reason: '' };
    await player.act(offices.clerkId, 'neighbourhood.assign-errand', assigned);
    const tickAll = async (step: 'handed' | 'back') => {
      for (const { id: paperId } of (await player.read<Errand>('errands', errandId)).papers) {
        const tick = { errandId, paperId, step, how: '' };
        await player.act(by, 'neighbourhood.tick-paper', { ...tick, side: 'villager' });
        await player.act(runner, 'neighbourhood.tick-paper', { ...tick, side: 'runner' });
      }
    };
    if (handed || result !== undefined) await tickAll('handed');
    if (result === undefined) return;
    timeline.at(untilOn, '16:10', async () => {
      await player.act(runner, 'neighbourhood.finish-errand', { errandId, text: result });
      await tickAll('back');
      await player.act(by, 'neighbourhood.close-errand', { errandId, how: '' });
    });
  });
}

/** A month of the rota, the telephones that their owners allowed, and a swap that waits for its answer. */
function scheduleDuty({ timeline, player, offices }: Chronicle): void {
  const { plannedOn, people, phones, swap } = neighbours.duty;
  timeline.at(plannedOn, '17:05', async () => {
    const days = daysThrough(plannedOn, addDays(plannedOn, 29)).map((on, place) => {
      return { on, villagerId: people[place % people.length] ?? null };
    });
    await player.act(offices.clerkId, 'neighbourhood.plan-duty', { days });
    for (const { id, phone } of phones) await player.act(id, 'neighbourhood.give-duty-phone', { phone });
  });
  timeline.at(swap.on, '12:10', async () => {
    await player.act(swap.by, 'neighbourhood.ask-duty-swap', { on: swap.day, toId: swap.to, backOn: null });
  });
}

/** Somebody whom a neighbour goes to see, again and again. */
function scheduleCare({ timeline, player, offices }: Chronicle, story: z.infer<typeof careStory>): void {
  const { on, person, visitor, reasonId, why, visits } = story;
  timeline.at(on, '09:20', async () => {
    const listed = { personId: person, visitorId: visitor, reasonId, why, firstOn: addDays(on, 3) };
    const { careId } = await player.act(offices.clerkId, 'neighbourhood.list-care', listed);
    for (const { on: visitedOn, way, note } of visits) {
      timeline.at(visitedOn, '15:30', async () => {
        await player.act(visitor, 'neighbourhood.record-care-visit', { careId, way, note, photoIds: [] });
      });
    }
  });
}
