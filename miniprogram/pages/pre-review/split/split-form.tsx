import { useState } from 'react';
import Taro from '@tarojs/taro';
import type { PayloadOf } from '@shared/contract';
import type { PreparationPage } from '@shared/contract/proposal-pages';
import { bodyCharsMax } from '@shared/text/words/raise';
import { splitWords } from '@shared/text/words/split';
import { useDraft } from '../../../cloud/drafts';
import { useCommand } from '../../../cloud/use-command';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { PrimaryButton } from '../../../components/primary-button';
import { Section } from '../../../components/section';
import { TextArea } from '../../../components/text-area';
import { KindFields } from '../../proposal/prepare/kind-fields';
import { Edge, Note } from '../edge';
import { reasonCharsMax } from '../verdict-fields';

type Fields = Pick<PayloadOf<'proposal.split'>, 'staying' | 'leaving' | 'category' | 'matterKind' | 'reason'>;

/** Both parts, one below the other; what stays begins with all that was said. */
export function SplitForm({ page }: { page: PreparationPage }) {
  const { row, body, preparation } = page;
  const { category, matterKind } = preparation;
  const [isAsking, setAsking] = useState(false);
  const draft = useDraft<Fields>(`split.${row.id}`, { staying: body, leaving: '', category, matterKind, reason: '' });
  const split = useCommand('proposal.split', {
    onDone: () => {
      draft.discard();
      void Taro.redirectTo({ url: `/pages/proposal/matter/index?id=${row.id}` });
    },
  });
  const { staying, leaving } = draft.value;
  return (
    <>
      <Edge>{draft.isRestored && <Note sentence={splitWords.restored} />}</Edge>
      <BothParts page={page} fields={draft.value} onChange={draft.change} />
      <Edge>
        <PrimaryButton
          label={splitWords.split}
          disabledReason={whatIsMissing(staying, leaving)}
          onTap={() => setAsking(true)}
        />
      </Edge>
      <ConfirmSheet
        isOpen={isAsking}
        title={splitWords.confirmTitle}
        sentence={splitWords.confirm(beginning(staying), beginning(leaving))}
        confirmLabel={splitWords.split}
        onConfirm={() => void split.run({ proposalId: row.id, ...draft.value })}
        onCancel={() => setAsking(false)}
        isPending={split.isPending}
        problem={split.problem}
        onRetry={split.retry}
      />
    </>
  );
}

interface BothPartsProps {
  page: PreparationPage;
  fields: Fields;
  onChange: (part: Partial<Fields>) => void;
}

function BothParts({ page, fields, onChange }: BothPartsProps) {
  return (
    <>
      <Section>
        <TextArea
          label={splitWords.staying}
          hint={splitWords.stayingNote}
          value={fields.staying}
          onChange={(staying) => onChange({ staying })}
          charsMax={bodyCharsMax}
        />
      </Section>
      <Section>
        <TextArea
          label={splitWords.leaving}
          hint={splitWords.leavingNote}
          placeholder={splitWords.leavingHint}
          value={fields.leaving}
          onChange={(leaving) => onChange({ leaving })}
          charsMax={bodyCharsMax}
        />
        <KindFields
          categories={page.categories}
          category={fields.category}
          matterKind={fields.matterKind}
          cure={undefined}
          onChange={onChange}
        />
      </Section>
      <Section>
        <TextArea
          label={splitWords.reason}
          isOptional={page.row.relation === 'author'}
          placeholder={splitWords.reasonHint}
          value={fields.reason}
          onChange={(reason) => onChange({ reason })}
          charsMax={reasonCharsMax}
        />
      </Section>
    </>
  );
}

function whatIsMissing(staying: string, leaving: string): string | null {
  if (leaving.trim() === '') return splitWords.leavingMissing;
  return staying.trim() === '' ? splitWords.stayingMissing : null;
}

const beginningCharsMax = 20;

/** Enough of a text to know it by. */
function beginning(text: string): string {
  const whole = text.trim();
  return whole.length <= beginningCharsMax ? whole : `${whole.slice(0, beginningCharsMax)}…`;
}
