import { View } from '@tarojs/components';
import { pageTitles } from '@shared/text/page-titles';
import '@shared/text/refusals/member';
import { chapterNote, storyWords } from '@shared/text/words/start';
import { serverNowMs } from '../../../cloud/clock';
import { openPage } from '../../../cloud/open-page';
import { useView } from '../../../cloud/use-view';
import { Cell, CellList } from '../../../components/cell-list';
import { EmptyState } from '../../../components/empty-state';
import { PageFrame } from '../../../components/page-frame';
import { Section } from '../../../components/section';
import { matterPage } from '../../proposal/matter-words';

/** The village's story 这个村的故事: one real matter for each way that a matter can go. */
export default function StoryScreen() {
  const view = useView('home.story', {});
  const raise = { label: storyWords.raise, onTap: () => openPage('/pages/proposal/raise/index') };
  return (
    <PageFrame title={pageTitles.story} view={view}>
      {({ villageName, townName, chapters }) => (
        <>
          <Section title={`${townName} ${villageName}`}>
            <View>{storyWords.intro}</View>
            {chapters.length === 0 && <EmptyState sentence={storyWords.none} action={raise} />}
          </Section>
          {chapters.map((one) => {
            const [title, note] = storyWords.chapters[one.chapter];
            return (
              <Section key={one.chapter} title={title} note={note}>
                <CellList>
                  <Cell
                    label={one.title}
                    note={chapterNote(one, serverNowMs())}
                    onTap={() => openPage(matterPage(one.proposalId))}
                  />
                </CellList>
              </Section>
            );
          })}
        </>
      )}
    </PageFrame>
  );
}
