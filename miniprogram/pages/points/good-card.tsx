import type { ReactNode } from 'react';
import { Image, View } from '@tarojs/components';
import type { GoodRow } from '@shared/contract/shop-pages';
import { availableWords, priceWords, shopWords, stockWords } from '@shared/text/words/shop';
import { fileUrl } from '../../cloud/file-url';
import { classNames } from '../../components/class-names';
import { pressable } from '../../components/pressable';
import { pictureName } from '../../components/spoken';
import './good-card.less';

interface GoodCardProps {
  good: GoodRow;
  /** Opens what can be done with it; without, there is nothing. */
  onTap?: (() => void) | undefined;
  /** For the keeper: what lies on the shelf, and what to do with it. */
  children?: ReactNode;
}

/** One kind of goods: picture, name, what it costs, how much is left. */
export function GoodCard({ good, onTap, children }: GoodCardProps) {
  const isKeepers = children !== undefined && good.stockCount !== null;
  const lines = [
    ...(isKeepers
      ? stockWords(good.stockCount ?? 0, good.available)
      : availableWords(good.available, good.householdMonthlyMax)),
    ...(good.isOnSale ? [] : [shopWords.notHere]),
  ];
  return (
    <View className={classNames('good-card', good.available === 0 && 'good-card-out')}>
      <View className="good-card-row" {...(onTap ? pressable(onTap) : {})}>
        {good.photoId === null ? (
          <View className="good-card-photo good-card-blank">{Array.from(good.name)[0]}</View>
        ) : (
          <Image
            className="good-card-photo"
            src={fileUrl(good.photoId)}
            mode="aspectFill"
            {...pictureName(good.name)}
            lazyLoad
          />
        )}
        <View className="good-card-words">
          <View className="good-card-name">{good.name}</View>
          {good.note !== '' && <View className="good-card-note">{good.note}</View>}
          {lines.map((line) => (
            <View key={line} className="good-card-note number">
              {line}
            </View>
          ))}
        </View>
        <View className="good-card-side">
          <View className="good-card-price number">{priceWords(good.pricePoints)}</View>
          {onTap && <View className="good-card-act">{shopWords.exchange}</View>}
        </View>
      </View>
      {children && <View className="good-card-keep">{children}</View>}
    </View>
  );
}
