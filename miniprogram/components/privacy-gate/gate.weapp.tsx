import { useEffect, useRef, useState } from 'react';
import Taro, { useDidHide, useDidShow } from '@tarojs/taro';
import { Button, View } from '@tarojs/components';
import { privacyGateWords, privateUse } from '@shared/text/words/privacy-gate';
import { answerPrivacy, onPrivacyAsked } from '../../cloud/privacy';
import { SecondaryButton } from '../secondary-button';
import { Sheet } from '../sheet';
import './index.less';

/** WeChat looks whether the button of this id was really tapped. */
const agreeButtonId = 'agree-privacy';

const refuse = () => answerPrivacy({ event: 'disagree' });

/** What WeChat wants agreed to before photos, the telephone number or the clipboard are used, in plain words. */
export function PrivacyGate() {
  const [referrer, setReferrer] = useState<string | null>(null);
  const isInFront = useRef(true);
  useDidShow(() => void (isInFront.current = true));
  useDidHide(() => void (isInFront.current = false));
  useEffect(() => {
    const stop = onPrivacyAsked((asked) => {
      if (asked === null || isInFront.current) setReferrer(asked);
    });
    return () => {
      stop();
      // Whoever leaves the page without a word has not agreed, and nothing waits for them.
      if (isInFront.current) refuse();
    };
  }, []);
  if (referrer === null) return null;
  return (
    <Sheet isOpen title={privacyGateWords.title} onClose={refuse}>
      <View className="privacy-gate-use">{privateUse(referrer)}</View>
      <View className="privacy-gate-free">{privacyGateWords.free}</View>
      <Button
        id={agreeButtonId}
        className="weui-btn action-button action-primary"
        openType="agreePrivacyAuthorization"
        onAgreePrivacyAuthorization={() => answerPrivacy({ event: 'agree', buttonId: agreeButtonId })}
      >
        {privacyGateWords.agree}
      </Button>
      <SecondaryButton label={privacyGateWords.notNow} onTap={refuse} />
      <SecondaryButton label={privacyGateWords.read} onTap={() => Taro.openPrivacyContract()} />
    </Sheet>
  );
}
