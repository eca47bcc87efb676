import type { PlatformRefusal } from '../../contract/platform';
import { roleNames } from '../words/member';
import { bringSentences, type Sentences } from './sentences';

export const platformRefusals: Sentences<PlatformRefusal> = {
  // Which field it was is no word for a reader: a form checks its own, and a broken link has none to mend.
  InputInvalid: () => '这里有一项不对，请改一改再试；要是点链接进来的，请回首页再找',
  InputTooLarge: () => '内容太大了，请删减文字或照片后再试',
  ActionUnknown: () => '这一样现在用不了，请更新后再试',
  NotBound: () => '还没有认到您是村里的哪一位，请先绑定身份',
  IdentityChanged: () => '这件事是用另一个身份办的，没有发出去。请回首页看看现在是谁',
  RequestReused: () => '这一次和上一次重了号，请再点一次',
  RateLimited: (r) => `点得太快了，请过 ${r.retryAfterSeconds} 秒再试`,
  Busy: () => '现在人多，请稍等',
  ContentRisky: (r) => `“${r.beginning}”这段话里可能有不适合公开的内容，请改一改再发`,
  RoleRequired: (r) => `这件事由${r.roles.map((role) => roleNames[role]).join('、')}来办`,
  InternalError: () => '小程序出了毛病，没有办成，请过一会儿再试',
};

bringSentences<PlatformRefusal>(platformRefusals);
