import { Text, View } from '@tarojs/components';
import type { PassbookAccount, PassbookPage } from '@shared/contract/points-pages';
import { beneficiaryWords, passbookWords } from '@shared/text/words/points';

interface CoverProps {
  /** Null while it is fetched: the cover lies there already. */
  page: PassbookPage | null;
  account: PassbookAccount;
}

const notes: Record<PassbookAccount, string> = {
  mine: passbookWords.nobodyPays,
  household: passbookWords.householdNote,
  duty: passbookWords.dutyNote,
};

/** The cover of the passbook: whose it is and what is in it, like the little book in the drawer at home. */
export function Cover({ page, account }: CoverProps) {
  return (
    <View className="passbook-cover">
      <View className="passbook-spine" />
      <View className="passbook-face">
        <View className="passbook-title">{account === 'duty' ? passbookWords.dutyCover : passbookWords.cover}</View>
        <View className="passbook-owner">{page ? beneficiaryWords(page.ownerName, account === 'household') : ' '}</View>
        <View className="passbook-balance">
          <Text className="passbook-balance-label">{passbookWords.balance}</Text>
          <Text className="passbook-balance-number number">{page ? page.balance : '–'}</Text>
          <Text className="passbook-balance-label">{passbookWords.unit}</Text>
        </View>
        <View className="passbook-note">{notes[account]}</View>
      </View>
    </View>
  );
}
