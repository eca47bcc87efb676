import type { Chance } from '@cloud/_local/demo-village/history/chance';
import { runClock } from '@cloud/clock/run-clock';
import { hourMs, minuteMs } from '@shared/kernel/time';
import { councilIds } from '../helpers/a-meeting';
import type { World } from '../helpers/world';
import * as presence from './acts-of-presence';
import * as speaking from './acts-of-speaking';
import * as voting from './acts-of-voting';
import { conveneEvening } from './before-the-evening';
import { type Act, type Evening, meetingOf } from './evening';
import { Observer } from './observer';
import type { Telephone } from './telephone';

type Weighted = readonly (readonly [weight: number, act: Act])[];

const repeat: Act = ({ phones }) => phones.repeatSomething();
const tick: Act = ({ world }) => runClock(world.ports);

/** At any time: people come and go, requests come again, the clock runs, strangers try. */
const always: Weighted = [
  [4, presence.arrive],
  [1.5, presence.leave],
  [0.5, presence.takeBack],
  [0.3, presence.meddle],
  [2, repeat],
  [0.7, tick],
  [0.5, presence.open],
  [0.2, presence.declareInquorate],
  [0.3, presence.suspend],
  [0.5, presence.resume],
  [0.1, presence.adjourn],
  [0.5, voting.recuse],
  [0.5, voting.openPoll],
  [0.5, voting.cast],
  [0.3, voting.closePoll],
  [0.2, voting.voidPoll],
  [0.2, voting.defer],
  [0.4, speaking.startItem],
];
const beforeOpening: Weighted = [
  [6, presence.arrive],
  [2, presence.open],
];
const talking: Weighted = [
  [1, speaking.giveFloor],
  [0.7, speaking.pass],
  [0.7, speaking.raiseHand],
  [3, speaking.carryOnTalk],
  [2, voting.openPoll],
];
const polling: Weighted = [
  [4, voting.cast],
  [1.5, voting.castTogether],
  [2, voting.enterHands],
  [1, voting.closePoll],
];

function likely({ observer }: Evening): Weighted {
  if (observer.phase === 'before') return [...always, ...beforeOpening];
  if (observer.phase !== 'inSession') return [...always, [3, presence.resume]];
  return [...always, ...(observer.openPoll() ? polling : talking)];
}

function draw(chance: Chance, acts: Weighted): Act {
  let left = chance.next() * acts.reduce((sum, [weight]) => sum + weight, 0);
  for (const [weight, act] of acts) {
    left -= weight;
    if (left < 0) return act;
  }
  return repeat;
}

/** One evening from the villagers' sentences to the last word, with everything that chance puts in its way. */
export async function playEvening(world: World, phones: Telephone, chance: Chance): Promise<Evening> {
  const meetingId = await conveneEvening(world, phones, chance.between(1, 3));
  const { startAtMs, items } = await meetingOf({ world, meetingId } as Evening);
  const evening = { world, phones, chance, meetingId, observer: new Observer(councilIds, items, startAtMs) };
  world.moveTo(startAtMs - hourMs);
  const actCount = chance.between(60, 160);
  for (let count = 0; count < actCount && evening.observer.phase !== 'over'; count += 1) {
    world.advance(chance.between(1_000, 2 * minuteMs));
    await draw(chance, likely(evening))(evening);
  }
  await bringToAnEnd(evening);
  return evening;
}

/** The chair closes what is open and adjourns; nobody opened it: it is called off, or the clock lets it lapse. */
async function bringToAnEnd(evening: Evening): Promise<void> {
  const { world, observer } = evening;
  if (observer.openPoll()) {
    await voting.closePoll(evening);
    await voting.voidPoll(evening);
  }
  if (observer.phase === 'inSession' || observer.phase === 'suspended') await presence.adjourn(evening);
  world.advance(30 * hourMs);
  // A clock that breaks off leaves the rest to its next run.
  for (let runs = 0; runs < 12; runs += 1) await runClock(world.ports);
  observer.phase = 'over';
}
