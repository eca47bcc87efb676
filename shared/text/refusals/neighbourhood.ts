import type { ceremonyContract } from '../../contract/ceremony';
import type { careContract } from '../../contract/care';
import type { dutyContract } from '../../contract/duty';
import type { errandContract } from '../../contract/errand';
import type { supplyContract } from '../../contract/supply';
import { calendarDayInWords } from '../dates';
import { neighbourStatusNames, partNames } from '../words/neighbourhood';
import { platformRefusals } from './platform';
import { bringSentences, type Sentences } from './sentences';

type RefusalIn<C extends Record<string, { refusal: { type?: unknown } }>> = NonNullable<C[keyof C]['refusal']['type']>;
type NeighbourhoodRefusal =
  | RefusalIn<typeof ceremonyContract>
  | RefusalIn<typeof supplyContract>
  | RefusalIn<typeof errandContract>
  | RefusalIn<typeof dutyContract>
  | RefusalIn<typeof careContract>;

export const neighbourhoodRefusals: Omit<Sentences<NeighbourhoodRefusal>, 'RoleRequired'> = {
  NeighbourhoodNotYours: (r) => `这一步由${partNames[r.part]}来办`,
  NeighbourhoodStepClosed: (r) => `现在是“${neighbourStatusNames[r.status] ?? ''}”，这一步办不了，请刷新再看`,
  NeighbourhoodDayNotAllowed: (r) => `请选${calendarDayInWords(r.fromOn)}到${calendarDayInWords(r.toOn)}之间的日子`,
  NeighbourhoodPersonNotFound: () => '没有找到这位村民，请重新选',
  NeighbourhoodReasonTooShort: (r) => `请写一句话，至少 ${r.charsMin} 个字`,
  NeighbourhoodPhotoNotFound: () => '有照片没有传好，请删掉重新传',
  CeremonyNotFound: () => '没有找到这件登记，请刷新再看',
  SupplyNotFound: () => '没有找到这一条供需，请刷新再看',
  SupplyUnitNotYours: () => '您不是这个单位的联系人，不能替它发布，请联系人自己来发',
  SupplyOwn: () => '这是您自己发的，等别人来领',
  SupplyTaken: (r) => `刚刚有人领了，说好${calendarDayInWords(r.untilOn)}前送到。他要是不领了，这里会再放出来`,
  SupplyEvidenceMissing: () => '请写一句或者拍张照片，说明送到了',
  ErrandNotFound: () => '没有找到这张代办单，请刷新再看',
  ErrandPapersOut: (r) => `还有 ${r.count} 份材料没有还，还齐了再办`,
  ErrandPapersTooMany: (r) => `一张代办单最多写 ${r.papersMax} 份材料，请另开一张`,
  ErrandPaperNotFound: () => '代办单上没有这份材料，请核对',
  ErrandPaperTicked: () => '这一项已经打过勾了，不用再打',
  CareNotFound: () => '没有找到，或者不由您去看，请回首页再找',
  CareAlready: () => '名单上已经有这个人，不用再加',
  CareReasonNotFound: () => '请重新选为什么去看',
  DutySwapAlready: () => '这一天已经有一份换班等着答复，请等答复',
  DutySwapsTooMany: (r) => `已有 ${r.swapsMax} 份换班等着答复，先等一等`,
  DutySwapGone: () => '这份换班已经不在了，请看现在的值班表',
  ErrandPaperNotHanded: () => '这份材料双方还没有都确认交过，先把交的打上勾',
};

bringSentences<NeighbourhoodRefusal>({ ...platformRefusals, ...neighbourhoodRefusals });
