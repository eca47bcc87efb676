import { useState } from 'react';
import { useRouter } from '@tarojs/taro';
import '@shared/text/refusals/binding';
import '@shared/text/refusals/member';
import '@shared/text/refusals/person';
import { pageTitles } from '@shared/text/page-titles';
import { bindingWords, personWords, validUntil } from '@shared/text/words/binding';
import { serverNowMs } from '../../../cloud/clock';
import { openPage } from '../../../cloud/open-page';
import { useCommand } from '../../../cloud/use-command';
import { useConfirmed } from '../../../cloud/use-confirmed';
import { useView } from '../../../cloud/use-view';
import { Cell, CellList } from '../../../components/cell-list';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { PageFrame } from '../../../components/page-frame';
import { RefusalNote } from '../../../components/refusal-note';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import { TextField } from '../../../components/text-field';
import { ConsentsSection, type PersonPartProps } from '../consents-section';
import { ContactSection } from '../contact-section';
import { HelpersSection } from '../helpers-section';

/** One person at the clerk's desk: by which WeChat they are called, and their invitation. */
export default function PersonPage() {
  const { id = '' } = useRouter().params;
  const view = useView('member.person', { villagerId: id });
  const reload = () => void view.reload();
  return (
    <PageFrame title={pageTitles.person} view={view}>
      {(person) => (
        <>
          <Phone person={person} onDone={reload} />
          <HelpersSection person={person} onDone={reload} />
          <ContactSection person={person} onDone={reload} />
          <ConsentsSection person={person} onDone={reload} />
        </>
      )}
    </PageFrame>
  );
}

function Phone({ person, onDone }: PersonPartProps) {
  const nowMs = serverNowMs();
  const [isUnbinding, setUnbinding] = useState(false);
  const { boundAtMs } = person;
  return (
    <Section title={person.name}>
      <CellList>
        <Cell
          label={personWords.phone}
          value={boundAtMs === null ? personWords.notBound : personWords.bound(boundAtMs, nowMs)}
        />
      </CellList>
      {boundAtMs === null ? (
        <InvitationPart person={person} onDone={onDone} />
      ) : (
        <SecondaryButton label={personWords.unbind} isDanger onTap={() => setUnbinding(true)} />
      )}
      {isUnbinding && <Unbind person={person} onClose={() => setUnbinding(false)} onDone={onDone} />}
    </Section>
  );
}

function InvitationPart({ person, onDone }: PersonPartProps) {
  const invite = useCommand('member.invite', { onDone });
  const withdraw = useCommand('member.withdraw-invitation', { onDone });
  const { villagerId, invitation } = person;
  return (
    <>
      <RefusalNote sentence={invite.problem ?? withdraw.problem} onRetry={invite.retry ?? withdraw.retry} />
      {invitation && (
        <CellList>
          <Cell
            label={personWords.invitation}
            note={validUntil(invitation.expiresAtMs, serverNowMs())}
            value={personWords.seeSlips}
            onTap={() => openPage('/pages/member/invitations/index')}
          />
        </CellList>
      )}
      <SecondaryButton
        label={invitation ? personWords.inviteAnew : personWords.invite}
        isPending={invite.isPending}
        onTap={() => void invite.run({ villagerIds: [villagerId] })}
      />
      {invitation && (
        <SecondaryButton
          label={personWords.withdraw}
          isPending={withdraw.isPending}
          onTap={() => void withdraw.run({ villagerId })}
        />
      )}
    </>
  );
}

function Unbind({ person, onClose, onDone }: PersonPartProps & { onClose: () => void }) {
  const [reason, setReason] = useState('');
  const { run, sheet } = useConfirmed('member.unbind', { onDone, onClose });
  return (
    <ConfirmSheet
      {...sheet}
      isDanger
      title={personWords.unbind}
      sentence={personWords.unbindNote}
      confirmLabel={personWords.unbind}
      disabledReason={reason.trim().length >= 2 ? null : bindingWords.reasonMissing}
      onConfirm={() => void run({ villagerId: person.villagerId, reason: reason.trim() })}
    >
      <TextField
        label={personWords.unbindReason}
        hint={personWords.unbindHint}
        charsMax={200}
        value={reason}
        onChange={setReason}
      />
    </ConfirmSheet>
  );
}
