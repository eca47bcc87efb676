import type { Chance } from '@cloud/_local/demo-village/history/chance';
import { runClock } from '@cloud/clock/run-clock';
import { hourMs, minuteMs } from '@shared/kernel/time';
import { councilIds } from '../helpers/a-meeting';
import type { World } from '../helpers/world';
import * as motions from './acts-of-motions';
import * as polls from './acts-of-polls';
import * as presence from './acts-of-presence';
import * as recusal from './acts-of-recusal';
import * as speaking from './acts-of-speaking';
import * as voting from './acts-of-voting';
import { conveneEvening } from './before-the-evening';
import { type Act, type Evening, meetingOf } from './evening';
import { Observer } from './observer';
import type { Telephone } from './telephone';

type Weighted = readonly (readonly [weight: number, act: Act])[];

const repeat: Act = ({ phones }) => phones.repeatSomething();
const tick: Act = ({ world }) => runClock(world.ports);

/** At any time: people come and go, requests come again, the clock runs, strangers try, whoever leads is called away. */
const always: Weighted = [
  [4, presence.arrive],
  [1.2, presence.leave],
  [0.5, presence.takeBack],
  [0.3, presence.meddle],
  [0.3, presence.telephone],
  [0.1, presence.comeAfterAll],
  [2, repeat],
  [0.7, tick],
  [0.5, presence.open],
  [0.2, presence.declareInquorate],
  [0.3, presence.suspend],
  [0.5, presence.resume],
  [0.05, presence.adjourn],
  [1, presence.handOverChair],
  [0.3, presence.takeBackChair],
  [0.3, recusal.recuse],
  [0.2, recusal.cancelRecusal],
  [0.3, recusal.askRecusal],
  [0.5, recusal.decideRecusal],
  [0.3, motions.writeMotion],
  [0.3, motions.moveAmendment],
  [0.2, motions.withdrawAmendment],
  [0.5, polls.openPoll],
  [0.5, voting.cast],
  [0.3, polls.closePoll],
  [0.15, polls.voidPoll],
  [0.2, polls.publishResult],
  [0.15, polls.defer],
  [0.2, speaking.startItem],
  [0.3, speaking.raisePoint],
  [0.3, speaking.ruleOnPoint],
];
const beforeOpening: Weighted = [
  [6, presence.arrive],
  [2, presence.open],
];
const talking: Weighted = [
  [1, speaking.giveFloor],
  [0.7, speaking.pass],
  [0.7, speaking.raiseHand],
  [0.4, speaking.callGuest],
  [8, speaking.carryOnTalk],
  [0.7, motions.writeMotion],
  [2, motions.moveAmendment],
  [0.7, recusal.decideRecusal],
  [9, polls.openPoll],
];
const polling: Weighted = [
  [3, voting.cast],
  [1.5, voting.castTogether],
  [3, voting.reconcilePaper],
  [6, voting.enterCount],
  [1.5, polls.closePoll],
  [1, polls.publishResult],
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
  const meetingId = await conveneEvening(world, phones, chance);
  const { startAtMs, items, urgency } = await meetingOf({ world, meetingId });
  const observer = new Observer(councilIds, items, startAtMs, urgency !== null);
  const evening = { world, phones, chance, meetingId, observer };
  world.moveTo(startAtMs - hourMs);
  const actCount = chance.between(80, 240);
  for (let count = 0; count < actCount && observer.phase !== 'over'; count += 1) {
    world.advance(chance.between(1_000, 2 * minuteMs));
    await draw(chance, likely(evening))(evening);
  }
  if (chance.next() < 0.8) await bringToAnEnd(evening);
  await leaveToTheClock(evening);
  return evening;
}

const tries = 12;

/** Whoever leads closes what is open and adjourns. */
async function bringToAnEnd(evening: Evening): Promise<void> {
  const { world, observer } = evening;
  // Whoever arrives in the very instant of the end was not there.
  world.advance(1_000);
  for (let count = 0; count < tries && observer.openPoll(); count += 1) {
    await polls.closePoll(evening);
    await polls.publishResult(evening);
    await polls.voidPoll(evening);
  }
  for (let count = 0; count < tries && observer.phase !== 'over'; count += 1) {
    if (observer.phase === 'suspended') await presence.resume(evening);
    await speaking.ruleOnPoint(evening);
    await speaking.endSpeech(evening);
    await presence.adjourn(evening);
  }
}

/** What nobody ended the clock does: counts that wait are published, an open poll is void, the evening is over. */
async function leaveToTheClock(evening: Evening): Promise<void> {
  const { world, observer } = evening;
  world.advance(54 * hourMs);
  // A clock that breaks off leaves the rest to its next run.
  for (let runs = 0; runs < tries; runs += 1) await runClock(world.ports);
  const left = observer.openPoll();
  if (left?.isAwaiting) polls.noteCounted(evening, left);
  else if (left) left.end = 'void';
  if (observer.phase === 'inSession' || observer.phase === 'suspended') observer.end();
  observer.phase = 'over';
}
