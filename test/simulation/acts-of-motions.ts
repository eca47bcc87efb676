import type { Chance } from '@cloud/_local/demo-village/history/chance';
import { type Act, expectAnswer, oneOf, probablyLeader, replyOf, selfOrClerk, strangerId } from './evening';
import { clerkId } from './observer';

const clauseChoices: readonly (readonly string[])[] = [
  ['装两盏太阳能路灯', '装三盏太阳能路灯', '装五盏太阳能路灯'],
  ['由村集体出资四千元', '由村集体出资六千元', '由各户凑钱'],
  ['由二组轮流看护', '由村委会看护', '请专人看护'],
];

function draft(chance: Chance): string[] {
  return clauseChoices.map((choices) => oneOf(chance, choices));
}

/** The clerk writes the motion, now and then into an edition that is not the last one any more. */
export const writeMotion: Act = async ({ phones, chance, observer, meetingId }) => {
  const itemId = observer.currentItemId;
  if (itemId === '') return;
  const motion = observer.motionOf(itemId);
  const clauses = draft(chance);
  const edition = chance.next() < 0.9 ? motion.edition : motion.edition + 1;
  const mayWrite = observer.isAtWork() && edition === motion.edition && !motion.next();
  const saved = { meetingId, itemId, text: clauses.join('，'), edition };
  const answer = await phones.call(clerkId, 'meeting.save-motion', saved);
  if (expectAnswer(answer, mayWrite, 'the clerk writes the motion')) motion.save(clauses);
};

export const moveAmendment: Act = async (evening) => {
  const { phones, chance, observer, meetingId } = evening;
  const itemId = observer.currentItemId;
  const motion = observer.motionOf(itemId);
  if (itemId === '' || motion.edition === 0) return;
  const villagerId = oneOf(chance, observer.memberIds);
  const { who, isAllowed } = selfOrClerk(evening, villagerId);
  const clause = chance.between(0, 2);
  const [from, to] = [motion.clauses[clause] ?? '', oneOf(chance, clauseChoices[clause] ?? [])];
  const isTheirs = observer.isHere(villagerId) && !observer.standingAside(itemId).has(villagerId);
  const hasRoom = motion.amendments.length < 5 && !motion.isReadOut;
  const mayMove = isAllowed && observer.isAtWork() && isTheirs && hasRoom && from !== to;
  const wanted = { meetingId, itemId, villagerId, text: motion.textWith(clause, to), edition: motion.edition };
  const answer = await phones.call(who, 'meeting.move-amendment', wanted);
  if (!expectAnswer(answer, mayMove, `${villagerId} moves an amendment`)) return;
  const { amendmentId } = replyOf<'meeting.move-amendment'>(answer);
  motion.amendments.push({ id: amendmentId, movedById: villagerId, clause, from, to, status: 'moved' });
};

export const withdrawAmendment: Act = async ({ phones, chance, observer, meetingId }) => {
  const itemId = observer.currentItemId;
  const { amendments } = observer.motionOf(itemId);
  if (amendments.length === 0) return;
  const amendment = oneOf(chance, amendments);
  const who = oneOf(chance, [amendment.movedById, clerkId, strangerId]);
  const mayWithdraw = who !== strangerId && observer.isAtWork() && amendment.status === 'moved';
  const answer = await phones.call(who, 'meeting.withdraw-amendment', { meetingId, itemId, amendmentId: amendment.id });
  if (expectAnswer(answer, mayWithdraw, `${who} withdraws an amendment`)) amendment.status = 'withdrawn';
};

export const readOutMotion: Act = async (evening) => {
  const { phones, observer, meetingId } = evening;
  const itemId = observer.currentItemId;
  if (itemId === '') return;
  const motion = observer.motionOf(itemId);
  const who = probablyLeader(evening);
  const leads = who === observer.leaderId() && !observer.leaderStandsAside();
  const isReady = motion.edition > 0 && !motion.next() && !motion.isReadOut && observer.agreedItemIds.has(itemId);
  const answer = await phones.call(who, 'meeting.read-out-motion', { meetingId, itemId, edition: motion.edition });
  if (expectAnswer(answer, leads && observer.isAtWork() && isReady, `${who} reads the motion out`))
    motion.isReadOut = true;
};
