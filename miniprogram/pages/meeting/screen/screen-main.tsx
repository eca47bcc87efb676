import { View } from '@tarojs/components';
import type { ScreenPage } from '@shared/contract/screen';
import { minutesAndSeconds } from '@shared/text/components';
import { momentInWords } from '@shared/text/dates';
import { markedTitle } from '@shared/text/words/recommendation';
import { nextSpeaker, screenWords } from '@shared/text/words/screen';
import { guestLabel } from '@shared/text/words/meeting';
import { serverNowMs, useNow } from '../../../cloud/clock';
import { classNames } from '../../../components/class-names';
import { ScanPicture } from '../check-in/scan-picture';
import { scanText } from '../scan-text';
import { ScreenPoll } from './screen-poll';
import { textSize } from './text-size';
import './screen-main.less';

/** The one thing that matters now. */
export function ScreenMain({ page, meetingId }: { page: ScreenPage; meetingId: string }) {
  switch (page.phase) {
    case 'before':
      return <Said title={screenWords.before} hint={`${screenWords.start} ${startOf(page)} · ${page.place}`} />;
    case 'checkIn':
      return <CheckIn page={page} meetingId={meetingId} />;
    case 'report':
      return <Said title={screenWords.report} hint={screenWords.reporting} />;
    case 'talk':
      return <Talk page={page} />;
    case 'poll':
    case 'result':
      return <ScreenPoll page={page} title={titleOf(page)} />;
    case 'pause':
      return <Said title={screenWords.pause} hint={screenWords.pauseHint} />;
    case 'calledOff':
      return <Said title={screenWords.calledOff} hint={screenWords.calledOffHint} />;
    case 'end':
      return <Said title={screenWords.end} hint={endHint(page)} />;
  }
}

function startOf({ startAtMs }: ScreenPage): string {
  return momentInWords(startAtMs, serverNowMs());
}

function endHint({ nextMeeting }: ScreenPage): string {
  if (!nextMeeting) return screenWords.endHint;
  const when = momentInWords(nextMeeting.startAtMs, serverNowMs());
  return `${screenWords.endHint} · ${screenWords.nextMeeting} ${when} ${nextMeeting.place}`;
}

function titleOf({ items, currentItemId }: ScreenPage): string {
  const current = items.find((item) => item.itemId === currentItemId);
  return current ? markedTitle(current) : '';
}

function Said({ title, hint }: { title: string; hint: string }) {
  return (
    <View className="screen-said">
      <View className="screen-said-title">{title}</View>
      <View className="screen-said-hint">{hint}</View>
    </View>
  );
}

function CheckIn({ page, meetingId }: { page: ScreenPage; meetingId: string }) {
  const { code } = page;
  return (
    <View className="screen-said">
      <View className="screen-codes">
        {code && <ScanPicture text={scanText(meetingId, code.seal)} label={screenWords.scan} />}
        <View>
          <View className="screen-label">{screenWords.code}</View>
          <View className="screen-code number">{code ? `${code.code.slice(0, 3)} ${code.code.slice(3)}` : ''}</View>
        </View>
      </View>
      <View className="screen-said-hint">{screenWords.codeHint}</View>
      <View className="screen-start">{`${screenWords.start} ${startOf(page)}`}</View>
    </View>
  );
}

function Talk({ page }: { page: ScreenPage }) {
  const { speaking, nextName, consensus, motion, items, currentItemId } = page;
  const isOpen = items.some(({ itemId, result }) => itemId === currentItemId && result === null);
  return (
    <View className="screen-talk">
      <View className={classNames('screen-matter', textSize(titleOf(page), 'title'))}>{titleOf(page)}</View>
      {speaking ? <Speaker key={speaking.startedAtMs} speaking={speaking} /> : <FreeFloor page={page} />}
      {isOpen && nextName !== '' && consensus === '' && motion === '' && (
        <View className="screen-next">{nextSpeaker(nextName)}</View>
      )}
    </View>
  );
}

/** Nobody speaks: the words that will be voted on, else what all agreed on, else that the floor is free. */
function FreeFloor({ page }: { page: ScreenPage }) {
  const { consensus, motion } = page;
  const text = motion || consensus;
  if (text === '') return <View className="screen-free">{freeWords(page)}</View>;
  return (
    <View className="screen-text">
      <View className="screen-label">{motion === '' ? screenWords.consensus : screenWords.motion}</View>
      <View className={textSize(text, 'text')}>{text}</View>
    </View>
  );
}

function freeWords({ items, currentItemId, nextName }: ScreenPage): string {
  const current = items.find((item) => item.itemId === currentItemId);
  if (current?.result === 'deferred') return screenWords.deferred;
  return nextName === '' ? screenWords.freeFloor : screenWords.inTurn;
}

/** Who speaks, and a lamp that dims gently with their time; it hurries nobody. */
function Speaker({ speaking }: { speaking: NonNullable<ScreenPage['speaking']> }) {
  const { name, guestCapacity, startedAtMs, endsAtMs } = speaking;
  const leftMs = endsAtMs - useNow();
  const share = Math.max(0, Math.min(1, leftMs / Math.max(1, endsAtMs - startedAtMs)));
  return (
    <View className="screen-speaker">
      <View className="screen-lamp" style={{ opacity: 0.35 + share * 0.65 }} />
      <View className="screen-speaker-words">
        <View className="screen-label">{screenWords.speaking}</View>
        <View className="screen-speaker-name">{guestCapacity === null ? name : guestLabel(name, guestCapacity)}</View>
        <View className="screen-time number">{minutesAndSeconds(leftMs)}</View>
        <View className="screen-track">
          <View className="screen-track-lit" style={{ width: `${share * 100}%` }} />
        </View>
      </View>
    </View>
  );
}
