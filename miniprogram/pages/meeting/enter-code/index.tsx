import { useState } from 'react';
import Taro, { useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { pageTitles } from '@shared/text/page-titles';
import { checkInWords, wrongCodeSentence } from '@shared/text/words/meeting';
import '@shared/text/refusals/meeting';
import { useCommand } from '../../../cloud/use-command';
import { PageFrame } from '../../../components/page-frame';
import { PrimaryButton } from '../../../components/primary-button';
import { RefusalNote } from '../../../components/refusal-note';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import { TextField } from '../../../components/text-field';
import { useScan } from './use-scan';
import { heading } from '../../../components/spoken';
import './index.less';

const codeLength = 6;

/** A member checks in by the picture or the six digits shown in the hall. */
export default function EnterCodePage() {
  const { id = '' } = useRouter().params;
  const [code, setCode] = useState('');
  const [answer, setAnswer] = useState<{ isPresent: boolean; wrongCodesLeft: number } | null>(null);
  const enter = useCommand('meeting.check-in-by-code', {
    onDone: (reply) => {
      setAnswer(reply);
      setCode('');
    },
  });
  const { scan, problem: scanProblem } = useScan(id, (seal) => void enter.run({ meetingId: id, code: seal }));
  const toEvening = () => void Taro.redirectTo({ url: `/pages/meeting/evening/index?id=${id}` });
  if (answer?.isPresent) {
    return (
      <PageFrame
        title={pageTitles.enterCode}
        actionBar={<PrimaryButton label={checkInWords.toEvening} onTap={toEvening} />}
      >
        <View className="enter-code-done">
          <View className="enter-code-mark">✓</View>
          <View className="enter-code-words" {...heading()}>
            {checkInWords.done}
          </View>
          <View>{checkInWords.doneNote}</View>
        </View>
      </PageFrame>
    );
  }
  const digits = code.replace(/\D/g, '').slice(0, codeLength);
  return (
    <PageFrame
      title={pageTitles.enterCode}
      actionBar={
        <>
          <RefusalNote
            sentence={enter.problem ?? (answer ? wrongCodeSentence(answer.wrongCodesLeft) : null)}
            onRetry={enter.retry}
          />
          <PrimaryButton
            label={checkInWords.enter}
            isPending={enter.isPending}
            disabledReason={digits.length === codeLength ? null : checkInWords.enterIncomplete}
            onTap={() => void enter.run({ meetingId: id, code: digits })}
          />
        </>
      }
    >
      {scan && (
        <Section>
          <SecondaryButton label={checkInWords.scan} isPending={enter.isPending} onTap={scan} />
          <View className="enter-code-note">{scanProblem ?? checkInWords.scanNote}</View>
        </Section>
      )}
      <Section title={scan ? checkInWords.orType : undefined}>
        <View className="enter-code-field">
          <TextField
            label={checkInWords.enterCode}
            hint={checkInWords.enterHint}
            kind="number"
            value={code}
            onChange={(next) => setCode(next)}
          />
        </View>
      </Section>
    </PageFrame>
  );
}
