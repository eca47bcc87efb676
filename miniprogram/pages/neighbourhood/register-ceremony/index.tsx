import { useState } from 'react';
import type { CeremonyForm } from '@shared/contract/ceremony';
import type { CeremonyAdvice } from '@shared/domain/neighbourhood/ceremony-draft';
import type { CeremonyKind } from '@shared/domain/village/register';
import { pageTitles } from '@shared/text/page-titles';
import '@shared/text/refusals/member';
import '@shared/text/refusals/neighbourhood';
import { ceremonyKindNames, ceremonyKindNotes, ceremonyWords } from '@shared/text/words/ceremony';
import { useDraft } from '../../../cloud/drafts';
import { openPage } from '../../../cloud/open-page';
import { useCommand } from '../../../cloud/use-command';
import { useView } from '../../../cloud/use-view';
import { SingleChoice } from '../../../components/choice-list';
import { PageFrame } from '../../../components/page-frame';
import type { ChosenPerson } from '../../../components/person-picker';
import { PrimaryButton } from '../../../components/primary-button';
import { RefusalNote } from '../../../components/refusal-note';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import { Advice } from '../advice';
import { CeremonyFields, emptyPlan, figuresOf, type PlanDraft } from '../ceremony-fields';
import { ForWhom } from '../for-whom';

interface Draft extends PlanDraft {
  kind: CeremonyKind | null;
  person: ChosenPerson | null;
}

interface Registered {
  kind: CeremonyKind;
  ceremonyId: string;
  advice: CeremonyAdvice[];
}

const draftKey = 'neighbourhood.register-ceremony';

/** Tells the village beforehand 红白事登记; the covenant's word stands beside each figure, and again in the answer. */
export default function RegisterCeremonyPage() {
  const view = useView('neighbourhood.ceremony-form', {});
  const draft = useDraft<Draft>(draftKey, { ...emptyPlan, kind: null, person: null });
  const [registered, setRegistered] = useState<Registered | null>(null);
  const register = useCommand('neighbourhood.register-ceremony', {
    draftKey,
    onDone: (reply, { kind }) => {
      draft.discard();
      setRegistered({ kind, ...reply });
    },
  });
  const send = () => {
    const { kind, on, place, help, person } = draft.value;
    if (kind === null || on === null) return;
    const plan = { on, place: place.trim(), figures: figuresOf(draft.value), help: help.trim() };
    void register.run({ kind, familyId: person?.villagerId ?? null, plan });
  };
  const { kind, on } = draft.value;
  if (registered) {
    return (
      <PageFrame title={pageTitles.registerCeremony} view={view}>
        {(page) => <Done page={page} registered={registered} />}
      </PageFrame>
    );
  }
  return (
    <PageFrame
      title={pageTitles.registerCeremony}
      view={view}
      actionBar={
        <>
          <RefusalNote sentence={register.problem} onRetry={register.retry} />
          <PrimaryButton
            label={ceremonyWords.register}
            isPending={register.isPending}
            disabledReason={kind === null ? ceremonyWords.chooseFirst : on === null ? ceremonyWords.dayFirst : null}
            onTap={send}
          />
        </>
      }
    >
      {(page) => (
        <>
          <Section title={ceremonyWords.question} note={ceremonyWords.whoSees}>
            <SingleChoice
              choices={page.kinds.map((one) => ({
                value: one.kind,
                label: ceremonyKindNames[one.kind],
                note: ceremonyKindNotes[one.kind],
              }))}
              value={kind}
              onChange={(next) => draft.change({ kind: next })}
            />
          </Section>
          {page.isForAnybody && (
            <ForWhom
              label={ceremonyWords.forWhom}
              note={ceremonyWords.forWhomNote}
              words={ceremonyWords.forWhomPicker}
              person={draft.value.person}
              onChoose={(person) => draft.change({ person })}
            />
          )}
          <Fields page={page} draft={draft.value} onChange={draft.change} />
        </>
      )}
    </PageFrame>
  );
}

interface FieldsProps {
  page: CeremonyForm;
  draft: Draft;
  onChange: (parts: Partial<PlanDraft>) => void;
}

function Fields({ page, draft, onChange }: FieldsProps) {
  const basis = page.kinds.find(({ kind }) => kind === draft.kind);
  return basis ? <CeremonyFields basis={basis} today={page.today} plan={draft} onChange={onChange} /> : null;
}

function Done({ page, registered: { kind, ceremonyId, advice } }: { page: CeremonyForm; registered: Registered }) {
  const articles = page.kinds.find((one) => one.kind === kind)?.articles ?? [];
  return (
    <Section title={ceremonyWords.done} note={ceremonyWords.whoSees}>
      <Advice advice={advice} articles={articles} />
      <PrimaryButton
        label={ceremonyWords.toList}
        onTap={() => openPage(`/pages/neighbourhood/ceremony/index?id=${ceremonyId}`)}
      />
      <SecondaryButton label={pageTitles.services} onTap={() => openPage('/pages/neighbourhood/services/index')} />
    </Section>
  );
}
