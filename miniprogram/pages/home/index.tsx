import { useEffect } from 'react';
import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useDidShow, useRouter } from '@tarojs/taro';
import type { ReplyOf } from '@shared/contract';
import type { OwnMatterTask, Task } from '@shared/domain/home/task';
import { pageTitles } from '@shared/text/page-titles';
import { greeting, homeWords, taskWords, todaySentence } from '@shared/text/words/home';
import { serverNowMs } from '../../cloud/clock';
import { linkedPage } from '../../cloud/linked-page';
import { offerNewVersion } from '../../cloud/new-version';
import { openPage } from '../../cloud/open-page';
import { useView } from '../../cloud/use-view';
import { Cell, CellList } from '../../components/cell-list';
import { EmptyState } from '../../components/empty-state';
import { HolderLine } from '../../components/holder-line';
import { NightHeader } from '../../components/night-header';
import { PageFrame } from '../../components/page-frame';
import { Section } from '../../components/section';
import { TourOffer } from '../../components/tour-strip';
import { holderProps } from '../proposal/matter-words';
import { MainEntries, OtherEntries } from './entries';
import { FreshMatters } from './fresh-matters';
import { News } from './news';
import { TaskCard } from './task-card';
import { taskPage } from './task-pages';
import { heading } from '../../components/spoken';
import './index.less';

const isOwn = (task: Task): task is OwnMatterTask => task.kind === 'ownMatter';

/** What is mine to do now. */
export default function HomePage() {
  const view = useView('home.read', {});
  // The page itself has no read left for it; it is drawn without, and the requests come under it.
  const waiting = useView('service.waiting', {}, { isEnabled: view.status === 'ready' });
  // Nothing is written here, so nobody is disturbed.
  useDidShow(offerNewVersion);
  const nowMs = serverNowMs();
  const isUnknown = view.refusal?.code === 'NotBound';
  const linked = linkedPage(useRouter().params.q);
  useEffect(() => {
    if (linked !== null) openPage(linked);
  }, [linked]);
  useEffect(() => {
    // A phone knows who holds it; a browser of the demonstration has somebody to choose first.
    if (isUnknown && process.env.TARO_ENV === 'weapp') void Taro.redirectTo({ url: '/pages/member/welcome/index' });
  }, [isUnknown]);
  return (
    <PageFrame
      title={pageTitles.home}
      view={view}
      header={
        <NightHeader
          greeting={greeting(view.data?.name ?? '', nowMs)}
          sentence={todaySentence(view.data?.tasks ?? [], nowMs)}
        />
      }
    >
      {(page) => (
        <>
          <MainEntries />
          <TourOffer />
          <Tasks tasks={inOrder(page.tasks, waiting.data)} isWhole={waiting.status === 'ready'} nowMs={nowMs} />
          <News page={page} nowMs={nowMs} />
          <OwnMatters tasks={page.tasks.filter(isOwn)} nowMs={nowMs} />
          <FreshMatters page={page} />
          <OtherEntries />
        </>
      )}
    </PageFrame>
  );
}

/** What is urgent first, then what else there is; what came in under the page after the matters of the same urgency. */
function inOrder(tasks: readonly Task[], waiting: ReplyOf<'service.waiting'> | null): Task[] {
  // A page kept from before a new version knows no town's list.
  const all = [...tasks.filter((task) => !isOwn(task)), ...(waiting?.requests ?? []), ...(waiting?.atTown ?? [])];
  const isUrgent = (task: Task) => taskWords(task, 0).isUrgent;
  return [...all.filter(isUrgent), ...all.filter((task) => !isUrgent(task))];
}

function Tasks({ tasks, isWhole, nowMs }: { tasks: readonly Task[]; isWhole: boolean; nowMs: number }) {
  return (
    <View className="home-tasks">
      <View className="home-heading" {...heading()}>
        {homeWords.mineToDo}
      </View>
      {tasks.length === 0 && isWhole && (
        <View className="task-card">
          <EmptyState sentence={homeWords.nothingToDo} />
        </View>
      )}
      {tasks.map((task, index) => (
        <TaskCard
          key={`${task.kind}-${taskPage(task)}`}
          task={task}
          nowMs={nowMs}
          isFirst={index === 0}
          onOpen={() => openPage(taskPage(task))}
        />
      ))}
    </View>
  );
}

function OwnMatters({ tasks, nowMs }: { tasks: readonly OwnMatterTask[]; nowMs: number }) {
  if (tasks.length === 0) return null;
  return (
    <Section title={homeWords.ownMatters}>
      <CellList>
        {tasks.map((task) => {
          const holder = holderProps(task, nowMs);
          return (
            <Cell
              key={task.proposalId}
              label={task.title}
              note={
                <>
                  <View>{taskWords(task, nowMs).note}</View>
                  {holder && <HolderLine {...holder} />}
                </>
              }
              onTap={() => openPage(taskPage(task))}
            />
          );
        })}
      </CellList>
    </Section>
  );
}
