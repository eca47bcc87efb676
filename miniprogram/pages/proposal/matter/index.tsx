import { type ReactNode, useState } from 'react';
import { useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { MatterPage } from '@shared/contract/proposal-pages';
import { pageTitles } from '@shared/text/page-titles';
import { matterCardTitle } from '@shared/text/share-cards';
import { matterWords } from '@shared/text/words/matter';
import '@shared/text/refusals/hand-over-blocks';
import '@shared/text/refusals/proposal';
import { serverNowMs } from '../../../cloud/clock';
import { openPage } from '../../../cloud/open-page';
import { useAskToTell } from '../../../cloud/use-ask-to-tell';
import { useCommand } from '../../../cloud/use-command';
import { useShareCard } from '../../../cloud/use-share-card';
import { useView } from '../../../cloud/use-view';
import { AdvisoryCounts } from '../../vote/advisory-counts';
import { PageFrame } from '../../../components/page-frame';
import { PrimaryButton } from '../../../components/primary-button';
import { RefusalNote } from '../../../components/refusal-note';
import { SecondaryButton } from '../../../components/secondary-button';
import { ProcedureStrip } from '../../../components/procedure-strip';
import { Section } from '../../../components/section';
import { matterPage } from '../matter-words';
import { ClosedVerbs } from './closed-verbs';
import { Head } from './head';
import { type MatterAction, matterActions, type OwnAct } from './matter-actions';
import { MergeSheet } from './merge-sheet';
import { DecisionPart, FollowUpPart, OpinionPart } from './outcome';
import { Prepared } from './prepared';
import { RouteSheet, SponsorSheet, UndoMergeSheet, UndoSplitSheet, WithdrawSheet } from './sheets';
import { ReceiptPart } from './receipt-part';
import { SplitPart } from './split-part';
import { Steps } from './steps';
import { Story } from './story';
import { isToldByWhyNot, wasReconsidered, WhyNot } from './why-not';
import './index.less';

/** The one page of a matter: where it is, in whose hands, until when; then all that happened, and what the reader may do. */
export default function MatterPageScreen() {
  const { id = '' } = useRouter().params;
  const view = useView('proposal.read', { proposalId: id });
  useShareCard({ title: matterCardTitle(view.data?.row.stage ?? null), path: matterPage(id) });
  const [sheet, setSheet] = useState<OwnAct | null>(null);
  const reload = () => void view.reload();
  const support = useCommand('proposal.support', { onDone: reload });
  const withdrawSupport = useCommand('proposal.withdraw-support', { onDone: reload });
  const follow = useCommand('proposal.follow', { onDone: reload });
  const askToTell = useAskToTell();
  const take = (action: MatterAction) => {
    if (action.kind === 'page') openPage(action.path);
    else if (action.key === 'support') {
      void support.run({ proposalId: id });
      void askToTell(['matter']);
    } else if (action.key === 'withdrawSupport') void withdrawSupport.run({ proposalId: id });
    else if (action.key === 'follow' || action.key === 'unfollow') {
      void follow.run({ proposalId: id, isFollowing: action.key === 'follow' });
      if (action.key === 'follow') void askToTell(['matter']);
    } else setSheet(action.key);
  };
  const isPending = support.isPending || withdrawSupport.isPending;
  const problem = support.problem ?? withdrawSupport.problem ?? follow.problem;
  return (
    <PageFrame
      title={pageTitles.matter}
      view={view}
      actionBar={(page) => {
        const { strong } = matterActions(page);
        return strong && <PrimaryButton label={strong.label} isPending={isPending} onTap={() => take(strong)} />;
      }}
    >
      {(page) => (
        <>
          <Parts page={page} />
          <Others page={page} onTake={take}>
            <RefusalNote sentence={problem} onRetry={support.retry ?? withdrawSupport.retry ?? follow.retry} />
          </Others>
          <Sheets page={page} sheet={sheet} onClose={() => setSheet(null)} onDone={() => (setSheet(null), reload())} />
        </>
      )}
    </PageFrame>
  );
}

function Parts({ page }: { page: MatterPage }) {
  const nowMs = serverNowMs();
  const { row, meetingId, opinion, decision, procedure, followUp } = page;
  const receipt = page.receipt && <ReceiptPart proposalId={row.id} receipt={page.receipt} nowMs={nowMs} />;
  return (
    <>
      <Head page={page} nowMs={nowMs} />
      <WhyNot page={page} nowMs={nowMs}>
        {receipt}
      </WhyNot>
      <Story page={page} nowMs={nowMs} />
      <SplitPart page={page} />
      {followUp && <FollowUpPart followUp={followUp} nowMs={nowMs} />}
      {procedure && (
        <Section title={procedure.title}>
          <ProcedureStrip procedure={procedure} />
        </Section>
      )}
      {decision && <DecisionPart decision={decision} />}
      {row.status === 'scheduled' && meetingId !== null && (
        <Section>
          <SecondaryButton
            label={matterWords.seeMeeting}
            onTap={() => openPage(`/pages/agenda/notice/index?id=${meetingId}`)}
          />
        </Section>
      )}
      {row.status !== 'submitted' && row.status !== 'raised' && (
        <AdvisoryCounts proposalId={row.id} isAsking={row.status === 'admitted' || row.status === 'scheduled'} />
      )}
      {opinion && !isToldByWhyNot(page) && (
        <OpinionPart opinion={opinion} isOfTown={isAnsweredByTown(page)}>
          {receipt}
        </OpinionPart>
      )}
      <Prepared page={page} />
      <Steps steps={page.steps} isEnded={row.isEnded} nowMs={nowMs} />
    </>
  );
}

function isAnsweredByTown(page: MatterPage): boolean {
  return page.row.status !== 'underReconsideration' && wasReconsidered(page);
}

interface OthersProps {
  page: MatterPage;
  onTake: (action: MatterAction) => void;
  children: ReactNode;
}

/** Whatever else the reader may do, quietly; and why the rest is closed. */
function Others({ page, onTake, children }: OthersProps) {
  const { others } = matterActions(page);
  return (
    <View className="matter-others">
      {children}
      {others.map((action) => (
        <SecondaryButton
          key={action.key}
          label={action.label}
          isDanger={action.kind === 'act' && action.isDanger}
          onTap={() => onTake(action)}
        />
      ))}
      <ClosedVerbs page={page} />
    </View>
  );
}

interface SheetsProps {
  page: MatterPage;
  sheet: OwnAct | null;
  onClose: () => void;
  onDone: () => void;
}

function Sheets({ page, sheet, onClose, onDone }: SheetsProps) {
  const props = { proposalId: page.row.id, onClose, onDone };
  switch (sheet) {
    case 'sponsor':
      return <SponsorSheet {...props} />;
    case 'withdraw':
      return <WithdrawSheet {...props} />;
    case 'route':
      return <RouteSheet {...props} />;
    case 'merge':
      return <MergeSheet {...props} text={page.body} isAuthor={page.row.relation === 'author'} />;
    case 'undoMerge':
      return <UndoMergeSheet {...props} />;
    case 'undoSplit':
      return <UndoSplitSheet {...props} />;
    default:
      return null;
  }
}
