import { useState } from 'react';
import { useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { pageTitles } from '@shared/text/page-titles';
import '@shared/text/refusals/vote';
import { codeInGroups, codesCount, secretWords } from '@shared/text/words/poll-methods';
import { useView } from '../../../cloud/use-view';
import { classNames } from '../../../components/class-names';
import { EmptyState } from '../../../components/empty-state';
import { PageFrame } from '../../../components/page-frame';
import { Section } from '../../../components/section';
import { TextField } from '../../../components/text-field';
import { keptCodes } from '../kept-codes';
import './index.less';

const codeDigits = 12;

/** The codes of a secret poll, for everybody: whether a ballot was counted, never how. */
export default function CodesPage() {
  const { id = '' } = useRouter().params;
  const view = useView('vote.poll', { pollId: id });
  // The code of this phone stands there already; any other may be typed instead.
  const [typed, setTyped] = useState<string | null>(null);
  const wanted = (typed ?? keptCodes(id)[0] ?? '').replace(/\D/g, '');
  return (
    <PageFrame title={pageTitles.codes} view={view}>
      {({ codes, method, title }) => (
        <>
          <Section title={title}>
            <TextField label={secretWords.codeLabel} kind="number" value={wanted} onChange={setTyped} />
            {codes && wanted.length === codeDigits && (
              <View className={classNames('codes-verdict', codes.includes(wanted) && 'codes-found')} role="status">
                {codes.includes(wanted) ? secretWords.codeFound : secretWords.codeMissing}
              </View>
            )}
          </Section>
          <Section title={secretWords.codesTitle} note={codes ? secretWords.codesNote : undefined}>
            {!codes && <EmptyState sentence={method === 'secret' ? secretWords.notYet : secretWords.notSecret} />}
            {codes?.length === 0 && <EmptyState sentence={secretWords.codesEmpty} />}
            {codes && codes.length > 0 && (
              <>
                <View className="codes-count number">{codesCount(codes.length)}</View>
                {codes.map((code) => (
                  <View key={code} className={classNames('codes-code number', code === wanted && 'codes-mine')}>
                    {codeInGroups(code)}
                  </View>
                ))}
              </>
            )}
          </Section>
        </>
      )}
    </PageFrame>
  );
}
