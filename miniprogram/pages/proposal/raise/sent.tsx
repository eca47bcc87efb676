import { View } from '@tarojs/components';
import { raiseWords, sentSentence } from '@shared/text/words/raise';
import { tellMeWords } from '@shared/text/words/tell-me';
import { serverNowMs } from '../../../cloud/clock';
import { openHome, openPage } from '../../../cloud/open-page';
import { PrimaryButton } from '../../../components/primary-button';
import { RoadStrip } from '../../../components/road-strip';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import { TellMe } from '../../../components/tell-me';
import { matterPage } from '../matter-words';

interface SentProps {
  proposalId: string;
  dueAtMs: number;
  onAnother: () => void;
}

/** It is raised: in whose hands it is now, until when. */
export function Sent({ proposalId, dueAtMs, onAnother }: SentProps) {
  return (
    <Section title={raiseWords.sentTitle}>
      <RoadStrip stage="proposal" />
      <View className="raise-sent" role="status">
        {sentSentence(dueAtMs, serverNowMs())}
      </View>
      <TellMe label={tellMeWords.ofThisMatter} kinds={['matter', 'task']} />
      <PrimaryButton label={raiseWords.seeMatter} onTap={() => openPage(matterPage(proposalId))} />
      <SecondaryButton label={raiseWords.raiseAnother} onTap={onAnother} />
      <SecondaryButton label={raiseWords.toHome} onTap={openHome} />
    </Section>
  );
}
