import type { RefusalOf } from '../../contract';
import type { agendaContract } from '../../contract/agenda';
import type { meetingContract } from '../../contract/meeting';
import type { minutesContract } from '../../contract/minutes';
import type { RoleRequired } from '../../domain/member/actor';
import { agendaRefusals } from './agenda';
import { meetingRefusals } from './meeting';
import { platformRefusals } from './platform';
import { proposalRefusals } from './proposal';
import { bringSentences, type Sentences } from './sentences';

type All = RefusalOf<keyof typeof minutesContract>;
type Elsewhere = RefusalOf<keyof typeof agendaContract | keyof typeof meetingContract> | RoleRequired;
type Own = Exclude<All, Pick<Elsewhere, 'code'> | { code: `Proposal${string}` }>;

const notReady = {
  begun: '会还没有开完，请散会以后再签字',
  written: '会议又接着开了，散会后会重新整理，请看新的纪要再签字',
  sealed: '这份纪要已经签好封存，不用再签',
} as const;

export const minutesRefusals: Sentences<Own> = {
  MinutesNotFound: () => '这次夜话没有开成，或者还没开始，没有会议纪要，请看别的夜话',
  MinutesNotYours: () => '会议纪要签好封存以后，村里人都能看，请到时再看',
  MinutesRecordBroken: () => '这次会议的记录和当初记下的对不上，纪要做不出来，请找管理员核对',
  MinutesNotReady: (r) => notReady[r.status],
  MinutesNotSigner: () => '会议纪要由主持人和记录员签字',
  MinutesAlreadySigned: () => '这个位置已经签过字了，另一个位置要由别人来签',
  MinutesChanged: () => '您看的不是现在这一份，请刷新以后再看一遍、再签字',
  MinutesNameWrong: () => '签字要写自己的姓名，和名册上的一样，请重新写',
  MinutesPaperMissing: () => '请附上签好字的纸质纪要照片',
  MinutesSealed: () => '会议纪要已经封存，不能再换签到册的照片；不对请写补正',
  MinutesNotSealed: () => '纪要还没有封存。没签字以前不用补正',
  AddendumWaits: (r) => `第 ${r.number} 份补正还等着签字，签好以后才能再补，请先签字`,
  AddendaTooMany: (r) => `一份纪要最多补正 ${r.addendaMax} 次，已经满了；还有错请下次会上说`,
};

bringSentences<All>({
  ...platformRefusals,
  ...proposalRefusals,
  ...agendaRefusals,
  ...meetingRefusals,
  ...minutesRefusals,
});
