import { useState } from 'react';
import { pageTitles } from '@shared/text/page-titles';
import { ruleChangeWords } from '@shared/text/words/rule-change';
import { unitsWords } from '@shared/text/words/units';
import { rulesTabs, type RulesTab, rulesWords } from '@shared/text/words/village';
import { openPage } from '../../../cloud/open-page';
import { useView } from '../../../cloud/use-view';
import { Cell, CellList } from '../../../components/cell-list';
import { PageFrame } from '../../../components/page-frame';
import { Section } from '../../../components/section';
import { Tabs } from '../../../components/tabs';
import { RoutesPart } from './routes';
import { RuleBookPart } from './rule-book';

const tabs = (Object.keys(rulesTabs) as RulesTab[]).map((value) => ({ value, label: rulesTabs[value] }));
const open = (page: string) => () => openPage(`/pages/village/${page}/index`);

/** The way to covenant, register and council; the rule book, and who decides what, each with its source. */
export default function RulesScreen() {
  const [tab, setTab] = useState<RulesTab>('rules');
  const view = useView('village.rules', {});
  return (
    <PageFrame title={pageTitles.rules} view={view}>
      {(page) => (
        <>
          <Section>
            <CellList>
              <Cell label={rulesWords.toCovenant} note={rulesWords.toCovenantNote} onTap={open('covenant')} />
              <Cell label={rulesWords.toRegister} note={rulesWords.toRegisterNote} onTap={open('register')} />
              <Cell label={rulesWords.toCouncil} onTap={open('council')} />
              <Cell label={unitsWords.toUnits} onTap={open('units')} />
              <Cell label={ruleChangeWords.toPage} onTap={open('rule-changes')} />
            </CellList>
          </Section>
          <Tabs tabs={tabs} value={tab} onChange={setTab} />
          {tab === 'rules' && <RuleBookPart page={page} />}
          {tab === 'routes' && <RoutesPart page={page} />}
        </>
      )}
    </PageFrame>
  );
}
