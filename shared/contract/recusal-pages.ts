import type { RecusalRequest } from '../domain/agenda/meeting';
import type { PersonReference } from '../domain/member/person-reference';
import type { DecideRecusalRefusal } from '../domain/vote/decide-recusal';
import type { Permission } from './common';

export interface Recusal extends PersonReference {
  reason: string;
}

/** A member to be chosen from a long list, which is searched by name and pinyin. */
export interface ListedMember extends PersonReference {
  /** Of the surname alone where the name is not shown in full; empty where the roll has none. */
  pinyin: string;
}

/** Somebody asked that a member stand aside. Reasons and names in full are for the council. */
export interface RecusalRequestModel {
  id: string;
  memberName: string;
  askedByName: string;
  isMine: boolean;
  /** The reader is the one who was asked to stand aside. */
  isAboutReader: boolean;
  /** About whoever leads: clerk or supervisor decides. */
  isForOthers: boolean;
  reason: string;
  status: RecusalRequest['status'];
  decidedByName: string | null;
  decisionReason: string;
  decide: Permission<DecideRecusalRefusal>;
}
