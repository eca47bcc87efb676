import { useState } from 'react';
import { View } from '@tarojs/components';
import { momentOfDay } from '@shared/text/dates';
import { checkInTitle, checkOutTitle, deskWords } from '@shared/text/words/desk';
import { checkInWords, presenceWords } from '@shared/text/words/meeting';
import { serverNowMs } from '../../../cloud/clock';
import type { CommandQueue } from '../../../cloud/unsent/use-command-queue';
import type { CheckInPage } from '@shared/contract/meeting-pages';
import { leaveNote } from '@shared/text/words/leave';
import { useCommand } from '../../../cloud/use-command';
import { classNames } from '../../../components/class-names';
import { pressable } from '../../../components/pressable';
import { RefusalNote } from '../../../components/refusal-note';
import { SecondaryButton } from '../../../components/secondary-button';
import { Sheet } from '../../../components/sheet';
import type { DeskMember } from './desk';
import { LeaveTurn } from './leave-turn';

interface MemberRowProps {
  page: CheckInPage;
  member: DeskMember;
  queue: CommandQueue;
  onDone: () => void;
}

/** One member of the list: one tap for who comes, one for who leaves; a tap on the name opens what was marked wrongly. */
export function MemberRow({ page, member, queue, onDone }: MemberRowProps) {
  const [isMarking, setMarking] = useState(false);
  const { meetingId } = page.meeting;
  const { isOpen } = page.checkIn;
  const { villagerId, name, isHere, wasHere } = member;
  const who = { meetingId, villagerId };
  // What waits for a line counts from this moment, as far as nothing was counted since.
  const now = () => ({ ...who, atMs: serverNowMs() });
  const checkIn = () => queue.put('meeting.check-in', now(), { title: checkInTitle(name) });
  const checkOut = () => queue.put('meeting.check-out', now(), { title: checkOutTitle(name) });
  const tap = () => (wasHere ? setMarking(true) : checkIn());
  return (
    <>
      <View className={classNames('check-in-row', isHere && 'check-in-here')}>
        <View className="check-in-tap" {...pressable(tap, { isDisabled: !isOpen })}>
          <View className="check-in-seat number">{member.seat}</View>
          <View className="check-in-name">
            <View>{name}</View>
            <View className="check-in-note">{noteOf(member)}</View>
          </View>
          <View className={classNames('check-in-mark', isHere && 'check-in-mark-here')}>{stateOf(member)}</View>
        </View>
        {isOpen && wasHere && (
          <View
            className="check-in-turn"
            {...pressable(isHere ? checkOut : checkIn, { label: `${name} ${turnOf(member)}` })}
          >
            {turnOf(member)}
          </View>
        )}
        {!wasHere && page.enterLeave.isOpen && <LeaveTurn page={page} member={member} onDone={onDone} />}
      </View>
      {isMarking && (
        <MarkSheet
          member={member}
          meetingId={meetingId}
          queue={queue}
          onDone={onDone}
          onClose={() => setMarking(false)}
        />
      )}
    </>
  );
}

/** What was marked wrongly: taken out of the queue where it has not gone, else taken back on record. */
function MarkSheet({
  member,
  meetingId,
  queue,
  onDone,
  onClose,
}: Omit<MemberRowProps, 'page'> & { meetingId: string; onClose: () => void }) {
  const undo = useCommand('meeting.undo-check-in', {
    onDone: () => {
      onDone();
      onClose();
    },
  });
  const { villagerId, name, waiting } = member;
  const takeOut = () => {
    if (waiting) queue.discard(waiting.requestId);
    onClose();
  };
  return (
    <Sheet isOpen title={name} onClose={onClose}>
      <RefusalNote sentence={undo.problem} onRetry={undo.retry} />
      {waiting ? (
        <SecondaryButton label={deskWords.takeOut} onTap={takeOut} />
      ) : (
        <SecondaryButton
          label={checkInWords.undo}
          isPending={undo.isPending}
          onTap={() => void undo.run({ meetingId, villagerId })}
        />
      )}
    </Sheet>
  );
}

function turnOf({ isHere }: DeskMember): string {
  return isHere ? deskWords.checkOut : deskWords.backAgain;
}

function stateOf({ isHere, wasHere }: DeskMember): string {
  if (isHere) return checkInWords.here;
  return wasHere ? checkInWords.left : checkInWords.checkIn;
}

function noteOf({ waiting, fromAtMs, toAtMs, leaveReason, enteredLeave }: DeskMember): string {
  if (waiting) return deskWords.waiting;
  if (fromAtMs === null) return leaveReason === null ? checkInWords.notHere : leaveNote(leaveReason, enteredLeave);
  return toAtMs === null
    ? presenceWords.from(momentOfDay(fromAtMs))
    : presenceWords.until(momentOfDay(fromAtMs), momentOfDay(toAtMs));
}
