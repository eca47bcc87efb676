import type { RoleRequired } from '../domain/member/actor';
import type { Holder } from '../domain/proposal/holder';
import type { RequestRoadRefusal } from '../domain/service/move-request';
import type { RateRequestRefusal } from '../domain/service/rate-request';
import type { RequestRating } from '../domain/service/service-request';
import type { ServiceVerb } from '../domain/service/service-road';
import type { RequestStatus } from '../domain/service/status';
import type { WithdrawRequestRefusal } from '../domain/service/withdraw-request';
import type { Permission } from './common';

/** A request as lists show it to this reader: where it is, who has it, until when. */
export interface RequestRow {
  id: string;
  /** Empty where only a photo was sent. */
  title: string;
  status: RequestStatus;
  holder: Holder | null;
  dueAtMs: number;
  isOverdue: boolean;
  isEnded: boolean;
  requesterName: string;
  gridName: string;
  createdAtMs: number;
}

/** One step, as the page tells it. */
export interface RequestStepModel {
  verb: ServiceVerb;
  byName: string;
  onBehalfOfName: string | null;
  atMs: number;
  note: string;
  photoIds: string[];
  rating: RequestRating | null;
  holder: Holder | null;
  dueAtMs: number;
}

/** Whether each verb is open to the reader, by the rule that decides it. */
export interface RequestPermissions {
  check: Permission<RequestRoadRefusal>;
  assign: Permission<RequestRoadRefusal>;
  giveBack: Permission<RequestRoadRefusal>;
  reportHandled: Permission<RequestRoadRefusal>;
  recordVisit: Permission<RequestRoadRefusal>;
  rate: Permission<RateRequestRefusal>;
  pass: Permission<RequestRoadRefusal | RoleRequired>;
  withdraw: Permission<WithdrawRequestRefusal>;
  bringToCouncil: Permission<RequestRoadRefusal>;
}

/** One request, from asking to the visit. */
export interface RequestPage {
  row: RequestRow;
  body: string;
  photoIds: string[];
  helperName: string | null;
  isShared: boolean;
  doerName: string | null;
  visitorName: string | null;
  reopenedCount: number;
  /** The matter that it was opened for, or that it became. */
  matterId: string | null;
  /** A lower rating reopens it. */
  ratingMin: number;
  /** Oldest first. */
  steps: RequestStepModel[];
  permissions: RequestPermissions;
}

export interface RequestPerson {
  villagerId: string;
  name: string;
  /** The outside unit for which they speak 网协员; empty for everybody else. */
  unitName: string;
  what: 'liaison' | 'gridMember' | 'clerk' | 'chair' | 'committee' | 'assignee' | 'visitor';
}

/** What is needed to give a request to somebody. */
export interface RequestPeoplePage {
  row: RequestRow;
  isShared: boolean;
  holderId: string | null;
  earliestOn: string;
  latestOn: string;
  people: RequestPerson[];
}

/** The areas of the village with their grid members. */
export interface GridsPage {
  grids: { id: string; name: string; members: { villagerId: string; name: string }[] }[];
  /** The reader's own area; empty where they live in none. */
  ownGridId: string;
  set: Permission<RoleRequired>;
}
