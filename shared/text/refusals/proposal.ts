import type { RefusalOf } from '../../contract';
import type { proposalContract } from '../../contract/proposal';
import { hourAsSpoken } from '../spoken/moments';
import { capacityNames, statusNames, verbNames } from '../words/proposal';
import { bringSentences, lookAgain, type Sentences } from './sentences';

export const proposalRefusals: Sentences<RefusalOf<keyof typeof proposalContract>> = {
  ProposalNotFound: () => '没有找到这个议题，可能已经撤回，请回首页再找',
  ProposalStatusNotAllowed: (r) => `这个议题现在是“${statusNames[r.status]}”，不能${verbNames[r.verb]}${lookAgain}`,
  ProposalNotYours: (r) =>
    `“${verbNames[r.verb]}”由${r.allowed.map((capacity) => capacityNames[capacity]).join('或')}来办`,
  ProposalEmpty: () => '还是空的，请说一句话、拍一张照片，或者录一段语音',
  ProposalBodyTooLong: (r) => `写了 ${r.chars} 个字，最多 ${r.charsMax} 个字，请删减一些`,
  ProposalTooManyPhotos: (r) => `照片最多 ${r.photosMax} 张，请去掉几张`,
  ProposalVoiceNotFound: () => '录音没有传好，请再发一次',
  ProposalPhotoNotFound: () => '有一张照片没有传上来，请删掉后再传一次',
  ProposalAuthorNotFound: () => '没有找到您要帮填的这位村民，请重新选',
  HelperNotAllowed: () => '帮填只能由亲属、村里有职务的人，或者这位村民指定的人来做，请找他们帮忙',
  PreparationClosed: (r) => `这个议题现在是“${statusNames[r.status]}”，材料不能再改了；要补充请跟收集人说`,
  PreparationNotYours: () => '材料由收集人、提议人或帮填人来补',
  PreparationWordsAreTheAuthors: () => '这几句话是提议人自己写的，不能替他改，请跟他本人说',
  PreparationKindUnknown: () => '没有这个类别，请重新选一个',
  MergeIntoItself: () => '不能把议题并入它自己，请另选一件',
  MergeTargetNotFound: () => '没有找到要并入的那个议题，请重新选',
  MergeUndoTooLate: (r) => `并入只能在${hourAsSpoken(r.undoUntilMs)}以前撤销，已经过了；要分开请再提一个议题`,
  MergeTargetEnded: () => '要并入的那个议题已经办结了，请换一个',
  MergeRelativesMatter: () => '这是您亲属提的议题，请由别的预审人来并入',
  MergeReasonTooShort: (r) => `请用大白话写清为什么并入，至少 ${r.charsMin} 个字（现在 ${r.chars} 个字）`,
  SplitRelativesMatter: () => '这是您亲属提的议题，请由别的预审人来拆分',
  SplitPartsAlike: () => '两件写得一样，请把不同的事分开写',
  SplitReasonTooShort: (r) => `请用大白话写清为什么拆分，至少 ${r.charsMin} 个字（现在 ${r.chars} 个字）`,
  SplitNotAPart: () => '这件事不是从别的事里拆出来的，不用合回去',
  SplitUndoTooLate: (r) => `拆分只能在${hourAsSpoken(r.undoUntilMs)}以前撤销，已经过了；两件事请各自往下办`,
  SplitAgainSince: () => '后来又拆过一次，请先撤销后面那一次',
  SplitOriginalMovedOn: () => '原来那件事已经往下走了，合不回去了，请各自往下办',
  RouteOwnMatter: () => '这是您自己或亲属提的议题，请由别人来转办',
  RouteReasonTooShort: (r) => `请用大白话写清为什么转给服务台，至少 ${r.charsMin} 个字（现在 ${r.chars} 个字）`,
  SupportOnlyVillagers: () => '只有本村村民可以支持议题',
  SupportMatterEnded: () => '这个议题已经办结了，不用再支持；还有问题请重新提',
  SupportOwnMatter: () => '这是您自己提的议题，不用再支持',
  SupportAlreadyGiven: () => '您已经支持过了，不用再点',
  FollowMatterEnded: () => '这件事已经办完了，不再有新的进展，不用再跟',
  FollowAlready: () => '您已经跟着这件事了，不用再点',
  FollowNot: () => '您没有跟着这件事，不用取消',
  SupportNotGiven: () => '您还没有支持过这个议题，不用收回',
};

bringSentences(proposalRefusals);
