import type { NeighbourhoodPart } from '../../domain/neighbourhood/gates';
import { ceremonyStatusNames } from './ceremony';

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
export const neighbourStatusNames: Record<string, string> = { ...ceremonyStatusNames };

export const servicesWords = {
  ceremony: '红白事登记',
  ceremonyNote: '办喜事、丧事、宴席，提前说一声',
};
