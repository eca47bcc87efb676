import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import type { ClaimRow } from '@shared/contract/points-pages';
import { correctionWords } from '@shared/text/words/correction';
import { beneficiaryWords, claimWhen, pointsWords, sourceWords } from '@shared/text/words/points';
import { claimStateName } from '@shared/text/words/points-names';
import { Badge } from '../../components/badge';
import { ClaimReasons } from './claim-reasons';
import { claimTones } from './claim-tones';
import './claim-card.less';

interface ClaimCardProps {
  row: ClaimRow;
  children?: ReactNode;
}

/** One claim: who, what, how many points, how it stands; and what was said about it, as far as the reader may see. */
export function ClaimCard({ row, children }: ClaimCardProps) {
  return (
    <View className="claim-card">
      <View className="claim-card-head">
        <View className="claim-card-who">{beneficiaryWords(row.claimantName, row.isForHousehold)}</View>
        <Text className="claim-card-points number">{pointsWords(row)}</Text>
      </View>
      <View className="claim-card-title">{row.title}</View>
      <View className="claim-card-line">
        {row.isCorrected ? (
          <Badge label={correctionWords.corrected} tone="rest" />
        ) : (
          <Badge label={claimStateName(row)} tone={claimTones[row.status]} />
        )}
        <Text className="claim-card-when number">{claimWhen(row)}</Text>
      </View>
      {row.details && <ClaimReasons details={row.details} />}
      {!row.details && <View className="claim-card-source">{sourceWords(row.source)}</View>}
      {children}
    </View>
  );
}
