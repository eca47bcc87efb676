import type { Amendment } from '../domain/agenda/motion';
import type { MoveAmendmentRefusal, WithdrawAmendmentRefusal } from '../domain/meeting/move-amendment';
import type { ReadOutMotionRefusal, SaveMotionRefusal } from '../domain/meeting/write-motion';
import type { Permission } from './common';

export interface AmendmentModel {
  amendmentId: string;
  movedByName: string;
  isMine: boolean;
  passage: string;
  replacement: string;
  /** The motion as it would read; null once it was decided, or where its passage is gone. */
  text: string | null;
  status: Amendment['status'];
  pollId: string | null;
  withdraw: Permission<WithdrawAmendmentRefusal>;
}

/** The motion of the item that is up 表决事项, as it is written now, with its amendments and what may be done. */
export interface MotionModel {
  itemId: string;
  text: string;
  /** 0 where nothing is written yet. */
  edition: number;
  savedByName: string;
  isReadOut: boolean;
  /** Where nothing is written yet: the consensus and the sponsor's options, to begin from; for chair and clerk. */
  suggestions: string[];
  amendments: AmendmentModel[];
  /** The amendment that is voted on next. */
  nextAmendmentId: string | null;
  save: Permission<SaveMotionRefusal>;
  readOut: Permission<ReadOutMotionRefusal>;
  amend: Permission<MoveAmendmentRefusal>;
}
