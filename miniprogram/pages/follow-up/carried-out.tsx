import { View } from '@tarojs/components';
import type { FollowUpPage } from '@shared/contract/follow-up-pages';
import { calendarDayInWords } from '@shared/text/dates';
import { followUpWords } from '@shared/text/words/follow-up';
import { budgetSentence, carryOutWords, milestoneNote, namesInLine } from '@shared/text/words/hand-over';
import { percentWords } from '@shared/text/words/matter';
import { serverNowMs } from '../../cloud/clock';
import { Badge } from '../../components/badge';
import { Cell, CellList } from '../../components/cell-list';
import { Section } from '../../components/section';
import { Timeline } from '../../components/timeline';
import { carriedOutSteps } from './carried-out-steps';
import './carried-out.less';

/** How far a matter is: its person, its date, its milestones, and everything that was reported. */
export function CarriedOut({ page }: { page: FollowUpPage }) {
  const { percent, milestones, dueOn, assistantNames, budget } = page;
  const firstDueOn = page.handOvers[0]?.dueOn ?? null;
  const who = page.unitName ?? page.assigneeName ?? followUpWords.noAssignee;
  const steps = carriedOutSteps(page, serverNowMs());
  return (
    <Section title={followUpWords.progress}>
      <View className="carried-out-bar" role="img" aria-label={percentWords(percent)}>
        <View className="carried-out-done" style={{ width: `${percent}%` }} />
      </View>
      <View className="carried-out-percent number">{percentWords(percent)}</View>
      <CellList>
        <Cell label={followUpWords.assignee} value={who} />
        {assistantNames.length > 0 && <Cell label={carryOutWords.helpers} value={namesInLine(assistantNames)} />}
        {dueOn !== null && (
          <Cell
            label={followUpWords.dueOn}
            value={calendarDayInWords(dueOn)}
            note={
              firstDueOn !== null && firstDueOn !== dueOn
                ? `${carryOutWords.firstDue} ${calendarDayInWords(firstDueOn)}`
                : undefined
            }
          />
        )}
        {budget && <Cell label={carryOutWords.budgetName} note={budgetSentence(budget)} />}
        {milestones.map((milestone) => (
          <Cell
            key={milestone.id}
            label={milestone.title}
            note={milestoneNote(milestone)}
            value={milestone.isDone ? <Badge label={percentWords(100)} tone="good" /> : undefined}
          />
        ))}
      </CellList>
      {steps.length > 0 ? (
        <View className="carried-out-steps">
          <Timeline steps={steps} />
        </View>
      ) : (
        <View className="carried-out-nothing">{followUpWords.nothingYet}</View>
      )}
    </Section>
  );
}
