import type { RefusalOf } from '../../contract';
import type { bindingContract } from '../../contract/binding';
import { hourAsSpoken } from '../spoken/moments';
import { personRefusals } from './person';
import { platformRefusals } from './platform';
import { bringSentences, type Sentences } from './sentences';

type All = RefusalOf<keyof typeof bindingContract>;

export const bindingRefusals: Sentences<Exclude<All, { code: 'RoleRequired' | 'PersonNotFound' }>> = {
  VillageNotFound: () => '没有找到这个村，请重新选村',
  BindingAlreadyBound: () => '这个微信已经认到人了，不用再认；认错了请找记录员',
  BindingAlreadyAsked: () => '已经申请过了，正等记录员确认，请等一等',
  PhoneNotGiven: () => '没有取到手机号，请直接写后四位',
  BindingNotAsked: () => '没有在等的申请',
  BindingPaused: (r) => `试得太多了，请歇一歇，${hourAsSpoken(r.untilMs)}以后再试；急着用，请找记录员`,
  BindingRequestNotFound: () => '没有找到这个申请，请刷新再看',
  BindingNotWaiting: () => '这个申请已经办过了，不用再办',
  BindingReasonNeeded: () => '姓名和尾号对不上，请写明您怎么认得是本人',
  IdentityAlreadyBound: (r) => `${r.name}已经绑定了一个微信，换微信请先解除`,
  IdentityNotBound: (r) => `${r.name}还没有绑定微信，不用解除`,
  InvitationNotOpen: () => '没有还能用的邀请码，不用收回；要用请发新的',
};

bringSentences<All>({ ...platformRefusals, ...personRefusals, ...bindingRefusals });
