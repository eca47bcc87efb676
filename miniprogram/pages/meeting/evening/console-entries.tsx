import type { ReactNode } from 'react';
import type { Permission } from '@shared/contract/common';
import type { StateConsensusRefusal } from '@shared/domain/meeting/state-consensus';
import type { EveningPage } from '@shared/contract/meeting-pages';
import { refusalSentence } from '@shared/text/refusals';
import { consoleWords as words, recorderWords, undoSentence } from '@shared/text/words/console';
import { floorWords } from '@shared/text/words/floor';
import { eveningWords, giveFloorTo, guestLabel } from '@shared/text/words/meeting';
import { minutesWords } from '@shared/text/words/minutes';
import { openPage } from '../../../cloud/open-page';
import type { CommandQueue } from '../../../cloud/unsent/use-command-queue';
import { AskAdjourn, AskStartNext } from './confirmed-actions';
import { ConsensusSheet } from './consensus-sheet';
import { minutesPage, openingPage } from './console-pages';
import { floorActs } from './floor-acts';
import { HandOverSheet, TakeBackSheet } from './hand-over-sheet';
import { PointSheet } from './point-sheet';
import { QuorumSheet } from './quorum-sheet';
import { AskRecordForChair } from './recorder-line';
import { UndoSheet } from './undo-sheet';

export interface ConsoleEntry {
  label: string;
  /** Why it cannot be done now; null where it can. */
  closed: string | null;
  onTap: () => void;
}

export interface ConsoleGroup {
  title: string;
  entries: ConsoleEntry[];
}

export interface ConsoleActs {
  page: EveningPage;
  queue: CommandQueue;
  onDone: () => void;
  /** Puts a sheet in the place of this one. */
  show: (sheet: (close: () => void) => ReactNode) => void;
  close: () => void;
  run: { suspend: () => void; resume: () => void; grantTime: () => void };
}

function closedBy(permission: Permission<never> | Permission | undefined): string | null {
  if (!permission) return words.notOpenYet;
  return permission.isOpen ? null : refusalSentence(permission.refusal as never);
}

/** Who was not offered the floor is asked about in the sheet itself. */
function consensusClosedBy(permission: Permission<StateConsensusRefusal> | undefined): string | null {
  const isAskedThere = permission?.isOpen === false && permission.refusal.code === 'FloorNotOfferedToAll';
  return isAskedThere ? null : closedBy(permission);
}

/** Everything that chair or clerk may do besides what is next, and of the rest why not now. */
export function consoleGroups(acts: ConsoleActs): ConsoleGroup[] {
  const { groups } = words;
  return [
    { title: groups.talk, entries: talkEntries(acts) },
    { title: groups.order, entries: orderEntries(acts) },
    { title: groups.undo, entries: undoEntries(acts) },
    { title: groups.presence, entries: presenceEntries(acts) },
    { title: groups.papers, entries: paperEntries(acts) },
  ];
}

function talkEntries({ page, queue, onDone, show, close, run }: ConsoleActs): ConsoleEntry[] {
  const { floor, permissions, next, meeting } = page;
  const inSession = permissions.inSession;
  const item = page.items.find(({ itemId }) => itemId === page.currentItemId);
  const speaking = floor?.current ? words.somebodySpeaks(floor.current.name) : null;
  const closed = inSession ? suspended(page) : words.notOpenYet;
  const point = floor?.points.find(({ ruling }) => ruling === null);
  const pointFirst = point ? refusalSentence({ code: 'PointOfOrderFirst', name: point.name }) : null;
  const quiet = closed ?? pointFirst ?? polling(page) ?? speaking;
  const matter =
    item?.kind !== 'matter' ? words.noMatter : item.pollId !== null || item.result !== null ? words.settled : null;
  const guests = meeting.guests.map(({ name, capacity }) => ({
    label: giveFloorTo(guestLabel(name, capacity)),
    closed: quiet ?? (item?.kind === 'matter' ? null : words.noMatter),
    onTap: () => {
      floorActs.callGuest(queue, page, name);
      close();
    },
  }));
  const consensus = {
    label: item?.consensus ? eveningWords.consensusAgain : eveningWords.stateConsensus,
    closed: closed ?? matter ?? consensusClosedBy(inSession?.stateConsensus),
    onTap: () =>
      item &&
      show((shut) => (
        <ConsensusSheet page={page} itemId={item.itemId} consensus={item.consensus} onDone={onDone} onClose={shut} />
      )),
  };
  return [
    {
      label: floorWords.raisePoint,
      closed: closed ?? pointFirst,
      onTap: () => show((shut) => <PointSheet page={page} onDone={onDone} onClose={shut} />),
    },
    { label: floorWords.moreTime, closed: closed ?? closedBy(inSession?.grantTime), onTap: run.grantTime },
    ...guests,
    ...(next === 'stateConsensus' ? [] : [consensus]),
    ...(next === 'openPoll'
      ? []
      : [{ label: eveningWords.pollOrDefer, closed: quiet ?? matter, onTap: () => openPage(openingPage(page)) }]),
    ...(guests.length > 0 ? [] : [{ label: eveningWords.callGuest, closed: words.noGuests, onTap: close }]),
  ];
}

