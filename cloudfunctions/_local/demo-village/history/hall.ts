import type { AgendaItem, Meeting } from '@shared/domain/agenda/meeting';
import { minuteMs } from '@shared/kernel/time';
import { scheduleVisit } from './by-rule';
import { reportDoneOn, scheduleCarryOut } from './carry-out';
import { type Chronicle, matterOf, type PlayedMatter, proposalOf, told } from './chronicle';
import type { Evening } from './evening';
import { scheduleSigning } from './minutes';
import { vote } from './poll';

/** From the opening to the end of the evening 夜话: the report, each matter in its turn, and good night. */
export async function holdEvening(chronicle: Chronicle, evening: Evening): Promise<void> {
  const { player, offices } = chronicle;
  const { meetingId, dates, chance } = evening;
  await player.act(offices.chairId, 'meeting.open', { meetingId });
  await reportEarlier(chronicle, evening);
  const { items } = await player.read<Meeting>('meetings', meetingId);
  const reached = dates.matterIds.filter((id) => !dates.notReached?.includes(id));
  for (const [index, id] of reached.entries()) {
    if (index > 0 && index === reached.length - 1 && chance.next() < 0.5) await leaveEarly(chronicle, evening);
    const matter = matterOf(chronicle, id);
    const item = told(
      items.find((one) => one.proposalId === matter.proposalId),
      'this item',
    );
    await discuss(chronicle, evening, matter, item);
    await settle(chronicle, evening, matter, item);
  }
  player.takeTime(5 * minuteMs);
  await player.act(offices.chairId, 'meeting.adjourn', { meetingId });
  scheduleSigning(chronicle, evening);
}

/** The report on earlier decisions: what was reported done is closed out one by one, or sent back. */
async function reportEarlier(chronicle: Chronicle, evening: Evening): Promise<void> {
  const { player, offices, matters, closeOutReasons } = chronicle;
  const { meetingId, dates, chance } = evening;
  player.takeTime(10 * minuteMs);
  for (const matter of matters.values()) {
    const proposal = matter.proposalId === '' ? null : await proposalOf(chronicle, matter);
    if (proposal?.status !== 'reportedDone') continue;
    player.takeTime(chance.between(2, 4) * minuteMs);
    const { story, proposalId } = matter;
    if (matter.dates.notYetOn === dates.on) {
      const reason = told(story.notYetReason, 'why it is not closed yet');
      const newDueOn = told(matter.dates.newDueOn, 'until when');
      await player.act(offices.chairId, 'follow-up.not-yet', { proposalId, meetingId, reason, newDueOn });
      reportDoneOn(chronicle, matter, told(matter.dates.doneAgainOn, 'when it was done again'));
      continue;
    }
    const done = proposal.reopenedCount > 0 ? told(story.again, 'how it was done again') : story;
    const evidence = told(done.doneNote, 'the evidence');
    const reason = closeOutReasons[chance.between(0, closeOutReasons.length - 1)] ?? '';
    const objectedCount = chance.next() < 0.2 ? 1 : 0;
    const closing = { proposalId, meetingId, evidence, reason, objectedCount, visitorId: null };
    await player.act(offices.chairId, 'follow-up.close-out', closing);
    scheduleVisit(chronicle, matter, done);
  }
}

/** The sponsor speaks first, then whoever wishes; the clerk notes it in a line. */
async function discuss(chronicle: Chronicle, evening: Evening, matter: PlayedMatter, item: AgendaItem): Promise<void> {
  const { player, offices, talks } = chronicle;
  const { meetingId, comingIds, chance, dates } = evening;
  const talk = told(talks[matter.story.id], `what was said about ${matter.story.id}`);
  await player.act(offices.chairId, 'meeting.start-item', { meetingId, itemId: item.id });
  const { sponsorId } = matter.story;
  const others = chance.shuffled(comingIds.filter((id) => ![sponsorId, offices.chairId].includes(id)));
  const speakers = [...(comingIds.includes(sponsorId) ? [sponsorId] : []), ...others];
  for (const [index, note] of talk.speeches.entries()) {
    player.takeTime(minuteMs);
    await player.act(offices.clerkId, 'meeting.give-floor', {
      meetingId,
      villagerId: told(speakers[index], 'a speaker'),
    });
    player.takeTime(chance.between(60, 190) * 1_000);
    await player.act(offices.clerkId, 'meeting.end-speech', { meetingId, note });
  }
  if (dates.guest?.matterId === matter.story.id) {
    await player.act(offices.clerkId, 'meeting.call-guest', { meetingId, name: dates.guest.name });
    player.takeTime(2 * minuteMs);
    const note = { gist: dates.guest.gist, stance: null };
    await player.act(offices.clerkId, 'meeting.end-speech', { meetingId, note });
  }
  player.takeTime(chance.between(7, 13) * minuteMs);
  const stated = { meetingId, itemId: item.id, text: talk.consensus, hasOfferedAll: true };
  await player.act(offices.chairId, 'meeting.state-consensus', stated);
}

async function settle(chronicle: Chronicle, evening: Evening, matter: PlayedMatter, item: AgendaItem): Promise<void> {
  const { player, offices } = chronicle;
  const { meetingId } = evening;
  player.takeTime(minuteMs);
  const reason = matter.story.deferReason;
  if (reason !== undefined) {
    await player.act(offices.chairId, 'vote.defer-item', { meetingId, itemId: item.id, reason });
    return;
  }
  await vote(chronicle, evening, matter, item);
  const { status } = await proposalOf(chronicle, matter);
  if (status === 'adopted') scheduleCarryOut(chronicle, matter, evening.dates.on);
}

/** Somebody must go home before the last item; the clerk takes them off the headcount. */
async function leaveEarly(chronicle: Chronicle, evening: Evening): Promise<void> {
  const { player, offices } = chronicle;
  const villagerId = told(evening.comingIds.pop(), 'who leaves');
  await player.act(offices.clerkId, 'meeting.check-out', { meetingId: evening.meetingId, villagerId });
}
