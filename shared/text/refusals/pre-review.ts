import type { RefusalOf } from '../../contract';
import type { preReviewContract } from '../../contract/pre-review';
import type { DecideMatterRefusal } from '../../domain/pre-review/decide-matter';
import { calendarDayInWords } from '../dates';
import { platformRefusals } from './platform';
import { proposalRefusals } from './proposal';
import { bringSentences, type Sentences } from './sentences';

type All = RefusalOf<keyof typeof preReviewContract> | DecideMatterRefusal;
/** Refusals of the road and the platform have their sentences in their own files. */
type Own = Exclude<
  All,
  { code: 'RoleRequired' | 'ProposalNotFound' | 'ProposalStatusNotAllowed' | 'ProposalNotYours' }
>;

const listed = (items: readonly { title: string }[]) => items.map((item) => item.title).join('、');

export const preReviewRefusals: Sentences<Own> = {
  PreReviewOwnMatter: () => '这是您自己或您亲属提的、收集的议题，要回避，请另一位预审人来办',
  OpinionReasonTooShort: (r) => `理由要用大白话说清楚，至少 ${r.charsMin} 个字，现在是 ${r.chars} 个字，请再写几句`,
  OpinionReasonEmpty: (r) => `“${r.phrase}”等于没说理由。请用大白话写清楚为什么，除去这样的套话至少 ${r.charsMin} 个字`,
  MatterKindUnknown: () => '请先选好这是哪一类事，才知道该由谁来定',
  AdmitNotForCouncil: (r) => `“${r.matterKind}”不用开会，请转给${r.body}办理`,
  AdmitNotPrepared: (r) => `准备还不充分，还差：${listed(r.items)}。请退回补充，补好再议`,
  ReturnItemNotFailing: () => '有一项其实已经做到了，议题可能刚补充过，请重新看一遍再勾选',
  ReturnNothingNamed: () => '请勾出还差哪几项，或者写明为什么退回，好让人家知道补什么',
  DeclineArticleMissing: () => '要写明按哪条办，请至少选一条条文',
  DeclineArticleNotCitable: () => '选的条文不在条文库里、已经不用了，或者和所选的依据对不上，请重新选',
  DeclineHandlerUnfit: () => '请选一位负责去办的人：要在村里有职务',
  DeclineDateOutside: (r) => `办结日期请选在${calendarDayInWords(r.earliestOn)}到${calendarDayInWords(r.latestOn)}之间`,
  RouteCouncilsOwn: (r) => `“${r.matterKind}”本来就由议事会商定，不用转出去`,
  RouteBodyNotOfRouter: (r) => `这类事该转给${r.bodies.join('或')}，请重新选`,
  ReceiptNotOwed: () => '提议人已经知道结果了，不用再告诉',
  ReceiptNotYours: () => '这一步由提议人、收集人、预审人或记录员来记',
  ReceiptWayMissing: () => '请选是怎么告诉提议人的',
  SessionEmpty: () => '请至少勾选一件议题',
  SessionTooManyToDesk: (r) => `转给网格服务台的议题多了 ${Math.ceil((r.cases - r.casesMax) / 2)} 件，其余的请再开一次`,
  SessionTooManyMatters: (r) => `一次预审会最多议 ${r.mattersMax} 件，其余的请再开一次`,
  SessionMatterTwice: () => '有一件议题勾了两次，请去掉一次',
  SessionInFuture: (r) => `预审会要开过了再登记，日期不能晚于今天（${calendarDayInWords(r.today)}）`,
  SessionAttendeeTwice: (r) => `${r.name}勾了两次，请去掉一次`,
  SessionAttendeeNotPartyMember: (r) => `${r.name || '有一位参加人'}不是本村党员，不能算作参加预审会的人，请去掉`,
  SessionMatterRefused: (r) => `“${r.title}”这次不能决定，整批都没有登记：${matterSentence(r.refusal)}`,
  OpinionNotPrepared: () => '还没有预审意见，可能议题刚补充过，请先重新写意见',
  OpinionChanged: () => '预审意见在会后又改过了，请看过新的意见再登记',
  OpinionAfterSession: (r) => `预审意见是${calendarDayInWords(r.preparedOn)}才写的，不会是这次会上定的，请改会的日子`,
  AttendeesTooFew: (r) => {
    const recused = r.recused.length === 0 ? '' : `（${r.recused.join('、')}要回避，不算在内）`;
    return `预审会至少要 ${r.attendeesMin} 人，现在算 ${r.countedCount} 人${recused}，还差 ${r.shortBy} 人，请人够了再开`;
  },
  ResubmitNotPrepared: (r) => `还差 ${r.items.length} 项没补好，请先补上：${listed(r.items)}`,
  ReconsiderationUsed: () => '按本村规则，一件议题只能复议一次，这件已经复议过了；有新情况，请重新提一个议题',
  SessionNotFound: () => '没有找到这次预审会，请刷新再看',
};

function matterSentence(refusal: DecideMatterRefusal): string {
  const sentences: Sentences<DecideMatterRefusal> = { ...proposalRefusals, ...preReviewRefusals };
  const sentence = sentences[refusal.code] as (refusal: DecideMatterRefusal) => string;
  return sentence(refusal);
}

bringSentences<All>({ ...platformRefusals, ...proposalRefusals, ...preReviewRefusals });
