import { useState } from 'react';
import { View } from '@tarojs/components';
import type { EveningPage } from '@shared/contract/meeting-pages';
import { floorWords, handNote } from '@shared/text/words/floor';
import { eveningWords, guestLabel, showAll } from '@shared/text/words/meeting';
import { useCommand } from '../../../cloud/use-command';
import { Cell, CellList } from '../../../components/cell-list';
import { RefusalNote } from '../../../components/refusal-note';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import { Sheet } from '../../../components/sheet';
import { CurrentSpeech } from './current-speech';
import { FloorShares } from './floor-shares';
import type { NoteInHand } from './left-note';
import { MotionSection } from './motion-section';
import { PointsOfOrder } from './points-of-order';
import { useSheetHost } from './sheet-host';

interface PartProps {
  page: EveningPage;
  onDone: () => void;
}

/** As many of those who come next as one glance takes in. */
const seenAtOnce = 5;

/** Who speaks, and who comes next 轮流发言. */
export function EveningFloor({ page, onDone, onNote }: PartProps & { onNote: (note: NoteInHand | null) => void }) {
  const { floor } = page;
  if (!floor) return null;
  const leads = page.permissions.inSession?.leadsFloor ?? false;
  const isQuiet = page.openPollId !== null || page.meeting.status === 'suspended' || isSettled(page);
  // The point that waits is ruled on before anything else; there is time for another one when all else is done.
  const isPointWaiting = floor.points.some(({ ruling }) => ruling === null);
  const points = <PointsOfOrder page={page} onDone={onDone} />;
  return (
    <>
      {isPointWaiting && points}
      {floor.current && (
        <CurrentSpeech
          key={floor.current.speechId}
          page={page}
          speech={floor.current}
          onDone={onDone}
          onNote={onNote}
        />
      )}
      {!isQuiet && <Queue page={page} leads={leads} onDone={onDone} />}
      <MotionSection page={page} onDone={onDone} />
      <FloorShares page={page} />
      {!isPointWaiting && points}
    </>
  );
}

/** It was voted on or put off: nobody is asked about it any more. */
function isSettled({ items, currentItemId }: EveningPage): boolean {
  const current = items.find(({ itemId }) => itemId === currentItemId);
  return current?.status !== 'current' || current.pollId !== null || current.result !== null;
}

function Queue({ page, leads, onDone }: PartProps & { leads: boolean }) {
  const { meetingId } = page.meeting;
  const { floor } = page;
  const { show } = useSheetHost();
  const [isWhole, setWhole] = useState(false);
  if (!floor) return null;
  const isFirstRound = floor.notOffered.length > 0;
  const mayChoose = leads && floor.current === null;
  const isAgreed = page.items.some(({ itemId, consensus }) => itemId === page.currentItemId && consensus !== '');
  const choose = (person: Person) =>
    show((close) => (
      <SpeakerSheet person={person} meetingId={meetingId} mayPass={isFirstRound} onDone={onDone} onClose={close} />
    ));
  const cell = (person: Person, note?: string) => (
    <Cell
      key={person.villagerId}
      label={person.name}
      note={note}
      onTap={mayChoose ? () => choose(person) : undefined}
    />
  );
  return (
    <>
      {isFirstRound ? (
        <Section
          title={eveningWords.nextUp}
          note={floor.orderSeed === null ? eveningWords.nextUpNote : floorWords.drawn(floor.orderSeed)}
        >
          <CellList>
            {(isWhole ? floor.notOffered : floor.notOffered.slice(0, seenAtOnce)).map((person) => cell(person))}
          </CellList>
          {floor.notOffered.length > seenAtOnce && (
            <SecondaryButton
              label={isWhole ? eveningWords.fewer : showAll(floor.notOffered.length)}
              onTap={() => setWhole(!isWhole)}
            />
          )}
        </Section>
      ) : (
        !isAgreed && <View className="evening-round">{eveningWords.allOffered}</View>
      )}
      {(floor.hands.length > 0 || !(isFirstRound || isAgreed)) && (
        <Section title={eveningWords.hands}>
          {floor.hands.length === 0 ? (
            <View className="evening-label">{eveningWords.noHands}</View>
          ) : (
            <CellList>{floor.hands.map((hand) => cell(hand, handNote(hand.itemTimes, hand.stance)))}</CellList>
          )}
        </Section>
      )}
      {mayChoose && page.meeting.guests.length > 0 && <Guests page={page} onDone={onDone} />}
    </>
  );
}

interface Person {
  villagerId: string;
  name: string;
}

interface SpeakerSheetProps {
  person: Person;
  meetingId: string;
  mayPass: boolean;
  onDone: () => void;
  onClose: () => void;
}

/** What to do with the one who was tapped; it stays open while others raise their hands beneath it. */
function SpeakerSheet({ person: { villagerId, name }, meetingId, mayPass, onDone, onClose }: SpeakerSheetProps) {
  const pass = useCommand('meeting.pass-floor', { onDone });
  const give = useCommand('meeting.give-floor', { onDone });
  const act = (run: (who: { meetingId: string; villagerId: string }) => Promise<unknown>) =>
    void run({ meetingId, villagerId }).then((done) => done && onClose());
  return (
    <Sheet isOpen title={name} onClose={onClose}>
      <RefusalNote sentence={give.problem ?? pass.problem} onRetry={give.retry ?? pass.retry} />
      <SecondaryButton label={eveningWords.giveFloor} isPending={give.isPending} onTap={() => act(give.run)} />
      {mayPass && <SecondaryButton label={eveningWords.pass} isPending={pass.isPending} onTap={() => act(pass.run)} />}
    </Sheet>
  );
}

function Guests({ page, onDone }: PartProps) {
  const call = useCommand('meeting.call-guest', { onDone });
  return (
    <Section title={eveningWords.callGuest}>
      <RefusalNote sentence={call.problem} onRetry={call.retry} />
      <View className="evening-row">
        {page.meeting.guests.map(({ name, capacity }) => (
          <SecondaryButton
            key={name}
            isInline
            label={guestLabel(name, capacity)}
            onTap={() => void call.run({ meetingId: page.meeting.meetingId, name })}
          />
        ))}
      </View>
    </Section>
  );
}
