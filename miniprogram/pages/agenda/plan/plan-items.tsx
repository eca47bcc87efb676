import { useState } from 'react';
import { View } from '@tarojs/components';
import type { PlanPage } from '@shared/contract/agenda-pages';
import { candidateNote, itemPosition, itemSummary, minutesSum, planWords } from '@shared/text/words/agenda';
import { serverNowMs } from '../../../cloud/clock';
import { Cell, CellList } from '../../../components/cell-list';
import { classNames } from '../../../components/class-names';
import { EmptyState } from '../../../components/empty-state';
import { NumberStepper } from '../../../components/number-stepper';
import { Section } from '../../../components/section';
import { ItemSheet } from './item-sheet';
import { type FormItem, itemMinutesAtFirst, minutesOf, type PlanForm } from './plan-form';

interface PlanItemsProps {
  form: PlanForm;
  page: PlanPage;
  onChange: (part: Partial<PlanForm>) => void;
}

const dayMs = 86_400_000;

/** The evening's items in their order; the report stands first by itself. */
export function PlanItems({ form, page, onChange }: PlanItemsProps) {
  const [edited, setEdited] = useState<string | null>(null);
  const { items } = form;
  const at = items.findIndex((item) => item.proposalId === edited);
  const item = items[at];
  const replace = (next: FormItem) =>
    onChange({ items: items.map((one) => (one.proposalId === next.proposalId ? next : one)) });
  const move = (by: -1 | 1) => onChange({ items: swapped(items, at, at + by) });
  const sum = minutesOf(form);
  return (
    <>
      <Section title={planWords.items}>
        <View className={classNames('plan-sum number', sum > form.eveningMinutes && 'plan-sum-over')}>
          {minutesSum(sum, form.eveningMinutes)}
        </View>
        <View className="plan-report">
          <View className="plan-report-title">{`${itemPosition(1)} · ${planWords.report}`}</View>
          <View className="plan-note">{planWords.reportNote}</View>
          <NumberStepper
            label={planWords.itemMinutes}
            value={form.reportMinutes}
            min={5}
            max={120}
            step={5}
            unit={planWords.minutesUnit}
            onChange={(reportMinutes) => onChange({ reportMinutes })}
          />
        </View>
        <CellList>
          {items.map((one, index) => (
            <Cell
              key={one.proposalId}
              label={`${itemPosition(index + 2)} · ${one.title}`}
              note={itemSummary(one.minutes, one.materials.length)}
              value={planWords.edit}
              onTap={() => setEdited(one.proposalId)}
            />
          ))}
        </CellList>
      </Section>
      <Candidates form={form} page={page} onChange={onChange} />
      {item && (
        <ItemSheet
          item={item}
          isFirst={at === 0}
          isLast={at === items.length - 1}
          onChange={replace}
          onMove={move}
          onRemove={() => {
            setEdited(null);
            onChange({ items: items.filter((one) => one.proposalId !== item.proposalId) });
          }}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  );
}

function swapped(items: readonly FormItem[], one: number, other: number): FormItem[] {
  const next = [...items];
  const [left, right] = [items[one], items[other]];
  if (left && right) {
    next[one] = right;
    next[other] = left;
  }
  return next;
}

/** What may come: admitted and deferred matters, whoever waited longest first. */
function Candidates({ form, page, onChange }: PlanItemsProps) {
  const left = page.candidates.filter(({ proposalId }) => !form.items.some((item) => item.proposalId === proposalId));
  const isFull = form.items.length >= page.itemsMax;
  const nowMs = serverNowMs();
  const add = (candidate: PlanPage['candidates'][number]) => {
    const { proposalId, title, materials } = candidate;
    onChange({ items: [...form.items, { proposalId, title, materials, minutes: itemMinutesAtFirst }] });
  };
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
  return (
    <Section title={planWords.candidates} note={isFull ? planWords.full : planWords.candidatesNote}>
      <CellList>
        {left.map((candidate) => (
          <Cell
            key={candidate.proposalId}
            label={candidate.title}
            note={candidateNote(
              candidate.status,
              Math.max(0, Math.floor((nowMs - candidate.createdAtMs) / dayMs)),
              candidate.supportCount,
            )}
            value={isFull ? undefined : planWords.add}
            onTap={isFull ? undefined : () => add(candidate)}
          />
        ))}
      </CellList>
    </Section>
  );
}
