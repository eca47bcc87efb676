import type { NeighbourhoodPart } from '../../domain/neighbourhood/gates';
import { careStatusNames } from './care';
import { ceremonyStatusNames } from './ceremony';
import { errandStatusNames } from './errand';
import { supplyStatusNames } from './supply';

export const partNames: Record<NeighbourhoodPart, string> = {
  publisher: '发这一条的人',
  claimer: '领这一条的人',
  family: '办事的人家',
  villager: '托办的人',
  runner: '代办的人',
  visitor: '走访的人',
  clerk: '记录员',
  office: '村里的干部',
  onDuty: '值班的人',
};

/** How anything in the neighbourhood stands, by the name of its status. */
export const neighbourStatusNames: Record<string, string> = {
  ...ceremonyStatusNames,
  ...supplyStatusNames,
  ...errandStatusNames,
  ...careStatusNames,
};

export const servicesWords = {
  requests: '诉求和报修',
  requestsNote: '水电、路灯、家里的难处：一句话或一张照片，网格员先来看',
  ceremony: '红白事登记',
  ceremonyNote: '办喜事、丧事、宴席，提前说一声',
  supply: '供需清单',
  supplyNote: '缺什么、能给什么，一条条对上',
  care: '走访',
  careNote: '去看有难处的人；也看谁来看过自己',
  errand: '便民代办',
  errandNote: '跑腿的事请村里代办，材料有借有还',
};
