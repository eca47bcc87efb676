import { View } from '@tarojs/components';
import type { FirstStep, FirstStepState } from '@shared/domain/home/first-steps';
import { pageTitles } from '@shared/text/page-titles';
import '@shared/text/refusals/member';
import { checklistWords, countOfStep } from '@shared/text/words/start';
import { keptPage } from '../../../cloud/kept-pages';
import { openPage } from '../../../cloud/open-page';
import { useView } from '../../../cloud/use-view';
import { Badge } from '../../../components/badge';
import { Cell, CellList } from '../../../components/cell-list';
import { PageFrame } from '../../../components/page-frame';
import { Section } from '../../../components/section';

/** Where each step is done. */
const pageOf: Record<FirstStep, string> = {
  roster: '/pages/member/bindings/index',
  council: '/pages/village/council/index',
  place: '/pages/agenda/evenings/index',
  rules: '/pages/village/rules/index',
  tariff: '/pages/points/claim/index',
  evening: '/pages/agenda/plan/index',
};

/** That somebody read the rules stands in no record: this phone knows it by what it keeps of them. */
const hasReadRules = () => keptPage('village.rules', JSON.stringify(['village.rules', {}])) !== null;
const isDone = ({ step, isDone: known }: FirstStepState) => (step === 'rules' ? hasReadRules() : known === true);

/** From an empty village to its first evening 从空村到第一晚: what is done, what comes next, and where. */
export default function ChecklistScreen() {
  const view = useView('home.checklist', {});
  return (
    <PageFrame title={pageTitles.checklist} view={view}>
      {({ villageName, steps }) => {
        const next = steps.find((step) => !isDone(step))?.step ?? null;
        return (
          <Section title={villageName}>
            <View>{next === null ? checklistWords.allDone : checklistWords.intro}</View>
            <CellList>
              {steps.map((step, place) => (
                <Step key={step.step} state={step} place={place + 1} isNext={step.step === next} />
              ))}
            </CellList>
          </Section>
        );
      }}
    </PageFrame>
  );
}

function Step({ state, place, isNext }: { state: FirstStepState; place: number; isNext: boolean }) {
  const [title, note] = checklistWords.steps[state.step];
  const done = isDone(state);
  const words = done ? checklistWords.done : isNext ? checklistWords.next : checklistWords.open;
  return (
    <Cell
      label={`${place}. ${title}`}
      note={
        <>
          <View>{note}</View>
          <Badge label={[words, countOfStep(state)].filter(Boolean).join(' · ')} tone={done ? 'good' : 'lamp'} />
        </>
      }
      onTap={() => openPage(pageOf[state.step])}
    />
  );
}
