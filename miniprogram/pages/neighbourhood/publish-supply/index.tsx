import Taro from '@tarojs/taro';
import {
  supplyContactCharsMax,
  supplyDirectionsDraft,
  supplyNoteCharsMax,
  supplyQuantityCharsMax,
  supplyTitleCharsMax,
} from '@shared/domain/neighbourhood/supply-draft';
import type { SupplyForm } from '@shared/contract/supply';
import type { SupplyDirection } from '@shared/domain/neighbourhood/supply';
import { pageTitles } from '@shared/text/page-titles';
import '@shared/text/refusals/neighbourhood';
import { directionNames, directionNotes, supplyWords } from '@shared/text/words/supply';
import { type Draft as KeptDraft, useDraft } from '../../../cloud/drafts';
import { useCommand } from '../../../cloud/use-command';
import { useView } from '../../../cloud/use-view';
import { SingleChoice } from '../../../components/choice-list';
import { DateField } from '../../../components/date-field';
import { PageFrame } from '../../../components/page-frame';
import { PrimaryButton } from '../../../components/primary-button';
import { RefusalNote } from '../../../components/refusal-note';
import { Section } from '../../../components/section';
import { TextArea } from '../../../components/text-area';
import { TextField } from '../../../components/text-field';

interface Draft {
  direction: SupplyDirection | null;
  title: string;
  quantity: string;
  note: string;
  contact: string;
  /** Null stands for the end of the quarter. */
  untilOn: string | null;
  unitId: string;
}

const draftKey = 'neighbourhood.publish-supply';
const empty: Draft = { direction: null, title: '', quantity: '', note: '', contact: '', untilOn: null, unitId: '' };

/** Puts a need or an offer on the list. */
export default function PublishSupplyPage() {
  const view = useView('neighbourhood.supply-form', {});
  const draft = useDraft<Draft>(draftKey, empty);
  const publish = useCommand('neighbourhood.publish-supply', {
    draftKey,
    onDone: ({ supplyId }) => {
      draft.discard();
      void Taro.redirectTo({ url: `/pages/neighbourhood/supply-item/index?id=${supplyId}` });
    },
  });
  const { direction, title, quantity, note, contact, untilOn, unitId } = draft.value;
  const missing = direction === null ? supplyWords.chooseFirst : title.trim() === '' ? supplyWords.titleFirst : null;
  return (
    <PageFrame
      title={pageTitles.publishSupply}
      view={view}
      actionBar={(page) => (
        <>
          <RefusalNote sentence={publish.problem} onRetry={publish.retry} />
          <PrimaryButton
            label={supplyWords.send}
            isPending={publish.isPending}
            disabledReason={missing}
            onTap={() => {
              if (direction === null) return;
              const texts = {
                title: title.trim(),
                quantity: quantity.trim(),
                note: note.trim(),
                contact: contact.trim(),
              };
              const until = untilOn ?? page.quarterEndOn;
              void publish.run({ direction, ...texts, untilOn: until, unitId: unitId === '' ? null : unitId });
            }}
          />
        </>
      )}
    >
      {(page) => (
        <>
          <Section title={supplyWords.which}>
            <SingleChoice
              choices={supplyDirectionsDraft.map((value) => ({
                value,
                label: directionNames[value],
                note: directionNotes[value],
              }))}
              value={direction}
              onChange={(next) => draft.change({ direction: next })}
            />
          </Section>
          {page.units.length > 0 && (
            <Section title={supplyWords.forUnit}>
              <SingleChoice
                choices={[
                  { value: '', label: supplyWords.forMyself },
                  ...page.units.map((unit) => ({ value: unit.unitId, label: unit.name })),
                ]}
                value={unitId}
                onChange={(next) => draft.change({ unitId: next })}
              />
            </Section>
          )}
          <Fields page={page} draft={draft} />
        </>
      )}
    </PageFrame>
  );
}

function Fields({ page, draft }: { page: SupplyForm; draft: KeptDraft<Draft> }) {
  const { title, quantity, note, contact, untilOn } = draft.value;
  return (
    <Section>
      <TextField
        label={supplyWords.title}
        placeholder={supplyWords.titlePlaceholder}
        value={title}
        charsMax={supplyTitleCharsMax}
        onChange={(next) => draft.change({ title: next })}
      />
      <TextField
        label={supplyWords.quantity}
        placeholder={supplyWords.quantityPlaceholder}
        value={quantity}
        charsMax={supplyQuantityCharsMax}
        isOptional
        onChange={(next) => draft.change({ quantity: next })}
      />
      <TextArea
        label={supplyWords.note}
        value={note}
        charsMax={supplyNoteCharsMax}
        isOptional
        onChange={(next) => draft.change({ note: next })}
      />
      <TextField
        label={supplyWords.contact}
        hint={supplyWords.contactHint}
        value={contact}
        charsMax={supplyContactCharsMax}
        isOptional
        onChange={(next) => draft.change({ contact: next })}
      />
      <DateField
        label={supplyWords.until}
        value={untilOn ?? page.quarterEndOn}
        from={page.today}
        to={page.quarterEndOn}
        onChange={(next) => draft.change({ untilOn: next })}
      />
    </Section>
  );
}
