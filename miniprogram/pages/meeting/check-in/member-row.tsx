import { useState } from 'react';
import { View } from '@tarojs/components';
import type { CheckInPage } from '@shared/contract/meeting-pages';
import { momentOfDay } from '@shared/text/dates';
import { checkInWords, presenceWords } from '@shared/text/words/meeting';
import { useCommand } from '../../../cloud/use-command';
import { classNames } from '../../../components/class-names';
import { pressable } from '../../../components/pressable';
import { RefusalNote } from '../../../components/refusal-note';
import { SecondaryButton } from '../../../components/secondary-button';
import { Sheet } from '../../../components/sheet';

interface MemberRowProps {
  meetingId: string;
  member: CheckInPage['members'][number];
  isOpen: boolean;
  onDone: () => void;
}

/** One member of the list: a tap says that they are here; later taps open what else may be marked. */
export function MemberRow({ meetingId, member, isOpen, onDone }: MemberRowProps) {
  const [isMarking, setMarking] = useState(false);
  const done = () => {
    setMarking(false);
    onDone();
  };
  const checkIn = useCommand('meeting.check-in', { onDone: done });
  const checkOut = useCommand('meeting.check-out', { onDone: done });
  const undo = useCommand('meeting.undo-check-in', { onDone: done });
  const { villagerId, name, isHere, wasHere } = member;
  const who = { meetingId, villagerId };
  const tap = () => (wasHere ? setMarking(true) : void checkIn.run(who));
  const problem = checkIn.problem ?? checkOut.problem ?? undo.problem;
  const retry = checkIn.retry ?? checkOut.retry ?? undo.retry;
  return (
    <>
      <View
        className={classNames('check-in-row', isHere && 'check-in-here')}
        {...pressable(tap, { isDisabled: !isOpen || checkIn.isPending, label: `${name} ${stateOf(member)}` })}
      >
        <View className="check-in-seat number">{member.seat}</View>
        <View className="check-in-name">
          <View>{name}</View>
          <View className="check-in-note">{noteOf(member)}</View>
        </View>
        <View className={classNames('check-in-mark', isHere && 'check-in-mark-here')}>{stateOf(member)}</View>
      </View>
      <RefusalNote sentence={isMarking ? null : problem} onRetry={retry} />
      <Sheet isOpen={isMarking} title={name} onClose={() => setMarking(false)}>
        <RefusalNote sentence={problem} onRetry={retry} />
        {isHere ? (
          <SecondaryButton
            label={checkInWords.checkOut}
            isPending={checkOut.isPending}
            onTap={() => void checkOut.run(who)}
          />
        ) : (
          <SecondaryButton
            label={checkInWords.backAgain}
            isPending={checkIn.isPending}
            onTap={() => void checkIn.run(who)}
          />
        )}
        <SecondaryButton label={checkInWords.undo} isPending={undo.isPending} onTap={() => void undo.run(who)} />
      </Sheet>
    </>
  );
}

function stateOf({ isHere, wasHere }: MemberRowProps['member']): string {
  if (isHere) return checkInWords.here;
  return wasHere ? checkInWords.left : checkInWords.checkIn;
}

function noteOf({ fromAtMs, toAtMs, leaveReason }: MemberRowProps['member']): string {
  if (fromAtMs === null) return leaveReason === null ? checkInWords.notHere : presenceWords.leave(leaveReason);
  return toAtMs === null
    ? presenceWords.from(momentOfDay(fromAtMs))
    : presenceWords.until(momentOfDay(fromAtMs), momentOfDay(toAtMs));
}
