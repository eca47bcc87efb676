import type { AdvisoryModel } from '../../contract/advisory';
import { calendarDayInWords } from '../dates';

export const advisoryWords = {
  title: '意见征集',
  note: '问问全村成年人怎么想，给议事会参考，不代替表决',
  go: '去看意见征集',
  ask: '问问大家',
  question: '问大家什么',
  questionHint: '比如：村口装两盏太阳能路灯，您同意吗？',
  endsOn: '征集到哪一天',
  openTitle: '开始征集意见',
  openSentence: '开始以后问题不能再改，全村成年人都可以说一次，结束前可以改。',
  openConfirm: '开始征集',
  incomplete: '请写清楚问什么，再选最后一天',
  mine: '您的想法',
  mineNote: '结束前可以改，结束后只公布人数，不公布谁选了什么。',
  cast: '就这么选',
  notYet: '您还没有选',
  chosen: (choice: string) => `您选的是${choice}，结束前还可以改`,
  castTitle: '请看清楚再确认',
  empty: '这件事还没有征集过意见。征集的时候，全村成年人都能说一句。',
} as const;

/** `意见征集：同意 86 票 · 反对 12 票 · 弃权 5 票，183 名成年村民里有 103 人参加`, or how it stands. */
export function advisorySentence({ status, result, endsOn }: AdvisoryModel): string {
  if (status === 'cancelled') return '意见征集：随这件事撤回取消了';
  if (!result) return `意见征集：正在进行，到${calendarDayInWords(endsOn)}为止，结束后公布人数`;
  const { for: inFavour, against, abstain, adultCount } = result;
  const spoken = inFavour + against + abstain;
  return `意见征集：同意 ${inFavour} 票 · 反对 ${against} 票 · 弃权 ${abstain} 票，${adultCount} 名成年村民里有 ${spoken} 人参加`;
}
