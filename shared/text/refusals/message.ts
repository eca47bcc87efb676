import type { RefusalOf } from '../../contract';
import type { messageContract } from '../../contract/message';
import { platformRefusals } from './platform';
import { bringSentences, type Sentences } from './sentences';

type MessageRefusal = RefusalOf<keyof typeof messageContract>;

export const messageRefusals: Omit<Sentences<MessageRefusal>, 'RoleRequired'> = {
  MessageNotFound: () => '没有这条消息，请刷新再看',
  MessageAlreadySettled: () => '这些人已经知道了，不用再告知',
  MessageNotTold: () => '这几条没有记成“已告知”，不用放回去',
};

bringSentences<MessageRefusal>({ ...platformRefusals, ...messageRefusals });
