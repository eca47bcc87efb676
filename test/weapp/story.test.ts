/** @jest-environment jsdom */
import { closeOut, handOver, publishAndObject, reportAndHold, reportDone, visit } from './story/carrying-out';
import { adjourn, checkIn, openAndDiscuss, openThePoll, stateConsensus, voteAndClose } from './story/evening';
import { grownAgainstRecord, overBudget } from './story/figures';
import { answerTheNotice, giveOpinion, holdTheSession, planAndConvene } from './story/judging';
import { prepare, raise, sponsor, support } from './story/raising';
import { Scene } from './story/scene';

jest.setTimeout(60_000);

let scene: Scene;
/** Each part of the story begins where the one before ended: after a failure the others would only repeat it. */
let hasFailed = false;

beforeAll(async () => {
  scene = await Scene.begin();
});

afterAll(() => scene.end());

function part(name: string, play: (scene: Scene) => Promise<void>): void {
  it(name, async () => {
    if (hasFailed) throw new Error('an earlier part of the story failed');
    hasFailed = true;
    await play(scene);
    expect(scene.phones.complaints).toEqual([]);
    hasFailed = false;
  });
}

describe('a matter is raised and prepared on the phone', () => {
  part('a villager raises it with one sentence', raise);
  part('a neighbour supports it, withdraws and supports it again', support);
  part('a council member takes it up', sponsor);
  part('and completes it by the checklist', prepare);
});

describe('it is judged and put on an agenda', () => {
  part('a reviewer gives an opinion', giveOpinion);
  part('the session of the party organisation admits it', holdTheSession);
  part('the chair plans an evening and sends the notice', planAndConvene);
  part('one member will come, another asks for leave', answerTheNotice);
});

describe('the evening', () => {
  part('members are checked in by the list and by the code', checkIn);
  part('it opens with the quorum, and people speak in turn', openAndDiscuss);
  part('the chair states the basic consensus', stateConsensus);
  part('one stands aside, and the vote opens', openThePoll);
  part('ballots are cast and changed, and the vote is closed', voteAndClose);
  part('the chair adjourns', adjourn);
});

describe('the decision is carried out', () => {
  part('it is published, objected to and answered', publishAndObject);
  part('it is handed over after its notice', handOver);
  part('progress is reported, it is put on hold and resumed', reportAndHold);
  part('it is reported done', reportDone);
  part('the next evening closes it out', closeOut);
  part('somebody else than the doer visits the author', visit);
});

describe('what crosses from the logic to the view', () => {
  it('is no more, for any page and any touch, than what is on record', () => {
    expect(hasFailed).toBe(false);
    expect(grownAgainstRecord(scene.record)).toEqual([]);
  });

  it('is one setData of at most 400 bytes for a touch that changes one thing', () => {
    expect(scene.record.touches.size).toBeGreaterThan(50);
    expect(overBudget(scene.record)).toEqual([]);
  });
});
