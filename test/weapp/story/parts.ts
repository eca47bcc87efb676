import { adjourn, checkIn, openAndDiscuss, openThePoll, stateConsensus, voteAndClose } from './evening';
import { closeOut, handOver, publishAndObject, reportAndHold, reportDone, visit } from './carrying-out';
import { answerTheNotice, giveOpinion, holdTheSession, planAndConvene } from './judging';
import { prepare, raise, sponsor, support } from './raising';
import type { Scene } from './scene';

/** The road of one matter, part by part; each begins where the one before ended. */
export const parts: readonly [name: string, play: (scene: Scene) => Promise<void>][] = [
  ['a villager raises it with one sentence', raise],
  ['a neighbour supports it, withdraws and supports it again', support],
  ['a council member takes it up', sponsor],
  ['and completes it by the checklist', prepare],
  ['a reviewer gives an opinion', giveOpinion],
  ['the session of the party organisation admits it', holdTheSession],
  ['the chair plans an evening and sends the notice', planAndConvene],
  ['one member will come, another asks for leave', answerTheNotice],
  ['members are checked in by the list and by the code', checkIn],
  ['it opens with the quorum, and people speak in turn', openAndDiscuss],
  ['the chair states the basic consensus', stateConsensus],
  ['one stands aside, and the vote opens', openThePoll],
  ['ballots are cast and changed, and the vote is closed', voteAndClose],
  ['the chair adjourns', adjourn],
  ['it is published, objected to and answered', publishAndObject],
  ['it is handed over after its notice', handOver],
  ['progress is reported, it is put on hold and resumed', reportAndHold],
  ['it is reported done', reportDone],
  ['the next evening closes it out', closeOut],
  ['somebody else than the doer visits the author', visit],
];
