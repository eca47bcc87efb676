import * as z from 'zod/mini';
import type { RouterAnswer } from '../domain/village/router-answer';
import type { Body } from '../domain/village/router';
import type { RuleReference } from '../domain/village/explanation';
import type { RuleBook } from '../domain/village/rule-book';
import type { RuleId, RulePart } from '../domain/village/rule-values';
import type { CouncilTerm } from '../domain/village/village';
import { councilCategoryShape } from '../domain/village/council';
import { type CouncilChange, leavingReasonShape, type LeavingReason } from '../domain/village/council-change';
import {
  deputyChairsMax,
  howCharsMax,
  placeCharsMax,
  presiderCharsMax,
  seatNumberMax,
  sentBackCharsMax,
} from '../domain/village/council-change-draft';
import type { ConfirmSelectionRefusal, SendBackSelectionRefusal } from '../domain/village/confirm-selection';
import type { RecordSelectionRefusal } from '../domain/village/record-selection';
import { type ClockRuleId, clockRuleIds } from '../domain/village/clock-rules';
import type { ConfirmRuleChangeRefusal, SendBackRuleChangeRefusal } from '../domain/village/confirm-rule-change';
import { type PreparednessItem, preparednessFields } from '../domain/village/preparedness-checklist';
import type { RecordRuleChangeRefusal } from '../domain/village/record-rule-change';
import type { Rule } from '../domain/village/rule';
import type { RuleChange } from '../domain/village/rule-change';
import {
  checklistCountMax,
  checklistCureCharsMax,
  checklistItemsMax,
  checklistTitleCharsMax,
  decidedByCharsMax,
  ruleDaysMax,
} from '../domain/village/rule-change-draft';
import { day, id, type Permission, text } from './common';
import { command, view } from './declare';

/** The village's rules as anyone of the village may read them, each with its source. */
export interface RulesPage {
  villageName: string;
  edition: number;
  /** The rules of the council 议事会规则, as the rule about its quorum names them. */
  document: string;
  /** Every rule, under the part of the road that it rules. */
  parts: { part: RulePart; rules: RuleBook['rules'][RuleId][] }[];
  bodies: Body[];
  /** Who decides what: every kind of matter with the router's answer. */
  routes: RouterAnswer[];
}

export type AttendanceDot = 'present' | 'excused' | 'absent' | 'notMember';

export interface CouncilSeat {
  villagerId: string;
  name: string;
  /** For whoever records changes, who finds a member in the list by it; else empty. */
  pinyin: string;
  category: string;
  seat: number;
  isMine: boolean;
  isDeputyChair: boolean;
  /** Why the seat is vacant, and from which day; it goes on counting. Null while somebody sits there. */
  left: { reason: LeavingReason; on: string } | null;
  /** The last meetings, oldest first; for the council, chair and clerk, and for oneself. */
  attendance: AttendanceDot[];
  unexcusedInARow: number;
}

/** The council 议事会 as anyone of the village may read it. */
export interface CouncilPage {
  name: string;
  term: CouncilTerm | null;
  /** Where the council stands in it: `ending` from the day on which its end is announced, `over` without a successor. */
  termState: 'unknown' | 'running' | 'ending' | 'over';
  seats: CouncilSeat[];
  /** The days of the meetings whose attendance is shown, oldest first. */
  meetingDays: string[];
  absencesMax: number;
  /** Why somebody is put on the list: the rule with its source. */
  absencesRule: RuleReference;
  /** Who is on the replacement list 调整名单; empty for whoever is not shown it. */
  toReplace: { villagerId: string; name: string; unexcusedInARow: number }[];
  /** Changes that wait for somebody to confirm them, for whoever has to do with them. */
  waiting: CouncilChangeModel[];
  /** The last changes that were confirmed or sent back, newest first. */
  decided: CouncilChangeModel[];
  mayRecord: boolean;
}

/** A recorded change of the council, with the names as the reader may see them. */
export interface CouncilChangeModel extends Pick<
  CouncilChange,
  'id' | 'status' | 'heldOn' | 'place' | 'presiderName' | 'how' | 'isNewTerm' | 'fromOn' | 'toOn' | 'sentBackReason'
> {
  leaving: { name: string; reason: LeavingReason }[];
  entering: { name: string; category: string; seat: number }[];
  deputyNames: string[] | null;
  recordedByName: string;
  decidedByName: string | null;
  confirm: Permission<ConfirmSelectionRefusal>;
}

