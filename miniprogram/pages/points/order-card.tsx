import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import type { OrderRow } from '@shared/contract/shop-pages';
import type { OrderStatus } from '@shared/domain/points/order';
import { orderStatusNames } from '@shared/text/words/points-names';
import { orderLine, ordersWords, untilWords } from '@shared/text/words/shop';
import { serverNowMs } from '../../cloud/clock';
import { Badge, type Tone } from '../../components/badge';
import { PickUpCode } from './pick-up-code';
import './order-card.less';

const tones: Record<OrderStatus, Tone> = { reserved: 'lamp', handedOver: 'good', cancelled: 'rest', expired: 'rest' };

/** One reservation: what, how many, how it stands; its code while it waits. */
export function OrderCard({ order, children }: { order: OrderRow; children?: ReactNode }) {
  return (
    <View className="order-card">
      <View className="order-card-head">
        <View className="order-card-name">{order.goodName}</View>
        <Badge label={orderStatusNames[order.status]} tone={tones[order.status]} />
      </View>
      <View className="order-card-line">
        <Text className="number">{orderLine(order.quantity, order.points)}</Text>
        {order.paidByHousehold && <Text>{` · ${ordersWords.paidByHousehold}`}</Text>}
      </View>
      {order.pickUpCode !== null && <PickUpCode code={order.pickUpCode} />}
      {order.status === 'reserved' && (
        <View className="order-card-line">{untilWords(order.pickUpUntilMs, serverNowMs())}</View>
      )}
      {order.endReason !== '' && <View className="order-card-line">{order.endReason}</View>}
      {children}
    </View>
  );
}
