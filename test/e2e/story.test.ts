import { join } from 'node:path';

import { mainPages, subpackagePages } from '../../miniprogram/pages';
import { cacheFolder } from '../helpers/cache-folder';
import { stageOfThisFile } from './stage';
import { cureAndResubmit, giveOpinions, holdTheSession, reconsider } from './story/judging';
import { answerTheNotice, planAndConvene } from './story/evening-plan';
import { chooseAPerson, raiseOffline, sponsorAndPrepare, supportAndThinkAgain } from './story/raising';
import { firstLoadBytes } from './story/first-load';
import { callItOff, moveTheClock, oneShortOfTheQuorum, openTooEarly } from './story/tonight';
import { closeOut, rateLow, reportHandled, visit } from './story/closing';
import { handOver, publishAndObject, reportAndHold, reportInFourTouches, runLate } from './story/deciding';
import { claim, correctMistake, objectAndPost, reviewAndPublish, tellOfDeduction } from './story/earning';
import { proposeForANeighbour, reserveAndPickUp, showADeed, takeBackTheName } from './story/sharing';
import { claimAnOffer, registerAWedding, runAnErrand, visitSomebody } from './story/neighbours';
import { askWithoutAMeeting, bringToTheCouncil, carryOutARequest, giveToAUnit } from './story/requests';
import { mindOnesPrivacy, takeTheTour } from './story/first-minutes';
import { fillInAsAnElder } from './story/elder';
import { chooseHowToSee, lookIntoTheRest, readAround } from './story/reading';
import { checkIn, openAndReport, speakInTurn, readOutMotion, stateConsensus } from './story/evening';
import { adjourn, handsAndDeferral, openThePoll, voteAndClose } from './story/voting';
import type { Scene } from './story/scene';

jest.setTimeout(180_000);

const stage = stageOfThisFile();
let scene: Scene;
/** Each part of the story begins where the one before ended: after a failure the others would only repeat it. */
let hasFailed = false;

beforeAll(async () => {
  scene = {
    visitor: await stage.arrive(),
    calls: stage.calls,
    proposalId: '',
    meetingId: '',
    returnedId: '',
    declinedId: '',
  };
});

function part(name: string, play: (scene: Scene) => Promise<void>): void {
  it(name, async () => {
    if (hasFailed) throw new Error('an earlier part of the story failed');
    hasFailed = true;
    try {
      await play(scene);
      hasFailed = false;
    } finally {
      if (hasFailed) await scene.visitor.page.screenshot({ path: join(cacheFolder('screens'), 'failed.png') });
    }
  });
}

describe('a matter is raised and prepared', () => {
  part('a visitor chooses whom to act as', chooseAPerson);
  part('a villager raises it with one sentence, although the network goes away', raiseOffline);
  part('a neighbour supports it, withdraws and supports it again', supportAndThinkAgain);
  part('a council member takes it up and completes it by the checklist', sponsorAndPrepare);
});

describe('the party organisation pre-reviews it', () => {
  part('the reviewer gives an opinion on each matter', giveOpinions);
  part('the session decides the batch', holdTheSession);
  part('a sponsor cures what was missing and hands it in again', cureAndResubmit);
  part('an author asks the town to reconsider, and the town answers', reconsider);
});

describe('an evening is planned', () => {
  part('one day ahead the notice is refused with its reason; four days ahead it goes out', planAndConvene);
  part('members read it or ask for leave, and anybody reads the agenda', answerTheNotice);
});

describe('an evening to which too few come', () => {
  part('it cannot be opened an hour and a half ahead', openTooEarly);
  part('the clock is moved with the switcher', moveTheClock);
  part('one short of two-thirds it cannot be opened, with the arithmetic and the source', oneShortOfTheQuorum);
  part('half an hour later it is called off, and its matters are released', callItOff);
});

describe('the evening of the matter', () => {
  part('members are checked in by the list and by the code', checkIn);
  part('it opens with the quorum, and the earlier decisions are reported', openAndReport);
  part('everybody is offered the floor once', speakInTurn);
  part('the chair states the basic consensus', stateConsensus);
  part('the motion is written down and read out', readOutMotion);
  part('one stands aside, and the vote opens', openThePoll);
  part('ballots are cast and changed until it closes, and not after', (all) =>
    voteAndClose(stage.browser, stage.url, all),
  );
  part('another vote is by show of hands and ends in a tie, a third matter is put off', handsAndDeferral);
  part('the chair adjourns', adjourn);
});

describe('the decision is carried out', () => {
  part('it is published, objected to and answered', publishAndObject);
  part('it is handed over after its notice, comes back from a unit, and is taken on', handOver);
  part('progress is reported from home in four touches', reportInFourTouches);
  part('progress is reported, it is stuck, put on hold and resumed', reportAndHold);
  part('past its date the assignee is told once, and reports it done', runLate);
  part('the next evening closes out one by one', closeOut);
  part('somebody else than the doer visits the author', visit);
  part('a low rating opens another matter again', rateLow);
  part('what needed no meeting is reported and answered', reportHandled);
});

describe('points', () => {
  part('duty points came by themselves, a villager claims her own', claim);
  part('the review group judges the month, and it is published', reviewAndPublish);
  part('one objects, the supervisor answers, the rest is posted', objectAndPost);
  part('a mistake is corrected by two people after its claimant was heard', correctMistake);
  part('a deduction is told first, and explained', tellOfDeduction);
  part('a villager proposes points for a neighbour by name', proposeForANeighbour);
  part('something is reserved, and handed over by its pick-up code', reserveAndPickUp);
  part('whoever takes back their name is gone from the honour roll at once', takeBackTheName);
  part('a deed goes up on the wall with its picture, and comes down again', showADeed);
});

describe('among neighbours', () => {
  part('a family tells the village of a wedding, and is advised', registerAWedding);
  part('an offer is claimed, delivered and confirmed', claimAnOffer);
  part('an errand is run, and its slip closes when the papers are back', runAnErrand);
  part('somebody with a hard time is visited again', visitSomebody);
  part('what needs no meeting is asked for, and the desk looks into it', askWithoutAMeeting);
  part('it is carried out, visited and rated', carryOutARequest);
  part('an outside unit takes on what it was given', giveToAUnit);
  part('what turns out to need the council becomes a matter', bringToTheCouncil);
});

describe('what anybody may read', () => {
  part('the lists, the rules, and a matter that is not there', readAround);
  part('what the road does not lead over', lookIntoTheRest);
  part('everybody chooses how to see', chooseHowToSee);
  part('an elder answers one question a screen', fillInAsAnElder);
  part('a newcomer is shown around once', takeTheTour);
  part(
    'what is public is seen as others see it; export and withdrawal are two taps from one’s own page',
    mindOnesPrivacy,
  );
});

describe('every page that was seen', () => {
  it('fits the screen in light, dark and elder view, and logs no error', () => {
    expect(scene.visitor.faults).toEqual([]);
  });

  it('begins with a first load of at most 160 kB', async () => {
    const bytes = await firstLoadBytes(stage.browser, stage.url, scene.calls);
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThanOrEqual(160_000);
  });

  it('is every page there is', () => {
    const others = Object.entries(subpackagePages).flatMap(([stage, pages]) => pages.map((page) => `${stage}/${page}`));
    const all = [...mainPages.map((path) => path.replace(/^pages\/|\/index$/g, '')), ...others];
    expect([...scene.visitor.pictured].sort()).toEqual(all.sort());
  });
});
