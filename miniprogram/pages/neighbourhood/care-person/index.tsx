import { useState } from 'react';
import { useRouter } from '@tarojs/taro';
import type { CareDetail } from '@shared/contract/care';
import { dayInWords } from '@shared/text/dates';
import { pageTitles } from '@shared/text/page-titles';
import { refusalSentence } from '@shared/text/refusals';
import '@shared/text/refusals/member';
import '@shared/text/refusals/neighbourhood';
import { careDueWords, careStatusNames, careWayNames, careWords, rhythmWords } from '@shared/text/words/care';
import { serverNowMs } from '../../../cloud/clock';
import { usePages } from '../../../cloud/use-pages';
import { Badge } from '../../../components/badge';
import { Cell, CellList } from '../../../components/cell-list';
import { PageFrame } from '../../../components/page-frame';
import { PagedCells } from '../../../components/paged-cells';
import { PhotoStrip } from '../../../components/photo-strip';
import { PrimaryButton } from '../../../components/primary-button';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import { ArrangeSheet, EndSheet, VisitSheet } from './sheets';

/** One person of the list, with the visits made; for whoever visits or keeps the list. */
export default function CarePersonPage() {
  const { id = '' } = useRouter().params;
  const pages = usePages('neighbourhood.care', { careId: id });
  const [open, setOpen] = useState<'visit' | 'arrange' | 'end' | null>(null);
  const sheet = { onClose: () => setOpen(null), onDone: () => void pages.view.reload() };
  return (
    <PageFrame
      title={pageTitles.carePerson}
      view={pages.view}
      actionBar={({ visit }) => (
        <PrimaryButton
          label={careWords.record}
          disabledReason={visit.isOpen ? null : refusalSentence(visit.refusal)}
          onTap={() => setOpen('visit')}
        />
      )}
    >
      {(care) => (
        <>
          <Head care={care} />
          <Section title={careWords.visits}>
            <PagedCells
              pages={pages}
              none={careWords.noVisits}
              cell={({ id: visitId, visitorName, way, visitedAtMs, note, photoIds }) => (
                <Cell
                  key={visitId}
                  label={note === '' ? careWayNames[way] : note}
                  note={
                    <>
                      {[dayInWords(visitedAtMs, serverNowMs()), visitorName, careWayNames[way]].join(' · ')}
                      <PhotoStrip fileIds={photoIds} label={careWords.photos} />
                    </>
                  }
                />
              )}
            />
          </Section>
          {care.keep.isOpen && (
            <Section>
              <SecondaryButton label={careWords.arrange} onTap={() => setOpen('arrange')} />
              <SecondaryButton label={careWords.end} onTap={() => setOpen('end')} />
            </Section>
          )}
          {open === 'visit' && <VisitSheet care={care} {...sheet} />}
          {open === 'arrange' && <ArrangeSheet care={care} {...sheet} />}
          {open === 'end' && <EndSheet care={care} {...sheet} />}
        </>
      )}
    </PageFrame>
  );
}

function Head({ care }: { care: CareDetail }) {
  const { personName, visitorName, status, reason, why, endReason, dueAtMs, isOverdue } = care;
  return (
    <Section title={personName} note={careWords.intro}>
      <Badge label={careStatusNames[status]} tone={isOverdue ? 'bad' : status === 'visiting' ? 'lamp' : 'rest'} />
      <CellList>
        <Cell
          label={careWords.visitor}
          value={visitorName}
          note={status === 'visiting' ? careDueWords(dueAtMs, serverNowMs(), isOverdue) : undefined}
        />
        {reason && <Cell label={careWords.reason} note={rhythmWords(reason.title, reason.everyDays)} />}
        {why !== '' && <Cell label={careWords.why} note={why} />}
        {endReason !== '' && <Cell label={careWords.endWhy} note={endReason} />}
      </CellList>
    </Section>
  );
}
