import { useState } from 'react';
import { View } from '@tarojs/components';
import type { Template } from '@shared/domain/message/template';
import { tellMeWords } from '@shared/text/words/tell-me';
import { canAskToTell, useAskToTell } from '../../cloud/use-ask-to-tell';
import { SecondaryButton } from '../secondary-button';
import './index.less';

/** Offers that WeChat tells the reader of what comes. A browser has nothing to offer here. */
export function TellMe({ label, kinds }: { label: string; kinds: readonly Template[] }) {
  const askToTell = useAskToTell();
  const [isAllowed, setAllowed] = useState<boolean | null>(null);
  if (!canAskToTell) return null;
  if (isAllowed !== null) {
    return (
      <View className="tell-me-answer" role="status">
        {isAllowed ? tellMeWords.willTell : tellMeWords.willKeep}
      </View>
    );
  }
  return <SecondaryButton label={label} onTap={() => void askToTell(kinds).then(setAllowed)} />;
}
