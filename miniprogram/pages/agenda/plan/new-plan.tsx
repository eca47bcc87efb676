import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { AgendaListPage, AgendaListRow } from '@shared/contract/agenda-pages';
import { momentInWords } from '@shared/text/dates';
import { pageTitles } from '@shared/text/page-titles';
import { refusalSentence } from '@shared/text/refusals';
import { agreedHint, planWords } from '@shared/text/words/agenda';
import { serverNowMs } from '../../../cloud/clock';
import { useDraft } from '../../../cloud/drafts';
import { openPage } from '../../../cloud/open-page';
import { useCommand } from '../../../cloud/use-command';
import { usePages } from '../../../cloud/use-pages';
import { Cell, CellList } from '../../../components/cell-list';
import { PageFrame } from '../../../components/page-frame';
import { PrimaryButton } from '../../../components/primary-button';
import { RefusalNote } from '../../../components/refusal-note';
import { Section } from '../../../components/section';
import { ChooseBody } from './choose-body';
import { basicsOf, bodyOf, isComplete, newPlan, type PlanForm } from './plan-form';
import { WhenAndWhere } from './when-and-where';

/** Plan a new evening 计划夜话, or go on with one that is being planned. */
export function NewPlan() {
  const list = usePages('agenda.list', { isOpen: true });
  const page = list.view.data;
  if (!page) {
    return (
      <PageFrame title={pageTitles.plan} view={list.view}>
        {null}
      </PageFrame>
    );
  }
  return <NewPlanForm page={page} rows={list.rows} />;
}

interface NewPlanFormProps {
  page: AgendaListPage;
  rows: AgendaListRow[];
}

function NewPlanForm({ page, rows }: NewPlanFormProps) {
  const { plan: mayPlan, planning } = page;
  const draft = useDraft<PlanForm>('agenda.plan', newPlan(planning));
  const plan = useCommand('agenda.plan-meeting', {
    onDone: ({ meetingId }) => {
      draft.discard();
      void Taro.redirectTo({ url: `/pages/agenda/plan/index?id=${meetingId}` });
    },
  });
  const form = draft.value;
  const closed = mayPlan.isOpen ? null : refusalSentence(mayPlan.refusal);
  const send = () => {
    if (isComplete(form)) void plan.run({ ...basicsOf(form), ...bodyOf(form) });
  };
  return (
    <PageFrame
      title={pageTitles.plan}
      actionBar={
        <>
          <RefusalNote sentence={plan.problem} onRetry={plan.retry} />
          <PrimaryButton
            label={planWords.begin}
            isPending={plan.isPending}
            disabledReason={closed ?? (isComplete(form) ? null : planWords.incomplete)}
            onTap={send}
          />
        </>
      }
    >
      <OpenMeetings rows={rows} />
      <Section title={planWords.newMeeting}>
        <View className="plan-note">{planWords.newMeetingHint}</View>
        {planning?.agreed && <View className="plan-note">{agreedHint(planning.agreed, serverNowMs())}</View>}
      </Section>
      <WhenAndWhere
        form={form}
        onChange={draft.change}
        window={form.body === null ? (planning ?? undefined) : undefined}
      />
      {planning && <ChooseBody body={form.body} groups={planning.groups} onChange={(body) => draft.change({ body })} />}
    </PageFrame>
  );
}

function OpenMeetings({ rows }: { rows: readonly AgendaListRow[] }) {
  const nowMs = serverNowMs();
  if (rows.length === 0) return null;
  const cell = (row: AgendaListRow, page: string) => (
    <Cell
      key={row.meetingId}
      label={row.title}
      note={`${momentInWords(row.startAtMs, nowMs)} · ${row.place}`}
      onTap={() => openPage(`${page}?id=${row.meetingId}`)}
    />
  );
  const drafts = rows.filter((row) => row.status === 'draft');
  const convened = rows.filter((row) => row.status !== 'draft');
  return (
    <>
      {drafts.length > 0 && (
        <Section title={planWords.drafts}>
          <CellList>{drafts.map((row) => cell(row, '/pages/agenda/plan/index'))}</CellList>
        </Section>
      )}
      {convened.length > 0 && (
        <Section title={planWords.convened}>
          <CellList>{convened.map((row) => cell(row, '/pages/agenda/notice/index'))}</CellList>
        </Section>
      )}
    </>
  );
}
