import { useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { RequestPage as Page, RequestStepModel } from '@shared/contract/service-pages';
import { calendarDayInWords, momentInWords, untilInWords } from '@shared/text/dates';
import { pageTitles } from '@shared/text/page-titles';
import {
  requestStepPerson,
  requestStepReason,
  requestStepWords,
  requestWords as words,
  serviceActNames,
} from '@shared/text/words/service';
import { requestTitle } from '@shared/text/words/service-names';
import '@shared/text/refusals/service';
import { serverNowMs } from '../../../cloud/clock';
import { openPage } from '../../../cloud/open-page';
import { useView } from '../../../cloud/use-view';
import { Badge } from '../../../components/badge';
import { HolderLine } from '../../../components/holder-line';
import { PageFrame } from '../../../components/page-frame';
import { PhotoStrip } from '../../../components/photo-strip';
import { PrimaryButton } from '../../../components/primary-button';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import { Timeline } from '../../../components/timeline';
import { matterPage } from '../../proposal/matter-words';
import { requestBadge, requestHolder } from '../request-words';
import './index.less';

/** The act that takes a request on comes first; the others stand below it. */
const onwards = ['check', 'assign', 'takeOn', 'reportHandled', 'recordVisit'] as const;
const others = ['reportHandled', 'rate', 'giveBack', 'pass', 'bringToCouncil', 'withdraw'] as const;

/** One request 诉求: where it is, who has it, until when, and everything that happened. */
export default function RequestPage() {
  const { id = '' } = useRouter().params;
  const view = useView('service.read', { requestId: id });
  const open = (act: string) => openPage(`/pages/service/step/index?id=${id}&act=${act}`);
  return (
    <PageFrame
      title={pageTitles.request}
      view={view}
      actionBar={({ permissions }) => {
        const next = nextActOf(permissions);
        return next ? <PrimaryButton label={serviceActNames[next]} onTap={() => open(next)} /> : null;
      }}
    >
      {(page) => (
        <>
          <Head page={page} />
          <Section title={words.steps}>
            <Timeline steps={page.steps.map((step, at) => stepOf(step, at, page))} />
          </Section>
          <Others page={page} onOpen={open} />
        </>
      )}
    </PageFrame>
  );
}

function nextActOf(permissions: Page['permissions']) {
  return onwards.find((act) => permissions[act].isOpen);
}

function Head({ page }: { page: Page }) {
  const { row, doerName, matterId } = page;
  const holder = requestHolder(row, serverNowMs());
  const remarks = [
    row.gridName === '' ? row.requesterName : `${row.gridName} · ${row.requesterName}`,
    page.helperName === null ? '' : words.helper(page.helperName),
    row.status === 'handled' && doerName !== null ? words.doneBy(doerName) : '',
    page.reopenedCount > 0 ? words.reopened(page.reopenedCount) : '',
    row.status === 'assigned' && doerName === null ? words.atTown : '',
    page.promisedOn === null || doerName === null ? '' : words.promised(doerName, calendarDayInWords(page.promisedOn)),
    page.isShared ? words.shared : '',
  ].filter(Boolean);
  return (
    <Section title={requestTitle(row.title)}>
      <Badge {...requestBadge(row)} />
      {holder && <HolderLine {...holder} />}
      {remarks.map((remark) => (
        <View key={remark} className="request-remark">
          {remark}
        </View>
      ))}
      {page.body !== row.title && (
        <View className="request-body">{page.body === '' ? words.photoOnly : page.body}</View>
      )}
      <PhotoStrip fileIds={page.photoIds} label={words.what} />
      {matterId !== null && <SecondaryButton label={words.matter} onTap={() => openPage(matterPage(matterId))} />}
    </Section>
  );
}

function Others({ page, onOpen }: { page: Page; onOpen: (act: string) => void }) {
  // What is already the strong action below does not stand here once more.
  const next = nextActOf(page.permissions);
  const open = others.filter((act) => act !== next && page.permissions[act].isOpen);
  if (open.length === 0) return null;
  return (
    <Section>
      {open.map((act) => (
        <SecondaryButton
          key={act}
          label={serviceActNames[act]}
          isDanger={act === 'withdraw'}
          onTap={() => onOpen(act)}
        />
      ))}
    </Section>
  );
}

function stepOf(step: RequestStepModel, at: number, { row, steps }: Page) {
  const nowMs = serverNowMs();
  const said = requestStepReason(step);
  const isLast = at === steps.length - 1;
  return {
    key: `${at}`,
    what: requestStepWords(step),
    who: requestStepPerson(step),
    when: momentInWords(step.atMs, nowMs),
    ...(said === '' ? {} : { why: said }),
    tone: isLast && !row.isEnded ? ('now' as const) : ('done' as const),
    detail: (
      <>
        {step.dueAtMs > 0 && isLast && <View>{untilInWords(step.dueAtMs, nowMs)}</View>}
        <PhotoStrip fileIds={step.verb === 'ask' ? [] : step.photoIds} />
      </>
    ),
  };
}