function orderEntries({ page, onDone, show, run }: ConsoleActs): ConsoleEntry[] {
  const { permissions, next, chair, reader, meeting, nextItemId } = page;
  const inSession = permissions.inSession;
  const { meetingId } = meeting;
  const current = page.items.find(({ itemId }) => itemId === page.currentItemId);
  const isUnsettled = current?.kind === 'matter' && current.status === 'current' && current.pollId === null;
  const startNext = {
    label: eveningWords.startNext,
    closed: nextItemId === null && inSession ? words.noNextItem : closedBy(inSession?.startNextItem),
    onTap: () =>
      show((shut) => (
        <AskStartNext
          meetingId={meetingId}
          itemId={nextItemId ?? ''}
          isUnsettled={isUnsettled}
          onDone={onDone}
          onClose={shut}
        />
      )),
  };
  const adjourn = {
    label: eveningWords.adjourn,
    closed: closedBy(inSession?.adjourn),
    onTap: () => show((shut) => <AskAdjourn meetingId={meetingId} onDone={onDone} onClose={shut} />),
  };
  const record = {
    label: recorderWords.begin,
    closed: closedBy(permissions.recordForChair),
    onTap: () => show((shut) => <AskRecordForChair meetingId={meetingId} onDone={onDone} onClose={shut} />),
  };
  const takeBack = {
    label: floorWords.takeBack,
    closed: closedBy(chair.takeBack),
    onTap: () => show((shut) => <TakeBackSheet page={page} onDone={onDone} onClose={shut} />),
  };
  return [
    ...(next === 'startNextItem' || next === 'hearReport' ? [] : [startNext]),
    ...(meeting.status === 'suspended'
      ? next === 'resume'
        ? []
        : [{ label: eveningWords.resume, closed: closedBy(permissions.resume), onTap: run.resume }]
      : [
          {
            label: eveningWords.suspend,
            closed: inSession ? closedBy(permissions.suspend) : words.notOpenYet,
            onTap: run.suspend,
          },
        ]),
    ...(next === 'adjourn' ? [] : [adjourn]),
    {
      label: floorWords.handOver,
      closed: chair.candidates.length === 0 ? words.nobodyElse : closedBy(chair.handOver),
      onTap: () => show((shut) => <HandOverSheet page={page} onDone={onDone} onClose={shut} />),
    },
    ...(chair.isDeputy ? [takeBack] : []),
    ...(reader.isClerk && !reader.isChair ? [record] : []),
  ];
}

function undoEntries({ page, onDone, show, close }: ConsoleActs): ConsoleEntry[] {
  const entries = page.undo.map((undo) => ({
    label: undoSentence(undo),
    closed: null,
    onTap: () => show((shut) => <UndoSheet page={page} undo={undo} onDone={onDone} onClose={shut} />),
  }));
  return entries.length > 0 ? entries : [{ label: words.undoLast, closed: words.nothingToUndo, onTap: close }];
}

function presenceEntries({ page, show }: ConsoleActs): ConsoleEntry[] {
  const checkIn = {
    label: eveningWords.checkInList,
    closed: null,
    onTap: () => openPage(`/pages/meeting/check-in/index?id=${page.meeting.meetingId}`),
  };
  return [
    ...(page.next === 'checkMembersIn' ? [] : [checkIn]),
    { label: words.quorum, closed: null, onTap: () => show((shut) => <QuorumSheet page={page} onClose={shut} />) },
  ];
}

function paperEntries({ page }: ConsoleActs): ConsoleEntry[] {
  const { meetingId, openedAtMs } = page.meeting;
  return [
    {
      label: minutesWords.toMinutes,
      closed: openedAtMs === null ? words.notOpenYet : null,
      onTap: () => openPage(minutesPage(meetingId)),
    },
    { label: eveningWords.toNotice, closed: null, onTap: () => openPage(`/pages/agenda/notice/index?id=${meetingId}`) },
  ];
}

function suspended({ meeting }: EveningPage): string | null {
  return meeting.status === 'inSession'
    ? null
    : refusalSentence({ code: 'MeetingNotInSession', status: meeting.status });
}

function polling({ openPollId }: EveningPage): string | null {
  return openPollId === null ? null : refusalSentence({ code: 'MeetingPollOpen' });
}
