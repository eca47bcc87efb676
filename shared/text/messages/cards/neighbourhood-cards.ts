import type { ToldTier } from '../../../domain/follow-up/ladder';
import type { CeremonyKind } from '../../../domain/village/register';
import { ceremonyKindNames } from '../../words/ceremony';
import { tierNames } from '../../words/follow-up';
import { dayInMessage } from '../message-text';
import { type CardMakers, type Data, matterCard, taskCard } from './card-makers';

const occasion = (d: Data) => `${d.name}家的${ceremonyKindNames[d.kind as CeremonyKind]}`;
const task = (d: Data) => (d.what === 'visit' ? '一次走访' : String(d.title));

export const neighbourhoodCards = {
  ceremonyRegistered: matterCard('已登记', '有要帮忙的请搭把手', occasion),
  ceremonyEntered: matterCard('替您登记', '不对的可以改', occasion),
  ceremonyChanged: matterCard('改了登记', '请看看对不对', occasion),
  ceremonyCancelled: matterCard('不办了', '登记收回了', occasion),
  ceremonyHeld: matterCard('办过了', '辛苦了，请保重', occasion),
  supplyClaimed: matterCard('有人领了', (d) => `${d.name}来办`),
  supplyGivenBack: matterCard('不领了', (d) => String(d.reason)),
  supplyDelivered: taskCard('说送到了，请您确认'),
  supplyReceived: matterCard('收到了', '对方确认收到，多谢'),
  supplySentBack: matterCard('没收到', (d) => String(d.reason)),
  supplyWithdrawn: matterCard('收回了', (d) => String(d.reason)),
  supplyLapsed: matterCard('到期了', '还要的可以再发一条'),
  supplyReminder: taskCard('快到说好的日子了'),
  supplyLate: taskCard('过了说好的日子，说一声'),
  supplyToConfirm: taskCard('请确认收到没有'),
  errandAsked: taskCard((d) => `${d.name}托办，请找人代办`),
  errandAssigned: taskCard('请您代办'),
  errandRuns: taskCard((d) => `${d.name}替您代办`),
  errandReported: matterCard('有新消息', '请打开看看办到哪了'),
  errandFinished: matterCard('办好了', '请核对材料还齐没有'),
  errandClosed: matterCard('办结了', '材料都还齐了，辛苦'),
  errandDropped: matterCard('不办了', (d) => String(d.reason)),
  careAssigned: taskCard('请您去看看', '一次走访'),
  dutyPlanned: matterCard('排值班', (d) => `${dayInMessage(d, d.on)}起 ${d.count} 天`, '村办公室值班'),
  dutyTomorrow: matterCard('轮到值班', (d) => dayInMessage(d, d.on), '村办公室值班'),
  dutySwapAsked: matterCard('请您换班', (d) => `${d.name}请您${dayInMessage(d, d.on)}值班`, '村办公室值班'),
  dutySwapped: matterCard('换好了', (d) => dayInMessage(d, d.on), '村办公室值班'),
  dutySwapRefused: matterCard('没换成', (d) => dayInMessage(d, d.on), '村办公室值班'),
  neighbourReminder: taskCard('快到期了，请抓紧', task),
  neighbourOverdue: taskCard(
    (d) => (d.tier === 'holder' ? '到期了，请尽快办' : `过期了，请${tierNames[d.tier as ToldTier]}过问`),
    task,
  ),
} satisfies CardMakers;
