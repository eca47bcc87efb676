import { useState } from 'react';
import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { PreparedMatter, SessionDraftPage } from '@shared/contract/pre-review-pages';
import { judgeWords } from '@shared/text/words/pre-review';
import { opinionInWords, sessionWords } from '@shared/text/words/pre-review-session';
import { useDraft } from '../../../cloud/drafts';
import { useCommand } from '../../../cloud/use-command';
import { MultipleChoice } from '../../../components/choice-list';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { DateField } from '../../../components/date-field';
import { EmptyState } from '../../../components/empty-state';
import { PrimaryButton } from '../../../components/primary-button';
import { Section } from '../../../components/section';
import { Edge } from '../edge';
import './session-form.less';
import { fullDay } from '@shared/text/dates';

interface Fields {
  proposalIds: string[];
  attendeeIds: string[];
  heldOn: string;
}

interface SessionFormProps {
  page: SessionDraftPage;
  /** An opinion may have changed: what is shown is read again. */
  onRefused: () => void;
}

/** What the session decided, who was there, and when: recorded once for the whole batch. */
export function SessionForm({ page, onRefused }: SessionFormProps) {
  const draft = useDraft<Fields>('pre-review-session', { proposalIds: [], attendeeIds: [], heldOn: page.today });
  const [isAsking, setAsking] = useState(false);
  const decide = useCommand('pre-review.decide-session', {
    onDone: ({ sessionId }) => {
      draft.discard();
      void Taro.redirectTo({ url: `/pages/pre-review/session/index?id=${sessionId}` });
    },
    onRefused,
  });
  const { proposalIds, attendeeIds, heldOn } = draft.value;
  const matters = page.matters.filter((matter) => proposalIds.includes(matter.proposalId) && !matter.isOwn);
  const attendees = page.partyMembers.filter((person) => attendeeIds.includes(person.villagerId));
  if (page.matters.length === 0) return <EmptyState sentence={sessionWords.empty} action={toDesk} />;
  return (
    <>
      <Edge>
        <View className="session-form-intro">{sessionWords.intro}</View>
      </Edge>
      <MatterTicks page={page} values={proposalIds} onChange={(ids) => draft.change({ proposalIds: ids })} />
      <Section title={sessionWords.attendees} note={sessionWords.attendeesNote(page.attendeesMin)}>
        <View className="session-form-people">
          <MultipleChoice
            choices={page.partyMembers.map(({ villagerId, name }) => ({ value: villagerId, label: name }))}
            values={attendeeIds}
            onChange={(ids) => draft.change({ attendeeIds: ids })}
          />
        </View>
        <View className="session-form-count">{sessionWords.attendeesCount(attendees.length)}</View>
        <DateField
          label={sessionWords.heldOn}
          value={heldOn}
          to={page.today}
          onChange={(on) => draft.change({ heldOn: on })}
        />
      </Section>
      <Edge>
        <PrimaryButton
          label={sessionWords.submit}
          disabledReason={whatIsMissing(page, matters.length, attendees.length)}
          onTap={() => setAsking(true)}
        />
      </Edge>
      <ConfirmSheet
        isOpen={isAsking}
        title={sessionWords.confirmTitle}
        sentence={sessionWords.confirm}
        confirmLabel={sessionWords.confirmLabel}
        onConfirm={() =>
          void decide.run({
            heldOn,
            attendeeIds: attendees.map((person) => person.villagerId),
            matters: matters.map(({ proposalId, opinion }) => ({ proposalId, preparedAtMs: opinion.preparedAtMs })),
          })
        }
        onCancel={() => setAsking(false)}
        isPending={decide.isPending}
        problem={decide.problem}
        onRetry={decide.retry}
      >
        <Batch matters={matters} names={attendees.map((person) => person.name)} heldOn={heldOn} />
      </ConfirmSheet>
    </>
  );
}

const toDesk = {
  label: sessionWords.toDesk,
  onTap: () => void Taro.redirectTo({ url: '/pages/pre-review/desk/index' }),
};

function whatIsMissing({ mattersMax, attendeesMin }: SessionDraftPage, matterCount: number, attendeeCount: number) {
  if (matterCount === 0) return sessionWords.nothingTicked;
  if (matterCount > mattersMax) return sessionWords.tooMany(mattersMax);
  return attendeeCount < attendeesMin ? sessionWords.tooFew(attendeesMin - attendeeCount) : null;
}

interface MatterTicksProps {
  page: SessionDraftPage;
  values: string[];
  onChange: (proposalIds: string[]) => void;
}

function MatterTicks({ page, values, onChange }: MatterTicksProps) {
  return (
    <Section title={sessionWords.matters} note={sessionWords.mattersNote(page.mattersMax)}>
      <MultipleChoice
        choices={page.matters.map(({ proposalId, title, opinion, isOwn }) => ({
          value: proposalId,
          label: title,
          note: sessionWords.proposed(opinion, opinion.preparedBy.name),
          disabledReason: isOwn ? sessionWords.own : null,
        }))}
        values={values}
        onChange={onChange}
      />
    </Section>
  );
}

/** Once more what is about to be recorded. */
function Batch({ matters, names, heldOn }: { matters: PreparedMatter[]; names: string[]; heldOn: string }) {
  return (
    <View className="session-form-batch">
      <View>{fullDay(heldOn)}</View>
      <View>{sessionWords.people(names)}</View>
      {matters.map(({ proposalId, title, opinion }) => (
        <View key={proposalId} className="session-form-batch-matter">
          <View className="session-form-batch-title">{title}</View>
          <View>{judgeWords.option(opinionInWords(opinion), opinion.reason)}</View>
        </View>
      ))}
    </View>
  );
}
