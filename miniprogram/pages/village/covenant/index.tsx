import { useState } from 'react';
import { useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { AmendmentModel, CovenantPage as CovenantModel } from '@shared/contract/register-pages';
import { pageTitles } from '@shared/text/page-titles';
import { covenantWords, registerWords } from '@shared/text/words/register';
import { openPage } from '../../../cloud/open-page';
import { useView } from '../../../cloud/use-view';
import { PageFrame } from '../../../components/page-frame';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import { ArticleCard } from '../article-card';
import { AmendmentCard } from './amendment-card';
import { RecordSheet } from './record-sheet';
import '@shared/text/refusals/member';
import '@shared/text/refusals/register';
import './index.less';
import { fullDay } from '@shared/text/dates';

/** The covenant 村规民约 in force or an earlier edition, and the amendments by which one became the other. */
export default function CovenantPage() {
  const { replacedBy = null } = useRouter().params;
  const view = useView('register.covenant', { replacedBy });
  const [isRecording, setRecording] = useState(false);
  const reload = () => void view.reload();
  return (
    <PageFrame
      title={pageTitles.covenant}
      view={view}
      sheet={
        isRecording && view.data ? (
          <RecordSheet page={view.data} onClose={() => setRecording(false)} onDone={reload} />
        ) : null
      }
    >
      {(page) => (
        <>
          {!page.isCurrent && <Earlier page={page} />}
          {page.isCurrent && <Amendments title={covenantWords.waiting} amendments={page.waiting} onChanged={reload} />}
          <Section title={page.covenant.title} note={editionNote(page)}>
            {page.articles.map((article) => (
              <ArticleCard key={article.id} article={article} isOfOneDocument />
            ))}
          </Section>
          {page.isCurrent && <Amendments title={covenantWords.decided} amendments={page.decided} onChanged={reload} />}
          <View className="page-ways">
            {page.isCurrent && page.mayRecord && (
              <SecondaryButton label={covenantWords.record} onTap={() => setRecording(true)} />
            )}
            <SecondaryButton label={registerWords.toRegister} onTap={() => openPage('/pages/village/register/index')} />
          </View>
        </>
      )}
    </PageFrame>
  );
}

function editionNote({ covenant: { adoptedOn, filedOn } }: CovenantModel): string {
  return covenantWords.adopted(fullDay(adoptedOn), fullDay(filedOn));
}

function Earlier({ page }: { page: CovenantModel }) {
  return (
    <View className="covenant-earlier">
      <View>{covenantWords.earlier(page.covenant.edition)}</View>
      <SecondaryButton
        label={covenantWords.toCurrent}
        onTap={() => openPage('/pages/village/covenant/index')}
        isInline
      />
    </View>
  );
}

interface AmendmentsProps {
  title: string;
  amendments: AmendmentModel[];
  onChanged: () => void;
}

function Amendments({ title, amendments, onChanged }: AmendmentsProps) {
  if (amendments.length === 0) return null;
  return (
    <Section title={title}>
      {amendments.map((amendment) => (
        <AmendmentCard key={amendment.id} amendment={amendment} onDone={onChanged} />
      ))}
    </Section>
  );
}
