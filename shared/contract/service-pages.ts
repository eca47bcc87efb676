import type { RoleRequired } from '../domain/member/actor';
import type { Holder } from '../domain/proposal/holder';
import type { GiveBackRequestRefusal } from '../domain/service/give-back-request';
import type { RequestRoadRefusal } from '../domain/service/move-request';
import type { RateRequestRefusal } from '../domain/service/rate-request';
import type { RequestRating } from '../domain/service/service-request';
import type { ServiceVerb } from '../domain/service/service-road';
import type { RequestStatus } from '../domain/service/status';
import type { TakeOnRequestRefusal } from '../domain/service/take-on-request';
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
  takeOn: Permission<TakeOnRequestRefusal>;
  giveBack: Permission<GiveBackRequestRefusal>;
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
  /** The person or the unit that does it. */
  doerName: string | null;
  /** Given to a unit that has not taken it on yet: by when it is promised. */
  promisedOn: string | null;
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
  what: 'gridMember' | 'clerk' | 'chair' | 'committee' | 'assignee' | 'visitor';
}

/** An outside unit that receives requests, and who answers for it; empty where the clerk records for it. */
export interface RequestUnit {
  unitId: string;
  name: string;
  liaisonName: string;
}

/** What is needed to give a request to somebody. */
export interface RequestPeoplePage {
  row: RequestRow;
  isShared: boolean;
  holderId: string | null;
  /** The unit that has it; null while a person does. */
  holderUnitId: string | null;
  earliestOn: string;
  latestOn: string;
  people: RequestPerson[];
  /** The outside units that may do it; none where it is not for them to do. */
  units: RequestUnit[];
}

/** The areas of the village with their grid members. */
export interface GridsPage {
  grids: { id: string; name: string; members: { villagerId: string; name: string }[] }[];
  /** The reader's own area; empty where they live in none. */
  ownGridId: string;
  set: Permission<RoleRequired>;
}
