import { useState } from 'react';
import { View } from '@tarojs/components';
import type { ErrandDetail } from '@shared/contract/errand';
import { errandTextCharsMax } from '@shared/domain/neighbourhood/errand-draft';
import type { ErrandSide, Paper, PaperStep } from '@shared/domain/neighbourhood/errand';
import { momentInWords } from '@shared/text/dates';
import { errandWords } from '@shared/text/words/errand';
import { serverNowMs } from '../../../cloud/clock';
import { useCommand } from '../../../cloud/use-command';
import { RefusalNote } from '../../../components/refusal-note';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import { WordsSheet } from '../words-sheet';
import type { ErrandStep } from './sheets';
import './slip.less';

interface SlipProps {
  errand: ErrandDetail;
  onStep: (step: ErrandStep) => void;
  onDone: () => void;
}

interface Tick {
  paperId: string;
  step: PaperStep;
  side: ErrandSide;
}

const marks: readonly Omit<Tick, 'paperId'>[] = [
  { step: 'handed', side: 'villager' },
  { step: 'handed', side: 'runner' },
  { step: 'back', side: 'runner' },
  { step: 'back', side: 'villager' },
];
const markNames = {
  handed: { villager: errandWords.given, runner: errandWords.taken },
  back: { villager: errandWords.backTaken, runner: errandWords.backGiven },
};

/** Each paper with its four ticks: given and taken, and back again by both. */
export function Slip({ errand, onStep, onDone }: SlipProps) {
  const [entering, setEntering] = useState<Tick | null>(null);
  const tick = useCommand('neighbourhood.tick-paper', { onDone });
  const isUnderWay = errand.status === 'running' || errand.status === 'finished';
  const isEarly = errand.status === 'asked' || errand.status === 'running';
  const doTick = (one: Tick) => {
    if (one.side === errand.side) void tick.run({ errandId: errand.id, ...one, how: '' });
    else setEntering(one);
  };
  return (
    <Section title={errandWords.slip}>
      {errand.papers.length === 0 && <View className="slip-none">{errandWords.noPapers}</View>}
      {errand.papers.map((paper) => (
        <PaperRow
          key={paper.id}
          paper={paper}
          mayTick={(side) => isUnderWay && (errand.side === side || (side === 'villager' && errand.mayEnterFor))}
          onTick={doTick}
        />
      ))}
      <RefusalNote sentence={tick.problem} onRetry={tick.retry} />
      {errand.side !== null && isEarly && (
        <SecondaryButton label={errandWords.addPaper} isInline onTap={() => onStep('addPaper')} />
      )}
      {entering && (
        <WordsSheet
          action="neighbourhood.tick-paper"
          words={{
            title: errandWords.enterTitle,
            sentence: errandWords.enterSentence,
            text: errandWords.how,
            hint: errandWords.howHint,
            send: errandWords.enterFor,
          }}
          charsMax={errandTextCharsMax}
          payloadOf={(how) => ({ errandId: errand.id, ...entering, how })}
          onClose={() => setEntering(null)}
          onDone={onDone}
        />
      )}
    </Section>
  );
}

interface PaperRowProps {
  paper: Paper;
  mayTick: (side: ErrandSide) => boolean;
  onTick: (tick: Tick) => void;
}

function PaperRow({ paper, mayTick, onTick }: PaperRowProps) {
  const { id, name, handed, how } = paper;
  const wasHanded = handed.villagerAtMs !== null && handed.runnerAtMs !== null;
  return (
    <View className="slip-paper">
      <View className="slip-name">{name}</View>
      {marks
        .filter(({ step }) => step === 'handed' || wasHanded)
        .map(({ step, side }) => {
          const atMs = paper[step][side === 'villager' ? 'villagerAtMs' : 'runnerAtMs'];
          const label = markNames[step][side];
          return (
            <View key={label} className="slip-mark">
              <View className="slip-mark-words">
                {`${label} · ${atMs === null ? errandWords.notYet : momentInWords(atMs, serverNowMs())}`}
              </View>
              {atMs === null && mayTick(side) && (
                <SecondaryButton label={errandWords.tick} isInline onTap={() => onTick({ paperId: id, step, side })} />
              )}
            </View>
          );
        })}
      {how !== '' && <View className="slip-how">{how}</View>}
    </View>
  );
}
