import { useState } from 'react';
import { useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { ErrandDetail } from '@shared/contract/errand';
import { pageTitles } from '@shared/text/page-titles';
import { refusalSentence } from '@shared/text/refusals';
import '@shared/text/refusals/member';
import '@shared/text/refusals/neighbourhood';
import { momentInWords } from '@shared/text/dates';
import { dueWords, errandStatusNames, errandWords } from '@shared/text/words/errand';
import { serverNowMs } from '../../../cloud/clock';
import { useView } from '../../../cloud/use-view';
import { Badge } from '../../../components/badge';
import { Cell, CellList } from '../../../components/cell-list';
import { PageFrame } from '../../../components/page-frame';
import { PrimaryButton } from '../../../components/primary-button';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import { WordButton } from '../../../components/word-button';
import { errandTones } from '../tones';
import { AssignSheet, type ErrandStep, ErrandWordsSheet } from './sheets';
import { Slip } from './slip';

/** The slip 代办单: what is to be done, by whom, which papers are where, and what whoever looks may do. */
export default function ErrandPage() {
  const { id = '' } = useRouter().params;
  const view = useView('neighbourhood.errand', { errandId: id });
  const [step, setStep] = useState<ErrandStep | null>(null);
  const sheet = { onClose: () => setStep(null), onDone: () => void view.reload() };
  return (
    <PageFrame
      title={pageTitles.errand}
      view={view}
      actionBar={(errand) => <MainStep errand={errand} onStep={setStep} />}
    >
      {(errand) => (
        <>
          <Head errand={errand} />
          <Slip errand={errand} onStep={setStep} onDone={sheet.onDone} />
          <Reports errand={errand} />
          <Section>
            {errand.run.isOpen && <SecondaryButton label={errandWords.report} onTap={() => setStep('report')} />}
            {errand.isClerk && errand.assign.isOpen && (
              <SecondaryButton
                label={errand.runnerName === '' ? errandWords.assign : errandWords.reassign}
                onTap={() => setStep('assign')}
              />
            )}
            {errand.drop.isOpen && <SecondaryButton label={errandWords.drop} onTap={() => setStep('drop')} />}
            <WordButton request={{ sheet: 'errandSlip', errandId: errand.id }} label={errandWords.print} />
          </Section>
          {(step === 'assign' || step === 'take') && <AssignSheet errand={errand} isOwn={step === 'take'} {...sheet} />}
          {step !== null && step !== 'assign' && step !== 'take' && (
            <ErrandWordsSheet errand={errand} step={step} {...sheet} />
          )}
        </>
      )}
    </PageFrame>
  );
}

interface StepsProps {
  errand: ErrandDetail;
  onStep: (step: ErrandStep) => void;
}

/** The one step that is the reader's now. */
function MainStep({ errand: { assign, run, close, status, side, mayEnterFor }, onStep }: StepsProps) {
  if (run.isOpen) return <PrimaryButton label={errandWords.finish} onTap={() => onStep('finish')} />;
  if (status === 'asked' && assign.isOpen)
    return <PrimaryButton label={errandWords.take} onTap={() => onStep('take')} />;
  if (status !== 'finished' || (side !== 'villager' && !mayEnterFor)) return null;
  return (
    <PrimaryButton
      label={errandWords.close}
      disabledReason={close.isOpen ? null : refusalSentence(close.refusal)}
      onTap={() => onStep('close')}
    />
  );
}

function Head({ errand }: { errand: ErrandDetail }) {
  const { what, status, villagerName, askedByName, runnerName, dueAtMs, isOverdue } = errand;
  const isOpen = status !== 'closed' && status !== 'dropped';
  return (
    <Section title={what}>
      <Badge label={errandStatusNames[status]} tone={isOverdue ? 'bad' : errandTones[status]} />
      <CellList>
        <Cell label={errandWords.villager} value={villagerName} />
        {askedByName !== villagerName && <Cell label={errandWords.askedBy} value={askedByName} />}
        <Cell
          label={errandWords.runner}
          value={runnerName || errandWords.nobody}
          note={isOpen ? dueWords(dueAtMs, serverNowMs(), isOverdue) : undefined}
        />
      </CellList>
    </Section>
  );
}

function Reports({ errand: { reports, result, endReason } }: { errand: ErrandDetail }) {
  if (reports.length === 0 && result === '' && endReason === '') return null;
  return (
    <Section title={errandWords.reports}>
      <CellList>
        {reports.map(({ text, atMs, name }) => (
          <Cell key={atMs} label={text} note={`${name} · ${momentInWords(atMs, serverNowMs())}`} />
        ))}
        {result !== '' && <Cell label={errandWords.result} note={<View>{result}</View>} />}
        {endReason !== '' && <Cell label={errandWords.endReason} note={<View>{endReason}</View>} />}
      </CellList>
    </Section>
  );
}
