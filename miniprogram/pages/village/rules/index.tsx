import { useState } from 'react';
import { pageTitles } from '@shared/text/page-titles';
import { rulesTabs, type RulesTab } from '@shared/text/words/village';
import { ruleChangeWords } from '@shared/text/words/rule-change';
import { councilWords } from '@shared/text/words/council';
import { unitsWords } from '@shared/text/words/units';
import { openPage } from '../../../cloud/open-page';
import { useView } from '../../../cloud/use-view';
import { PageFrame } from '../../../components/page-frame';
import { SecondaryButton } from '../../../components/secondary-button';
import { Tabs } from '../../../components/tabs';
import { CovenantPart, LawsPart } from './articles';
import { RoutesPart } from './routes';
import { RuleBookPart } from './rule-book';

const tabs = (Object.keys(rulesTabs) as RulesTab[]).map((value) => ({ value, label: rulesTabs[value] }));

/** The rule book, the covenant, who decides what, and the laws, each with its source. */
export default function RulesScreen() {
  const [tab, setTab] = useState<RulesTab>('rules');
  const view = useView('village.rules', {});
  return (
    <PageFrame title={pageTitles.rules} view={view}>
      {(page) => (
        <>
          <Tabs tabs={tabs} value={tab} onChange={setTab} />
          {tab === 'rules' && (
            <SecondaryButton label={councilWords.toCouncil} onTap={() => openPage('/pages/village/council/index')} />
          )}
          {tab === 'rules' && (
            <SecondaryButton label={unitsWords.toUnits} onTap={() => openPage('/pages/village/units/index')} />
          )}
          {tab === 'rules' && (
            <SecondaryButton
              label={ruleChangeWords.toPage}
              onTap={() => openPage('/pages/village/rule-changes/index')}
            />
          )}
          {tab === 'rules' && <RuleBookPart page={page} />}
          {tab === 'covenant' && <CovenantPart page={page} />}
          {tab === 'routes' && <RoutesPart page={page} />}
          {tab === 'laws' && <LawsPart page={page} />}
        </>
      )}
    </PageFrame>
  );
}
