import { useState } from 'react';
import { View } from '@tarojs/components';
import type { DutyDay, DutyPage } from '@shared/contract/duty';
import { dayAndWeekday } from '@shared/text/dates';
import { pageTitles } from '@shared/text/page-titles';
import '@shared/text/refusals/member';
import '@shared/text/refusals/neighbourhood';
import { dutyWords, swapSentence } from '@shared/text/words/duty';
import { serverNowMs } from '../../../cloud/clock';
import { useCommand } from '../../../cloud/use-command';
import { useView } from '../../../cloud/use-view';
import { Cell, CellList } from '../../../components/cell-list';
import { EmptyState } from '../../../components/empty-state';
import { PageFrame } from '../../../components/page-frame';
import { PrimaryButton } from '../../../components/primary-button';
import { RefusalNote } from '../../../components/refusal-note';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import { WordButton } from '../../../components/word-button';
import { PhoneSheet, PlanSheet, SwapSheet } from './sheets';

/** Who sits in the village office on which day 值班表. */
export default function DutyRotaPage() {
  const view = useView('neighbourhood.duty', {});
  const [open, setOpen] = useState<'plan' | 'phone' | null>(null);
  const [swapped, setSwapped] = useState<DutyDay | null>(null);
  const onDone = () => void view.reload();
  return (
    <PageFrame
      title={pageTitles.duty}
      view={view}
      actionBar={({ plan }) =>
        plan.isOpen ? <PrimaryButton label={dutyWords.plan} onTap={() => setOpen('plan')} /> : null
      }
    >
      {(page) => (
        <>
          <Swaps page={page} onDone={onDone} />
          <Section note={dutyWords.intro}>
            {page.days.length === 0 && <EmptyState picture="seats" sentence={dutyWords.none} />}
            <CellList>
              {page.days.map((day) => (
                <Cell
                  key={day.on}
                  label={dayAndWeekday(day.on, serverNowMs())}
                  note={day.phone || dutyWords.noPhone}
                  value={day.isMine ? dutyWords.mine : day.name}
                  onTap={day.isMine ? () => setSwapped(day) : undefined}
                />
              ))}
            </CellList>
          </Section>
          <Section>
            {page.givePhone.isOpen && <SecondaryButton label={dutyWords.phone} onTap={() => setOpen('phone')} />}
            <WordButton request={{ sheet: 'dutySheet' }} label={dutyWords.print} />
          </Section>
          {open === 'plan' && <PlanSheet page={page} onClose={() => setOpen(null)} onDone={onDone} />}
          {open === 'phone' && <PhoneSheet page={page} onClose={() => setOpen(null)} onDone={onDone} />}
          {swapped && <SwapSheet page={page} day={swapped} onClose={() => setSwapped(null)} onDone={onDone} />}
        </>
      )}
    </PageFrame>
  );
}

/** What waits for an answer: of the two, the one who was asked agrees; either may let it fall. */
function Swaps({ page: { swaps }, onDone }: { page: DutyPage; onDone: () => void }) {
  const answer = useCommand('neighbourhood.answer-duty-swap', { onDone, onRefused: onDone });
  if (swaps.length === 0) return null;
  return (
    <Section title={dutyWords.swaps}>
      {swaps.map((swap) => (
        <View key={swap.id}>
          <View>{swapSentence(swap)}</View>
          {swap.isMineToAnswer && (
            <SecondaryButton
              label={dutyWords.agree}
              isInline
              isPending={answer.isPending}
              onTap={() => void answer.run({ swapId: swap.id, agrees: true })}
            />
          )}
          <SecondaryButton
            label={swap.isMineToAnswer ? dutyWords.refuse : dutyWords.takeBack}
            isInline
            isPending={answer.isPending}
            onTap={() => void answer.run({ swapId: swap.id, agrees: false })}
          />
        </View>
      ))}
      <RefusalNote sentence={answer.problem} onRetry={answer.retry} />
    </Section>
  );
}
