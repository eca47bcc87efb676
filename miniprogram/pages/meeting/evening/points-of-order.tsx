import { View } from '@tarojs/components';
import type { EveningPage, EveningPoint } from '@shared/contract/meeting-pages';
import { refusalSentence } from '@shared/text/refusals';
import { floorWords, pointLine } from '@shared/text/words/floor';
import { Cell, CellList } from '../../../components/cell-list';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import { PointSheet } from './point-sheet';
import { useSheetHost } from './sheet-host';

interface PartProps {
  page: EveningPage;
  onDone: () => void;
}

/** Points of order 程序问题: the one that waits goes before everything else; then those that were ruled on. */
export function PointsOfOrder({ page, onDone }: PartProps) {
  const { show } = useSheetHost();
  const { floor, permissions } = page;
  const inSession = permissions.inSession;
  if (!floor || !inSession) return null;
  const waiting = floor.points.find(({ ruling }) => ruling === null);
  const ruled = floor.points.filter(({ ruling }) => ruling !== null);
  const mayEnter = page.meeting.status === 'inSession' && (page.reader.isPresent || inSession.leadsFloor);
  const closed = !inSession.leadsFloor && !inSession.raisePoint.isOpen ? inSession.raisePoint.refusal : null;
  if (!waiting && ruled.length === 0 && !mayEnter) return null;
  return (
    <Section title={floorWords.point} note={waiting ? undefined : floorWords.pointNote}>
      {waiting && <Waiting point={waiting} isMine={inSession.ruleOnPoint.isOpen} />}
      {ruled.length > 0 && (
        <CellList>
          {ruled.map(({ pointId, name, text, ruling }) => (
            <Cell
              key={pointId}
              label={pointLine(name, text)}
              note={ruling?.text}
              value={ruling?.isUpheld ? floorWords.upheld : floorWords.dismissed}
            />
          ))}
        </CellList>
      )}
      {!waiting && mayEnter && (
        <SecondaryButton
          label={floorWords.raisePoint}
          disabledReason={closed && refusalSentence(closed)}
          onTap={() => show((close) => <PointSheet page={page} onDone={onDone} onClose={close} />)}
        />
      )}
    </Section>
  );
}

function Waiting({ point, isMine }: { point: EveningPoint; isMine: boolean }) {
  return (
    <View className="evening-point">
      <View className="evening-point-name">{point.name}</View>
      {point.text !== '' && <View>{point.text}</View>}
      <View className="evening-label">{isMine ? floorWords.waitsForYou : floorWords.waitsForRuling}</View>
    </View>
  );
}
