import { View } from '@tarojs/components';
import type { FiguresPage, WaitingModel } from '@shared/contract/figures';
import {
  figureWords,
  mattersWords,
  moreHoldersWords,
  oldestWords,
  overdueWords,
  reachWords,
} from '@shared/text/words/figures';
import { holderName } from '@shared/text/words/proposal';
import { serverNowMs } from '../../../cloud/clock';
import { Cell, CellList } from '../../../components/cell-list';
import { Bars } from './bars';
import { Figure, toList } from './figure';

type Props = { page: FiguresPage };

/** What is open now, whatever period is chosen. */
export function OpenNow({ page }: Props) {
  return (
    <>
      <Overdue page={page} />
      <WhoIsWaitedFor page={page} />
    </>
  );
}

function Overdue({ page: { overdue, period } }: Props) {
  const rows = overdue.reaches.map(({ count, ...reach }) => {
    const label = reachWords(reach);
    return { key: label, label, value: count, words: mattersWords(count), isSecond: true };
  });
  return (
    <Figure title={figureWords.overdue} how={figureWords.overdueHow} sum={overdueWords(overdue)}>
      {overdue.count > 0 && (
        <>
          <Bars rows={rows} base={overdue.count} />
          <CellList>
            <Cell
              label={figureWords.overdueRow}
              value={mattersWords(overdue.count)}
              onTap={toList(overdue.count, { list: 'overdue', period })}
            />
          </CellList>
        </>
      )}
    </Figure>
  );
}

function WhoIsWaitedFor({ page: { waiting, waitingMoreCount, period } }: Props) {
  const nameOf = ({ holder }: WaitingModel) => (holder ? holderName(holder, ({ name }) => name) : figureWords.movedOn);
  return (
    <Figure
      title={figureWords.waiting}
      how={figureWords.waitingHow}
      {...(waiting.length === 0 ? { sum: figureWords.noneOpen } : {})}
    >
      <CellList>
        {waiting.map((one) => (
          <Cell
            key={one.holderKey}
            label={nameOf(one)}
            note={oldestWords(one, serverNowMs())}
            value={mattersWords(one.count)}
            onTap={toList(one.count, { list: 'holder', period, of: one.holderKey })}
          />
        ))}
      </CellList>
      {waitingMoreCount > 0 && <View className="figures-note">{moreHoldersWords(waitingMoreCount)}</View>}
    </Figure>
  );
}
