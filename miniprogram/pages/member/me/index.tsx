import { useState } from 'react';
import type { MePage } from '@shared/contract/member';
import { pageTitles } from '@shared/text/page-titles';
import { councilCategoryNames, meWords, rolesWords, seatWords, sinceWords } from '@shared/text/words/me';
import { toTellCount, unreadWords } from '@shared/text/words/message';
import { roleNames } from '@shared/text/words/member';
import { openPage } from '../../../cloud/open-page';
import { useView } from '../../../cloud/use-view';
import { Cell, CellList } from '../../../components/cell-list';
import { startTour } from '../../../cloud/tour';
import { ModeSwitch } from '../../../components/mode-switch';
import { PageFrame } from '../../../components/page-frame';
import { Section } from '../../../components/section';
import { AddressSheet } from './address-sheet';

/** Who I am here: offices, group, how my name is shown; and how I want to see. */
export default function MeScreen() {
  const view = useView('member.me', {});
  const [isOpen, setOpen] = useState(false);
  const address = { isOpen, open: () => setOpen(true), close: () => setOpen(false) };
  return (
    <PageFrame title={pageTitles.me} view={view}>
      {(me) => (
        <>
          <Identity me={me} />
          <Mine me={me} />
          {me.roles.includes('clerk') && (
            <Section title={meWords.clerksDesk}>
              <CellList>
                <Cell
                  label={meWords.checklist}
                  note={meWords.checklistNote}
                  onTap={() => openPage('/pages/start/checklist/index')}
                />
                <Cell label={meWords.bindings} onTap={() => openPage('/pages/member/bindings/index')} />
                <Cell label={meWords.units} onTap={() => openPage('/pages/village/units/index')} />
                <Cell label={meWords.pageAddress} note={meWords.pageAddressNote} onTap={address.open} />
              </CellList>
            </Section>
          )}
          {address.isOpen && <AddressSheet onClose={address.close} />}
          <Section title={meWords.view}>
            <ModeSwitch />
          </Section>
        </>
      )}
    </PageFrame>
  );
}

function Identity({ me }: { me: MePage }) {
  const category = me.council && (councilCategoryNames as Record<string, string>)[me.council.category];
  const titles = [
    ...me.roles.map((role) => roleNames[role]),
    ...(me.isPartyMember ? [meWords.partyMember] : []),
    ...(me.isReviewer ? [meWords.reviewer] : []),
  ];
  const since = me.registeredSinceOn ?? me.residentSinceOn;
  return (
    <Section title={me.name}>
      <CellList>
        <Cell label={meWords.village} value={`${me.townName} ${me.villageName}`} />
        <Cell label={meWords.roles} value={rolesWords(titles)} />
        {me.council && (
          <Cell label={me.council.name} value={[seatWords(me.council.seat), category].filter(Boolean).join(' · ')} />
        )}
        {me.groupName !== '' && <Cell label={meWords.group} value={me.groupName} />}
        {me.gridName !== '' && <Cell label={meWords.grid} value={me.gridName} />}
        {since !== null && (
          <Cell
            label={me.registeredSinceOn === null ? meWords.resident : meWords.registered}
            value={sinceWords(since)}
          />
        )}
      </CellList>
    </Section>
  );
}

function Mine({ me }: { me: MePage }) {
  return (
    <Section title={meWords.mine}>
      <CellList>
        <Cell
          label={meWords.messages}
          value={unreadWords(me.unreadCount)}
          onTap={() => openPage('/pages/message/mine/index')}
        />
        {me.toTellCount !== null && (
          <Cell
            label={meWords.toTell}
            note={meWords.toTellNote}
            value={toTellCount(me.toTellCount)}
            onTap={() => openPage('/pages/message/to-tell/index')}
          />
        )}
        <Cell label={meWords.matters} onTap={() => openPage('/pages/proposal/list/index?tab=mine')} />
        <Cell label={meWords.points} onTap={() => openPage('/pages/points/passbook/index')} />
        <Cell
          label={meWords.privacy}
          note={meWords.privacyNote}
          onTap={() => openPage('/pages/member/privacy/index')}
        />
        <Cell label={meWords.rules} onTap={() => openPage('/pages/village/rules/index')} />
        <Cell label={meWords.story} onTap={() => openPage('/pages/start/story/index')} />
        <Cell label={meWords.tour} note={meWords.tourNote} onTap={startTour} />
      </CellList>
    </Section>
  );
}
