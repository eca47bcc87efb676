import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { PlanPage } from '@shared/contract/agenda-pages';
import { fitEvening } from '@shared/domain/agenda/fit-evening-draft';
import { sourceSentence } from '@shared/text/explanations';
import { candidateNote, planWords } from '@shared/text/words/agenda';
import { groundsInWords, orderWords } from '@shared/text/words/agenda-order';
import { markedTitle } from '@shared/text/words/recommendation';
import { serverNowMs } from '../../../cloud/clock';
import { Cell, CellList } from '../../../components/cell-list';
import { EmptyState } from '../../../components/empty-state';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import { type FormItem, itemMinutesAtFirst, minutesOf, type PlanForm } from './plan-form';

type Candidate = PlanPage['candidates'][number];

interface CandidatesProps {
  form: PlanForm;
  page: PlanPage;
  onChange: (part: Partial<PlanForm>) => void;
}

const dayMs = 86_400_000;

/** What may come 可以上会的议题: in the order in which it is proposed, and why each stands where it stands. */
export function Candidates({ form, page, onChange }: CandidatesProps) {
  const left = page.candidates.filter(({ proposalId }) => !form.items.some((item) => item.proposalId === proposalId));
  if (left.length === 0) {
    return (
      <Section title={planWords.candidates}>
        {page.candidates.length === 0 ? (
          <EmptyState sentence={planWords.noCandidates} />
        ) : (
          <View className="plan-note">{planWords.allTaken}</View>
        )}
      </Section>
    );
  }
  const isFull = form.items.length >= page.itemsMax;
  const nowMs = serverNowMs();
  const put = (added: readonly Candidate[]) => onChange({ items: [...form.items, ...added.map(itemOf)] });
  return (
    <Section title={planWords.candidates} note={isFull ? planWords.full : orderWords.note}>
      {form.urgentReason === null && <FillEvening left={left} form={form} page={page} onFill={put} />}
      <CellList>
        {left.map((candidate) => (
          <Cell
            key={candidate.proposalId}
            label={markedTitle(candidate)}
            note={<CandidateNote candidate={candidate} nowMs={nowMs} />}
            value={isFull ? undefined : planWords.add}
            onTap={isFull ? undefined : () => put([candidate])}
          />
        ))}
      </CellList>
      <View className="plan-note">{sourceSentence(page.orderRule)}</View>
    </Section>
  );
}

interface FillEveningProps {
  left: readonly Candidate[];
  form: PlanForm;
  page: PlanPage;
  onFill: (added: readonly Candidate[]) => void;
}

/** One tap fills the evening by the proposed order; what its length does not hold is named. */
function FillEvening({ left, form, page, onFill }: FillEveningProps) {
  const { fits, leftOver } = fitEvening(left, itemMinutesAtFirst, {
    eveningMinutes: form.eveningMinutes,
    plannedMinutes: minutesOf(form),
    plannedCount: form.items.length,
    itemsMax: page.itemsMax,
  });
  const fill = () => {
    onFill(fits);
    void Taro.showToast({ title: orderWords.filled(fits.length), icon: 'none' });
  };
  return (
    <>
      {fits.length > 0 && (
        <>
          <View className="plan-note">{orderWords.fillNote(fits.length)}</View>
          <SecondaryButton label={orderWords.fill} onTap={fill} />
        </>
      )}
      {leftOver.length > 0 && (
        <View className="plan-left-over">{orderWords.leftOver(leftOver.map(({ title }) => title))}</View>
      )}
    </>
  );
}

function CandidateNote({ candidate, nowMs }: { candidate: Candidate; nowMs: number }) {
  const { status, createdAtMs, points, grounds } = candidate;
  const waitingDays = Math.max(0, Math.floor((nowMs - createdAtMs) / dayMs));
  return (
    <>
      <View>{candidateNote(status, waitingDays, points)}</View>
      <View>{groundsInWords(grounds)}</View>
    </>
  );
}

function itemOf({ proposalId, title, recommendsTo, materials }: Candidate): FormItem {
  return { proposalId, title, recommendsTo, materials, minutes: itemMinutesAtFirst };
}
