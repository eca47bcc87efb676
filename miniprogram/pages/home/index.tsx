import { homeWords } from '@shared/text/home';
import { pageTitles } from '@shared/text/page-titles';
import { EmptyState } from '../../components/empty-state';
import { NightHeader } from '../../components/night-header';
import { PageFrame } from '../../components/page-frame';
import { Section } from '../../components/section';

/** What is mine to do now. */
export default function HomePage() {
  return (
    <PageFrame
      title={pageTitles.home}
      header={<NightHeader greeting={homeWords.greeting} sentence={homeWords.sentence} />}
    >
      <Section title={homeWords.mineToDo}>
        <EmptyState sentence={homeWords.nothingToDo} />
      </Section>
    </PageFrame>
  );
}
