import { useState } from 'react';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { PlanPage } from '@shared/contract/agenda-pages';
import { pageTitles } from '@shared/text/page-titles';
import { planWords } from '@shared/text/words/agenda';
import { noticeChangeWords } from '@shared/text/words/notice-change';
import { useDraft } from '../../../cloud/drafts';
import { useCommand } from '../../../cloud/use-command';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { PageFrame } from '../../../components/page-frame';
import { PrimaryButton } from '../../../components/primary-button';
import { Section } from '../../../components/section';
import { SecondaryButton } from '../../../components/secondary-button';
import { formOf, isComplete, noticeOf, type PlanForm } from './plan-form';
import { PlanGuests } from './plan-guests';
import { PlanItems } from './plan-items';
import { WhenAndWhere } from './when-and-where';

/** Changes what was announced 变更通知: the same form as the plan, sent as a new notice that says what changed. */
export function NoticeEditor({ page }: { page: PlanPage }) {
  const { meetingId } = page.meeting;
  const saved = formOf(page);
  const draft = useDraft<PlanForm>(`agenda.notice.${meetingId}`, saved);
  const form = draft.value;
  const isChanged = JSON.stringify(form) !== JSON.stringify(saved);
  return (
    <PageFrame
      title={pageTitles.plan}
      actionBar={<SendChange form={form} isChanged={isChanged} meetingId={meetingId} onSent={draft.discard} />}
    >
      <Section title={noticeChangeWords.changing}>
        <View className="plan-note">{noticeChangeWords.changeNote}</View>
      </Section>
      <WhenAndWhere form={form} onChange={draft.change} />
      <PlanItems form={form} page={page} onChange={draft.change} />
      <PlanGuests
        guests={form.guests}
        proposalIds={form.items.map(({ proposalId }) => proposalId)}
        onChange={(guests) => draft.change({ guests })}
      />
      {isChanged && (
        <View className="plan-cancel">
          <SecondaryButton label={noticeChangeWords.begin} onTap={draft.discard} />
        </View>
      )}
    </PageFrame>
  );
}

interface SendChangeProps {
  form: PlanForm;
  isChanged: boolean;
  meetingId: string;
  onSent: () => void;
}

function SendChange({ form, isChanged, meetingId, onSent }: SendChangeProps) {
  const [isAsking, setAsking] = useState(false);
  const change = useCommand('agenda.change-notice', {
    onDone: () => {
      onSent();
      void Taro.redirectTo({ url: `/pages/agenda/notice/index?id=${meetingId}` });
    },
  });
  const incomplete = isComplete(form) ? null : planWords.incomplete;
  return (
    <>
      <PrimaryButton
        label={noticeChangeWords.send}
        disabledReason={isChanged ? incomplete : noticeChangeWords.unchanged}
        onTap={() => setAsking(true)}
      />
      <ConfirmSheet
        isOpen={isAsking}
        title={noticeChangeWords.sendTitle}
        sentence={noticeChangeWords.sendSentence}
        confirmLabel={noticeChangeWords.send}
        isPending={change.isPending}
        problem={change.problem}
        onRetry={change.retry}
        onConfirm={() => {
          if (isComplete(form)) void change.run(noticeOf(meetingId, form));
        }}
        onCancel={() => {
          change.clear();
          setAsking(false);
        }}
      />
    </>
  );
}
