import { useState } from 'react';
import { View } from '@tarojs/components';
import type { EveningPage } from '@shared/contract/meeting-pages';
import { floorWords, handNote } from '@shared/text/words/floor';
import { eveningWords, guestLabel, showAll } from '@shared/text/words/meeting';
import type { CommandQueue } from '../../../cloud/unsent/use-command-queue';
import { Cell, CellList } from '../../../components/cell-list';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import { Sheet } from '../../../components/sheet';
import { CurrentSpeech } from './current-speech';
import { floorActs, type Person } from './floor-acts';
import { FloorShares } from './floor-shares';
import type { NoteInHand } from './left-note';
import { MotionSection } from './motion-section';
import { PointsOfOrder } from './points-of-order';
import { useSheetHost } from './sheet-host';

interface PartProps {
  page: EveningPage;
  onDone: () => void;
}

interface FloorProps extends PartProps {
  queue: CommandQueue;
  onNote: (note: NoteInHand | null) => void;
}

/** As many of those who come next as one glance takes in. */
const seenAtOnce = 5;

/** Who speaks, and who comes next 轮流发言. */
export function EveningFloor({ page, queue, onDone, onNote }: FloorProps) {
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
          queue={queue}
          onDone={onDone}
          onNote={onNote}
        />
      )}
      {!isQuiet && <Turns page={page} queue={queue} leads={leads} />}
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

function Turns({ page, queue, leads }: { page: EveningPage; queue: CommandQueue; leads: boolean }) {
  const { floor } = page;
  const { show } = useSheetHost();
  const [isWhole, setWhole] = useState(false);
  if (!floor) return null;
  const isFirstRound = floor.notOffered.length > 0;
  const mayChoose = leads && floor.current === null;
  const isAgreed = page.items.some(({ itemId, consensus }) => itemId === page.currentItemId && consensus !== '');
  const choose = (person: Person) =>
    show((close) => <SpeakerSheet person={person} page={page} queue={queue} mayPass={isFirstRound} onClose={close} />);
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
      {mayChoose && page.meeting.guests.length > 0 && <Guests page={page} queue={queue} />}
    </>
  );
}

interface SpeakerSheetProps {
  person: Person;
  page: EveningPage;
  queue: CommandQueue;
  mayPass: boolean;
  onClose: () => void;
}

/** What to do with the one who was tapped; it stays open while others raise their hands beneath it. */
function SpeakerSheet({ person, page, queue, mayPass, onClose }: SpeakerSheetProps) {
  const act = (put: typeof floorActs.give) => () => {
    put(queue, page, person);
    onClose();
  };
  return (
    <Sheet isOpen title={person.name} onClose={onClose}>
      <SecondaryButton label={eveningWords.giveFloor} onTap={act(floorActs.give)} />
      {mayPass && <SecondaryButton label={eveningWords.pass} onTap={act(floorActs.pass)} />}
    </Sheet>
  );
}

function Guests({ page, queue }: { page: EveningPage; queue: CommandQueue }) {
  return (
    <Section title={eveningWords.callGuest}>
      <View className="evening-row">
        {page.meeting.guests.map(({ name, capacity }) => (
          <SecondaryButton
            key={name}
            isInline
            label={guestLabel(name, capacity)}
            onTap={() => floorActs.callGuest(queue, page, name)}
          />
        ))}
      </View>
    </Section>
  );
}
