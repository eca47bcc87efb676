import type { RefusalOf } from '../../contract';
import type { serviceContract } from '../../contract/service';
import { calendarDayInWords } from '../dates';
import { requestCapacityNames, requestStatusNames, serviceVerbNames } from '../words/service-names';
import { followUpRefusals } from './follow-up';
import { platformRefusals } from './platform';
import { proposalRefusals } from './proposal';
import { bringSentences, type Sentences } from './sentences';

type All = RefusalOf<keyof typeof serviceContract>;
/** What answering or raising a matter refuses has its sentences in the matter's own files. */
type Own = Extract<All, { code: `Service${string}` | `Grid${string}` }>;

export const serviceRefusals: Sentences<Own> = {
  ServiceRequestNotFound: () => '没有找到这件诉求，可能已经撤回，请回首页再找',
  ServicePersonNotFound: () => '没有找到这位村民，请重新选',
  ServicePhotoNotFound: () => '有一张照片没有传上来，请删掉后再传一次',
  ServiceRequestStatusNotAllowed: (r) =>
    `这件诉求现在是“${requestStatusNames[r.status]}”，不能${serviceVerbNames[r.verb]}，请刷新再看`,
  ServiceRequestNotYours: (r) =>
    `“${serviceVerbNames[r.verb]}”由${r.allowed.map((one) => requestCapacityNames[one]).join('或')}来办`,
  ServiceRequestEmpty: () => '请写一句话，或者拍一张照片',
  ServiceRequestTooLong: (r) => `写了 ${r.chars} 个字，最多 ${r.charsMax} 个字，请删减一些`,
  ServiceRequestTooManyPhotos: (r) => `照片最多 ${r.photosMax} 张，请去掉几张`,
  ServiceRequestOfMatter: () => '这是议题转来的，要撤回请到那个议题里撤',
  ServiceGridUnknown: () => '没有这个网格，请重新选一个',
  ServiceDoerNotAllowed: () => '这个人现在不接单，请换一位',
  ServiceDoerIsRequester: () => '不能派给提诉求的人自己，请换一位',
  ServiceTakenOnAlready: () => '这件诉求已经接办了；办不了的，请服务台换人',
  ServiceNotToUnit: () => '这一步要由人来做，不能交给单位',
  ServiceDateNotAllowed: (r) => `日期请选在${calendarDayInWords(r.earliestOn)}到${calendarDayInWords(r.latestOn)}之间`,
  ServicePersonNeeded: () => '这件诉求现在没有人办，请先选一位',
  ServicePersonNotOfDesk: (r) => `${r.name}不是网格员，也不是记录员、理事长，请换一位`,
  ServiceVisitorNotAllowed: (r) => `${r.name}不能去回访：不能是办的人或同一户，也不能是提的人自己。请换一位`,
  ServiceVisitorNobodyLeft: () => '没有合适的回访人（不能是办的人或同一户），请联系镇协调小组',
  ServiceVisitByDoer: () => '自己办的事，要由别人去回访，请换一位',
  ServiceNothingChanged: () => '人和日期都没有变，不用转',
  ServiceRatingAlreadyGiven: () => '这次办好您已经打过分了，不用再打',
  ServiceReopenTooLate: (r) =>
    `回访后到${calendarDayInWords(r.lastOn)}为止可以要求重办，现在已经过了。还有问题，请再提一件`,
  GridMembersTooMany: (r) => `一个网格最多 ${r.membersMax} 位网格员，多了不好分清谁管，请去掉几位`,
  GridMemberNotHere: (r) => `${r.name}不住在本村，不能当网格员，请换一位`,
};

bringSentences<All>({ ...platformRefusals, ...proposalRefusals, ...followUpRefusals, ...serviceRefusals });
