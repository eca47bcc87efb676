import { useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { FigureRequest, FigureRowModel } from '@shared/contract/figures';
import type { FigureList } from '@shared/domain/figures/list-names-draft';
import { pageTitles } from '@shared/text/page-titles';
import { periodInWords } from '@shared/text/words/boards';
import { figureListTitles, figureRowWords, figureWords } from '@shared/text/words/figures';
import { markedTitle } from '@shared/text/words/recommendation';
import { requestStatusNames, requestTitle } from '@shared/text/words/service-names';
import { serverNowMs } from '../../../cloud/clock';
import { openPage } from '../../../cloud/open-page';
import { usePages } from '../../../cloud/use-pages';
import { Cell, CellList } from '../../../components/cell-list';
import { EmptyState } from '../../../components/empty-state';
import { LoadMore } from '../../../components/load-more';
import { MatterCard } from '../../../components/matter-card';
import { PageFrame } from '../../../components/page-frame';
import { heading } from '../../../components/spoken';
import { holderProps, matterPage, statusBadge } from '../../proposal/matter-words';
import { requestPath } from '../../service/request-path';
import './index.less';

const ofNow: readonly FigureList[] = ['overdue', 'holder', 'atTown', 'requestOverdue', 'requestAtTown'];

/** The list behind a figure 数字背后的名单. */
export default function FigureListScreen() {
  const { list: name = 'notClosed', period = '', of = '' } = useRouter().params;
  const list = name as FigureList;
  const pages = usePages('village.figure-list', { list, period, of });
  const title = figureListTitles[list];
  return (
    <PageFrame title={pageTitles.figureList} view={pages.view}>
      <View className="figure-list-title" {...heading()}>
        {ofNow.includes(list) ? title : `${periodInWords(period)} · ${title}`}
      </View>
      {pages.rows.length === 0 ? (
        <EmptyState sentence={figureWords.emptyList} />
      ) : (
        <>
          {pages.rows.map((row) => (
            <FigureRow key={row.place} row={row} />
          ))}
          <LoadMore hasMore={pages.hasMore} isLoading={pages.isLoading} onMore={pages.more} problem={pages.problem} />
        </>
      )}
    </PageFrame>
  );
}

/** A matter with why it stands in the list, or a request. */
export function FigureRow({ row }: { row: FigureRowModel }) {
  const { matter, request } = row;
  const nowMs = serverNowMs();
  const why = figureRowWords(row, nowMs);
  if (request) return <RequestCell request={request} why={why} />;
  if (!matter) return null;
  return (
    <>
      {why !== '' && <View className="figure-list-why number">{why}</View>}
      <MatterCard
        title={markedTitle(matter)}
        stage={matter.stage}
        status={statusBadge(matter)}
        isEnded={matter.isEnded}
        hadNoMeeting={matter.hadNoMeeting}
        holder={holderProps(matter, nowMs)}
        onTap={() => openPage(matterPage(matter.id))}
      />
    </>
  );
}

/** A request is named and opened only by those whom it concerns; it is counted for everybody. */
function RequestCell({ request: { id, title, status }, why }: { request: FigureRequest; why: string }) {
  const note = [requestStatusNames[status], why].filter(Boolean).join(' · ');
  return (
    <CellList>
      {title === null ? (
        <Cell label={figureWords.requestPrivate} note={note} />
      ) : (
        <Cell label={requestTitle(title)} note={note} onTap={() => openPage(requestPath(id))} />
      )}
    </CellList>
  );
}
