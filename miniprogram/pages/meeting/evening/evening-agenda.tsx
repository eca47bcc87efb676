import type { EveningItem, EveningPage } from '@shared/contract/meeting-pages';
import { calendarDayInWords } from '@shared/text/dates';
import { itemPosition, itemResultNames, itemStatusNames, planWords } from '@shared/text/words/agenda';
import { assignedTo } from '@shared/text/words/console';
import { eveningWords } from '@shared/text/words/meeting';
import { markedTitle } from '@shared/text/words/recommendation';
import { openPage } from '../../../cloud/open-page';
import { Cell, CellList } from '../../../components/cell-list';
import { Section } from '../../../components/section';

/** The evening's items and how each stands. */
export function EveningAgenda({ page }: { page: EveningPage }) {
  return (
    <Section title={eveningWords.items}>
      <CellList>
        {page.items.map((item, index) => (
          <Cell
            key={item.itemId}
            label={`${itemPosition(index + 1)} · ${item.kind === 'report' ? planWords.report : markedTitle(item)}`}
            note={noteOf(item)}
            value={item.pollId !== null && item.pollId !== page.openPollId ? eveningWords.seeResult : undefined}
            onTap={pageOf(item)}
          />
        ))}
      </CellList>
    </Section>
  );
}

function noteOf(item: EveningItem): string {
  const how = item.result === null ? itemStatusNames[item.status] : itemResultNames[item.result];
  const state = `${how} · ${item.minutes} ${planWords.minutesUnit}`;
  return item.assignment
    ? `${state} · ${assignedTo(item.assignment.assigneeName, calendarDayInWords(item.assignment.dueOn))}`
    : state;
}

/** A result where there is one, else the matter; the report leads nowhere. */
function pageOf(item: EveningItem): (() => void) | undefined {
  const { pollId, proposalId } = item;
  if (pollId !== null) return () => openPage(`/pages/vote/poll/index?id=${pollId}`);
  return proposalId === null ? undefined : () => openPage(`/pages/proposal/matter/index?id=${proposalId}`);
}
