import { View } from '@tarojs/components';
import { claimSent, claimWords } from '@shared/text/words/claim';
import { openPage } from '../../../cloud/open-page';
import { PrimaryButton } from '../../../components/primary-button';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';

interface SentProps {
  month: string;
  isProposing: boolean;
  onAnother: () => void;
}

/** It was entered: into which month, and what happens now. */
export function Sent({ month, isProposing, onAnother }: SentProps) {
  const toPassbook = { label: claimWords.toPassbook, onTap: () => openPage('/pages/points/passbook/index') };
  const another = { label: claimWords.another, onTap: onAnother };
  return (
    <Section title={claimWords.sentTitle}>
      <View className="claim-sent">{claimSent(month)}</View>
      <PrimaryButton {...(isProposing ? another : toPassbook)} />
      <SecondaryButton {...(isProposing ? toPassbook : another)} />
    </Section>
  );
}
