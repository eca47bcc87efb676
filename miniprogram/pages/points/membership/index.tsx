import { useState } from 'react';
import type { MembershipPage } from '@shared/contract/membership';
import { pageTitles } from '@shared/text/page-titles';
import { refusalSentence } from '@shared/text/refusals';
import {
  charterRuleWords,
  membershipNote,
  membershipWords,
  openChangeWords,
  whoMayJoinWords,
} from '@shared/text/words/membership';
import { sourceWords } from '@shared/text/words/points';
import '@shared/text/refusals/member';
import '@shared/text/refusals/points';
import { useView } from '../../../cloud/use-view';
import { Badge } from '../../../components/badge';
import { Cell, CellList } from '../../../components/cell-list';
import { PageFrame } from '../../../components/page-frame';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import { AskSheet } from './ask-sheet';
import { Desk } from './desk';
import { TakeBackSheet } from './decide-sheets';
import './index.less';

/** One's own membership of the cooperative and its charter; for steward and supervisor the changes at their desk. */
export default function MembershipScreen() {
  const view = useView('points.membership', {});
  const reload = () => void view.reload();
  return (
    <PageFrame title={pageTitles.membership} view={view}>
      {(page) => (
        <>
          <Mine page={page} onDone={reload} />
          {page.isDesk && <Desk page={page} onDone={reload} />}
          <CharterPart page={page} />
        </>
      )}
    </PageFrame>
  );
}

interface PartProps {
  page: MembershipPage;
  onDone: () => void;
}

function Mine({ page, onDone }: PartProps) {
  const [asked, setAsked] = useState<'join' | 'leave' | 'takeBack' | null>(null);
  const close = () => setAsked(null);
  const { open, join, leave } = page;
  return (
    <Section title={membershipWords.mine}>
      <CellList>
        <Cell
          label={page.isMember ? membershipWords.member : membershipWords.notMember}
          note={membershipNote(page)}
          value={open ? <Badge label={openChangeWords(open.what)} tone="lamp" /> : undefined}
        />
      </CellList>
      {open && (open.what === 'join' || open.what === 'leave') && (
        <SecondaryButton label={membershipWords.takeBack} onTap={() => setAsked('takeBack')} />
      )}
      {join.isOpen && <SecondaryButton label={membershipWords.join} onTap={() => setAsked('join')} />}
      {!join.isOpen && !page.isMember && <CellNote sentence={refusalSentence(join.refusal)} />}
      {leave.isOpen && <SecondaryButton label={membershipWords.leave} onTap={() => setAsked('leave')} />}
      {(asked === 'join' || asked === 'leave') && <AskSheet what={asked} page={page} onClose={close} onDone={onDone} />}
      {asked === 'takeBack' && open && <TakeBackSheet changeId={open.changeId} onClose={close} onDone={onDone} />}
    </Section>
  );
}

function CellNote({ sentence }: { sentence: string }) {
  return (
    <CellList>
      <Cell label={sentence} />
    </CellList>
  );
}

function CharterPart({ page: { charter, residentDaysMin, yearEnd } }: Pick<PartProps, 'page'>) {
  return (
    <Section title={membershipWords.charter}>
      <CellList>
        <Cell label={membershipWords.whoMayJoin} note={whoMayJoinWords(residentDaysMin)} />
        {charter.rules.map(({ id, title, value, source }) => (
          <Cell key={id} label={charterRuleWords(title, value)} note={sourceWords(source)} />
        ))}
        {yearEnd && <Cell label={yearEnd.title} note={sourceWords(yearEnd.source)} />}
      </CellList>
    </Section>
  );
}
