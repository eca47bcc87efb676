import type { Role } from '../domain/member/role';
import type { Body } from '../domain/proposal/holder';
import type { ProposalStatus } from '../domain/proposal/status';
import type { Page } from './common';

/** One earlier decision or matter still being carried out, for the report 前期议定事项通报. */
export interface ReportRow {
  proposalId: string;
  title: string;
  status: ProposalStatus;
  /** Who carries it out, person or unit, or in whose hands it is, as this reader may name them; empty where a role or body has it. */
  personName: string;
  holderRole: Role | null;
  holderBody: Body | null;
  sinceMs: number;
  dueAtMs: number;
  isOverdue: boolean;
  overdueDays: number;
  /** What keeps it from going on 卡住了; null while it goes on. */
  need: string | null;
  /** Waits for the chair's closing out in this meeting 逐一销号. */
  awaitsCloseOut: boolean;
}

export type ReportPage = Page<ReportRow>;
