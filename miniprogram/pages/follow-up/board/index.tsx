import { View } from '@tarojs/components';
import { pageTitles } from '@shared/text/page-titles';
import { markedTitle } from '@shared/text/words/recommendation';
import { figureWords } from '@shared/text/words/figures';
import { boardWords } from '@shared/text/words/follow-up';
import { serverNowMs } from '../../../cloud/clock';
import { openPage } from '../../../cloud/open-page';
import { usePages } from '../../../cloud/use-pages';
import { EmptyState } from '../../../components/empty-state';
import { LoadMore } from '../../../components/load-more';
import { MatterCard } from '../../../components/matter-card';
import { PageFrame } from '../../../components/page-frame';
import { SecondaryButton } from '../../../components/secondary-button';
import { holderProps, statusBadge } from '../../proposal/matter-words';
import './index.less';

/** Everything that is being carried out, by date. */
export default function BoardPage() {
  const list = usePages('follow-up.board', {});
  return (
    <PageFrame title={pageTitles.board} view={list.view}>
      <View className="board-figures">
        <SecondaryButton label={figureWords.open} onTap={() => openPage('/pages/village/figures/index')} />
      </View>
      {list.rows.length === 0 ? (
        <EmptyState picture="board" sentence={boardWords.empty} />
      ) : (
        <>
          <View className="page-note">{boardWords.note}</View>
          {list.rows.map((row) => (
            <MatterCard
              key={row.id}
              title={markedTitle(row)}
              stage={row.stage}
              hadNoMeeting={row.hadNoMeeting}
              status={statusBadge(row)}
              holder={holderProps(row, serverNowMs())}
              onTap={() => openPage(`/pages/follow-up/report/index?id=${row.id}`)}
            />
          ))}
          <LoadMore hasMore={list.hasMore} isLoading={list.isLoading} onMore={list.more} problem={list.problem} />
        </>
      )}
    </PageFrame>
  );
}
