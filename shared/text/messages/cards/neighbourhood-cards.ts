import type { ToldTier } from '../../../domain/follow-up/ladder';
import type { CeremonyKind } from '../../../domain/village/register';
import { ceremonyKindNames } from '../../words/ceremony';
import { tierNames } from '../../words/follow-up';
import { type CardMakers, type Data, matterCard, taskCard } from './card-makers';

const occasion = (d: Data) => `${d.name}家的${ceremonyKindNames[d.kind as CeremonyKind]}`;
const task = (d: Data) => (d.what === 'visit' ? '一次走访' : String(d.title));

export const neighbourhoodCards = {
  ceremonyRegistered: matterCard('已登记', '有要帮忙的请搭把手', occasion),
  ceremonyEntered: matterCard('替您登记', '不对的可以改', occasion),
  ceremonyChanged: matterCard('改了登记', '请看看对不对', occasion),
  ceremonyCancelled: matterCard('不办了', '登记收回了', occasion),
  ceremonyHeld: matterCard('办过了', '辛苦了，请保重', occasion),
  neighbourReminder: taskCard('明天到期，请抓紧', task),
  neighbourOverdue: taskCard(
    (d) => (d.tier === 'holder' ? '到期了，请尽快办' : `过期了，请${tierNames[d.tier as ToldTier]}过问`),
    task,
  ),
} satisfies CardMakers;