/** A recorded change of a rule 修改规则, as anyone of the village may read it once it is confirmed. */
export interface RuleChangeModel extends Pick<
  RuleChange,
  'id' | 'status' | 'before' | 'after' | 'decidedBy' | 'decidedOn' | 'edition' | 'sentBackReason'
> {
  recordedByName: string;
  checkedByName: string | null;
  confirm: Permission<ConfirmRuleChangeRefusal>;
}

/** What the village may change by itself, with what waits to be confirmed and the earlier editions, newest first. */
export interface RuleChangesPage {
  edition: number;
  checklist: Rule<PreparednessItem[], 'preparednessChecklist'>;
  clocks: Rule<number, ClockRuleId>[];
  waiting: RuleChangeModel[];
  checked: RuleChangeModel[];
  mayRecord: boolean;
  today: string;
}

export type RuleChangeNotFound = { code: 'RuleChangeNotFound' };
export type CouncilChangeNotFound = { code: 'CouncilChangeNotFound' };

/** More rows than a transaction takes are refused by the rule, with the number; the contract only keeps out nonsense. */
const rowsMax = 20;

/** An item of the checklist as the clerk writes it; what is blank or asks for nothing is refused by the rule, in its words. */
const checklistItem = z.strictObject({
  /** Of an item that is there already; anything else for a new one. */
  id,
  field: z.enum(preparednessFields),
  /** Characters of a text or entries of a list; 1 where there is nothing to count. */
  countMin: z.int().check(z.positive(), z.lte(checklistCountMax)),
  title: text(checklistTitleCharsMax, 0),
  cure: text(checklistCureCharsMax, 0),
});

export const villageContract = {
  'village.record-change': command<{ changeId: string }, RecordSelectionRefusal>()(
    z.strictObject({
      heldOn: day,
      place: text(placeCharsMax),
      presiderName: text(presiderCharsMax),
      how: text(howCharsMax),
      isNewTerm: z.boolean(),
      fromOn: day,
      toOn: z.nullable(day),
      leaving: z.array(z.strictObject({ villagerId: id, reason: leavingReasonShape })).check(z.maxLength(rowsMax)),
      entering: z
        .array(
          z.strictObject({
            villagerId: id,
            category: councilCategoryShape,
            seat: z.int().check(z.positive(), z.lte(seatNumberMax)),
          }),
        )
        .check(z.maxLength(rowsMax)),
      deputyIds: z.nullable(z.array(id).check(z.maxLength(deputyChairsMax))),
    }),
  ),
  'village.confirm-change': command<Record<string, never>, ConfirmSelectionRefusal | CouncilChangeNotFound>()(
    z.strictObject({ changeId: id }),
  ),
  'village.send-back-change': command<Record<string, never>, SendBackSelectionRefusal | CouncilChangeNotFound>()(
    z.strictObject({ changeId: id, reason: text(sentBackCharsMax, 2) }),
  ),
  'village.record-rule': command<{ changeId: string }, RecordRuleChangeRefusal>()(
    z.strictObject({
      draft: z.discriminatedUnion('rule', [
        z.strictObject({
          rule: z.literal('preparednessChecklist'),
          items: z.array(checklistItem).check(z.maxLength(checklistItemsMax)),
        }),
        z.strictObject({
          rule: z.enum(clockRuleIds),
          days: z.int().check(z.positive(), z.lte(ruleDaysMax)),
          unit: z.enum(['days', 'workingDays']),
        }),
      ]),
      decidedBy: text(decidedByCharsMax, 2),
      decidedOn: day,
      edition: text(40, 2),
    }),
  ),
  'village.confirm-rule': command<{ edition: number | null }, ConfirmRuleChangeRefusal | RuleChangeNotFound>()(
    z.strictObject({ changeId: id }),
  ),
  'village.send-back-rule': command<Record<string, never>, SendBackRuleChangeRefusal | RuleChangeNotFound>()(
    z.strictObject({ changeId: id, reason: text(sentBackCharsMax, 2) }),
  ),
  'village.rule-changes': view<RuleChangesPage>()(z.strictObject({})),
  'village.council': view<CouncilPage>()(z.strictObject({})),
  'village.rules': view<RulesPage>()(z.strictObject({})),
};
