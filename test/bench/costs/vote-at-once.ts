import { aVillageWithCouncil, openPollInFullHall } from '../../helpers/cloudbase/full-hall';
import { openCloudBase } from '../../helpers/cloudbase/open-cloudbase';
import { Life } from '../../helpers/lives/life';
import type { BallotBox } from '@shared/domain/vote/ballot-box';
import type { Poll } from '@shared/domain/vote/poll';

export interface VotedAtOnce {
  ballotCount: number;
  tookMs: number;
  /** Questions to the database: with no conflict, six a ballot. */
  questions: number;
}

/** Forty members cast at the same instant, through the SDK; each phone repeats what was answered as busy. */
export async function voteAtOnce(memberCount = 40): Promise<VotedAtOnce> {
  const opened = await openCloudBase();
  const village = aVillageWithCouncil(memberCount);
  const life = await Life.begin(village, async () => ({ ...opened, isDistant: true }));
  const { world } = life;
  const poll = await world.stored<Poll & { kind: string }>('polls', await openPollInFullHall(life, village));
  if (!poll) throw new Error('the poll is open');
  const cast = async (memberId: string, place: number): Promise<void> => {
    const boxId = poll.boxIds[place % poll.boxIds.length] ?? '';
    for (;;) {
      const answer = await world.call(memberId, 'vote.cast', { boxId, choice: 'for' }, `at-once-${place}`);
      if (answer.ok) return;
      if (answer.refusal.code !== 'Busy') throw new Error(JSON.stringify(answer.refusal));
    }
  };
  opened.standIn.counts.clear();
  const startedMs = performance.now();
  await Promise.all(poll.electorateIds.map(cast));
  const tookMs = performance.now() - startedMs;
  const questions = [...opened.standIn.counts.values()].reduce((sum, count) => sum + count, 0);
  const boxes = await Promise.all(
    poll.boxIds.map((id) => world.stored<BallotBox & { kind: string }>('ballotBoxes', id)),
  );
  const ballotCount = boxes.reduce((sum, box) => sum + (box?.ballots.length ?? 0), 0);
  if (ballotCount !== memberCount) throw new Error(`${ballotCount} of ${memberCount} ballots are kept`);
  await opened.close();
  return { ballotCount, tookMs, questions };
}
