import { View } from '@tarojs/components';
import type { VillageRow, WelcomePage } from '@shared/contract/binding';
import { waitingSentence, welcomeWords } from '@shared/text/words/binding';
import { serverNowMs } from '../../../cloud/clock';
import { useCommand } from '../../../cloud/use-command';
import { PrimaryButton } from '../../../components/primary-button';
import { RefusalNote } from '../../../components/refusal-note';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';

interface WaitingProps {
  request: NonNullable<WelcomePage['request']>;
  village: VillageRow;
  onDone: () => void;
}

/** Until the clerk has decided. */
export function Waiting({ request, village, onDone }: WaitingProps) {
  const withdraw = useCommand('member.withdraw-asking', { onDone });
  return (
    <Section title={welcomeWords.waitingTitle}>
      <View>{waitingSentence(request.name, village.name, request.askedAtMs, serverNowMs())}</View>
      <View>{welcomeWords.waitingNote}</View>
      <PrimaryButton label={welcomeWords.look} onTap={onDone} />
      <RefusalNote sentence={withdraw.problem} onRetry={withdraw.retry} />
      <SecondaryButton
        label={welcomeWords.withdraw}
        isPending={withdraw.isPending}
        onTap={() => void withdraw.run({ villageId: village.villageId })}
      />
    </Section>
  );
}
