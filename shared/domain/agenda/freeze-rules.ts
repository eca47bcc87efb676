import { type RuleBook, ruleOf, valueOf } from '../village/rule-book';
import type { MeetingRules } from './meeting';
import type { MeetingBody } from './meeting-body';

/**
 * The rules of an evening as they are when the notice is sent; a later change of the rule book never touches it. Another
 * body than the council brings its own quorum and majority.
 */
export function freezeRules(rules: RuleBook, body?: MeetingBody): MeetingRules {
  return {
    quorum: body?.quorum ?? ruleOf(rules, 'councilQuorum'),
    majority: body?.majority ?? ruleOf(rules, 'councilMajority'),
    openingMinutesBefore: ruleOf(rules, 'openingMinutesBefore'),
    inquorateMinutesAfter: ruleOf(rules, 'inquorateMinutesAfter'),
    checkInMinutesBefore: valueOf(rules, 'checkInMinutesBefore'),
    checkInCodeSeconds: valueOf(rules, 'checkInCodeSeconds'),
    speechMinutesMax: valueOf(rules, 'speechMinutesMax'),
    laterSpeechMinutesMax: valueOf(rules, 'laterSpeechMinutesMax'),
    proxiesAllowed: ruleOf(rules, 'proxiesAllowed'),
    firstRoundOrder: valueOf(rules, 'firstRoundOrder'),
    pointsOfOrderMax: valueOf(rules, 'pointsOfOrderMax'),
    amendmentsMax: valueOf(rules, 'amendmentsMax'),
    ballotBoxSize: valueOf(rules, 'ballotBoxSize'),
    ballotChangesMax: valueOf(rules, 'ballotChangesMax'),
    pollMethods: ruleOf(rules, 'pollMethods'),
    secretVotersMin: ruleOf(rules, 'secretVotersMin'),
    openTallyIsLive: valueOf(rules, 'openTallyIsLive'),
    tellerRoundsMax: valueOf(rules, 'tellerRoundsMax'),
    publicNoticeDays: valueOf(rules, 'publicNoticeDays'),
    publishDaysMax: valueOf(rules, 'publishDaysMax'),
    scheduleDaysMax: valueOf(rules, 'scheduleDaysMax'),
    visitDaysMax: valueOf(rules, 'visitDaysMax'),
    resubmitDays: valueOf(rules, 'resubmitDays'),
    adjournUndoMinutes: valueOf(rules, 'adjournUndoMinutes'),
    clerkRecordsForChair: valueOf(rules, 'clerkRecordsForChair'),
    minutesDaysMax: valueOf(rules, 'minutesDaysMax'),
  };
}
