import { useState } from 'react';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { PlanPage } from '@shared/contract/agenda-pages';
import { pageTitles } from '@shared/text/page-titles';
import { refusalSentence } from '@shared/text/refusals';
import { bodyLine, planWords } from '@shared/text/words/agenda';
import { meetingBodyWords } from '@shared/text/words/meeting-body';
import { useDraft } from '../../../cloud/drafts';
import { useCommand } from '../../../cloud/use-command';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { PageFrame } from '../../../components/page-frame';
import { PrimaryButton } from '../../../components/primary-button';
import { RefusalNote } from '../../../components/refusal-note';
import { Section } from '../../../components/section';
import { Verdict } from '../../../components/verdict';
import { CancelMeeting } from '../cancel-meeting';
import { changeOf, formOf, isComplete, type PlanForm } from './plan-form';
import { PlanGuests } from './plan-guests';
import { PlanItems } from './plan-items';
import { UrgentSwitch } from './urgent-switch';
import { WhenAndWhere } from './when-and-where';

interface PlanEditorProps {
  page: PlanPage;
  /** The plan was saved: read it anew, and begin from what was read. */
  onSaved: () => Promise<void>;
}

/** The plan of one evening; when it is saved as it stands, the notice can be sent. */
export function PlanEditor({ page, onSaved }: PlanEditorProps) {
  const { meetingId } = page.meeting;
  const saved = formOf(page);
  const draft = useDraft<PlanForm>(`agenda.plan.${meetingId}`, saved);
  const form = draft.value;
  const isChanged = JSON.stringify(form) !== JSON.stringify(saved);
  const save = useCommand('agenda.change-plan', {
    onDone: () => void onSaved().then(draft.discard),
  });
  const send = () => {
    if (isComplete(form)) void save.run(changeOf(meetingId, form));
  };
  return (
    <PageFrame
      title={pageTitles.plan}
      actionBar={
        isChanged ? (
          <>
            <RefusalNote sentence={save.problem} onRetry={save.retry} />
            <PrimaryButton
              label={planWords.save}
              isPending={save.isPending}
              disabledReason={isComplete(form) ? null : planWords.incomplete}
              onTap={send}
            />
          </>
        ) : (
          <Convene page={page} />
        )
      }
    >
      <WhenAndWhere form={form} onChange={draft.change} window={windowFor(form, page)} />
      {page.meeting.body ? (
        <Section title={bodyLine(page.meeting.body)}>
          <View className="plan-note">{meetingBodyWords.note}</View>
        </Section>
      ) : (
        <UrgentSwitch form={form} hoursMin={page.urgentHoursMin} onChange={draft.change} />
      )}
      {!isChanged && (
        <View className="plan-verdict">
          <Verdict explanation={page.window} />
        </View>
      )}
      <PlanItems form={form} page={page} onChange={draft.change} />
      <PlanGuests
        guests={form.guests}
        proposalIds={form.items.map(({ proposalId }) => proposalId)}
        onChange={(guests) => draft.change({ guests })}
      />
      <View className="plan-cancel">
        <CancelMeeting meetingId={meetingId} />
      </View>
    </PageFrame>
  );
}

/** Where it is urgent, the hours say more than the days. */
function windowFor({ urgentReason }: PlanForm, { daysMin, daysMax, meeting }: PlanPage) {
  return urgentReason === null && meeting.body === null ? { daysMin, daysMax } : undefined;
}

function Convene({ page }: { page: PlanPage }) {
  const [isAsking, setAsking] = useState(false);
  const { meetingId } = page.meeting;
  const convene = useCommand('agenda.convene', {
    onDone: () => void Taro.redirectTo({ url: `/pages/agenda/notice/index?id=${meetingId}` }),
  });
  return (
    <>
      <PrimaryButton
        label={planWords.convene}
        disabledReason={page.convene.isOpen ? null : refusalSentence(page.convene.refusal)}
        onTap={() => setAsking(true)}
      />
      <ConfirmSheet
        isOpen={isAsking}
        title={planWords.conveneTitle}
        sentence={planWords.conveneSentence}
        confirmLabel={planWords.conveneConfirm}
        isPending={convene.isPending}
        problem={convene.problem}
        onRetry={convene.retry}
        onConfirm={() => void convene.run({ meetingId })}
        onCancel={() => {
          convene.clear();
          setAsking(false);
        }}
      />
    </>
  );
}
