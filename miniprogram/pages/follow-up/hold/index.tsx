import { useRouter } from '@tarojs/taro';
import { pageTitles } from '@shared/text/page-titles';
import { refusalSentence } from '@shared/text/refusals';
import '@shared/text/refusals/follow-up';
import { useView } from '../../../cloud/use-view';
import { PageFrame } from '../../../components/page-frame';
import { RefusalNote } from '../../../components/refusal-note';
import { FormBar } from '../form-bar';
import { CarriedOut } from '../carried-out';
import { MatterHead } from '../matter-head';
import { HoldForm } from './hold-form';
import { ResumeForm } from './resume-form';

/** Waiting for money or an approval: put on hold with a review date, and taken up again with a new one. */
export default function HoldPage() {
  const { id = '' } = useRouter().params;
  const view = useView('follow-up.read', { proposalId: id });
  const reload = () => void view.reload();
  return (
    <PageFrame title={pageTitles.hold} view={view}>
      {(page) => {
        const { putOnHold, resume } = page.permissions;
        const closed = page.row.status === 'onHold' ? resume : putOnHold;
        return (
          <>
            <MatterHead row={page.row} ladderStepsTaken={page.ladderStepsTaken} />
            {putOnHold.isOpen && <HoldForm proposalId={id} onDone={reload} />}
            {resume.isOpen && <ResumeForm proposalId={id} onDone={reload} />}
            {!closed.isOpen && (
              <FormBar>
                <RefusalNote sentence={refusalSentence(closed.refusal)} />
              </FormBar>
            )}
            <CarriedOut page={page} />
          </>
        );
      }}
    </PageFrame>
  );
}
