import { useState } from 'react';
import { View } from '@tarojs/components';
import type { PlanPage } from '@shared/contract/agenda-pages';
import { itemPosition, itemSummary, minutesSum, planWords } from '@shared/text/words/agenda';
import { markedTitle } from '@shared/text/words/recommendation';
import { Cell, CellList } from '../../../components/cell-list';
import { classNames } from '../../../components/class-names';
import { NumberStepper } from '../../../components/number-stepper';
import { Section } from '../../../components/section';
import { Candidates } from './candidates';
import { ItemSheet } from './item-sheet';
import { type FormItem, minutesOf, type PlanForm } from './plan-form';

interface PlanItemsProps {
  form: PlanForm;
  page: PlanPage;
  onChange: (part: Partial<PlanForm>) => void;
}

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
              label={`${itemPosition(index + 2)} · ${markedTitle(one)}`}
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
