import { useState } from 'react';
import Taro, { useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { VillageRow, WelcomePage as WelcomeModel } from '@shared/contract/binding';
import '@shared/text/refusals/binding';
import { pageTitles } from '@shared/text/page-titles';
import { welcomeWords } from '@shared/text/words/binding';
import { openHome } from '../../../cloud/open-page';
import { useView } from '../../../cloud/use-view';
import { dropWantedPage, wantedPage } from '../../../cloud/wanted-page';
import { PageFrame } from '../../../components/page-frame';
import { PrimaryButton } from '../../../components/primary-button';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import { AskForm } from './ask-form';
import { VillageChoice } from './village-choice';
import { Waiting } from './waiting';
import { heading } from '../../../components/spoken';
import './index.less';

/** For somebody whom the roster does not know yet: which village, who they are, and how it stands. */
export default function WelcomePage() {
  const { village: invitedTo = '' } = useRouter().params;
  const [villageId, setVillageId] = useState(invitedTo || null);
  const view = useView('member.welcome', { query: '', villageId });
  return (
    <PageFrame title={pageTitles.welcome} view={view}>
      {(page) =>
        page.isBound ? (
          <Bound />
        ) : (
          <>
            {page.village ? (
              <InVillage
                page={page}
                village={page.village}
                onChange={page.villages.length > 1 ? () => setVillageId(null) : null}
                onDone={() => void view.reload()}
              />
            ) : (
              <VillageChoice onChoose={setVillageId} />
            )}
            <Section title={welcomeWords.helpTitle}>{welcomeWords.helpNote}</Section>
          </>
        )
      }
    </PageFrame>
  );
}

interface InVillageProps {
  page: WelcomeModel;
  village: VillageRow;
  /** Back to the choice; null where there is none. */
  onChange: (() => void) | null;
  onDone: () => void;
}

function InVillage({ page, village, onChange, onDone }: InVillageProps) {
  const { request } = page;
  if (request?.status === 'waiting') return <Waiting request={request} village={village} onDone={onDone} />;
  return (
    <>
      <View className="welcome-head">
        <View className="welcome-title" {...heading()}>
          {welcomeWords.greeting}
        </View>
        <View className="welcome-sentence">{welcomeWords.sentence}</View>
      </View>
      {request?.status === 'refused' && (
        <Section title={welcomeWords.refusedTitle}>
          <View className="welcome-reason">{request.reason}</View>
        </Section>
      )}
      <AskForm village={village} onChange={onChange} onDone={onDone} />
    </>
  );
}

function Bound() {
  const [wanted] = useState(wantedPage);
  const goHome = () => {
    dropWantedPage();
    openHome();
  };
  const goOn = (url: string) => {
    dropWantedPage();
    void Taro.redirectTo({ url });
  };
  return (
    <View className="welcome-done">
      <View className="welcome-mark">✓</View>
      <View className="welcome-title" {...heading()}>
        {welcomeWords.boundTitle}
      </View>
      <View className="welcome-sentence">{welcomeWords.boundNote}</View>
      {wanted === null ? (
        <PrimaryButton label={welcomeWords.toHome} onTap={goHome} />
      ) : (
        <>
          <PrimaryButton label={welcomeWords.toWanted} onTap={() => goOn(wanted)} />
          <SecondaryButton label={welcomeWords.toHome} onTap={goHome} />
        </>
      )}
    </View>
  );
}
