import { parseRuleBook } from '@shared/domain/village/rule-book';
import { ruleIds } from '@shared/domain/village/rule-values';
import { ruleValueWords } from '@shared/text/words/village';
import ruleBook from '../../../config/rule-book/default.json';

const { rules } = parseRuleBook({ ...ruleBook, villageId: 'v1' });
const numeric = ruleIds.filter((id) => typeof rules[id].value === 'number');

/** What each number counts, in the order of the rule book. */
const units: Record<string, string[]> = {
  人: ['preReviewAttendeesMin', 'secretVotersMin', 'advisoryBoxSize', 'reviewGroupMin'],
  张: ['photosMax', 'ballotBoxSize'],
  件: ['agendaItemsMax'],
  条: ['amendmentsMax'],
  份: ['shopOrdersOpenMax'],
  名: ['honourRollPlaces'],
  分: ['reopenRatingMin', 'pointsHouseholdBase'],
  岁: ['advisoryAgeMin'],
  遍: ['tellerRoundsMax'],
  秒: ['checkInCodeSeconds'],
  小时: ['mergeUndoHours', 'urgentNoticeHoursMin'],
  分钟: [
    ...['openingMinutesBefore', 'inquorateMinutesAfter', 'checkInMinutesBefore'],
    ...['speechMinutesMax', 'laterSpeechMinutesMax', 'adjournUndoMinutes'],
  ],
  个字: ['titleCharsMax', 'bodyCharsMax', 'plainReasonCharsMin', 'claimTextCharsMin'],
  次: ['reconsiderationsMax', 'pointsOfOrderMax', 'unexcusedAbsencesMax', 'ballotChangesMax', 'reopensToTown'],
};
const others = new Set(Object.values(units).flat());

it.each(numeric)('the number of %s has its unit', (id) => {
  const unit = Object.keys(units).find((one) => units[one]?.includes(id)) ?? '天';
  expect(ruleValueWords(rules[id])).toBe(`${Number(rules[id].value)} ${unit}`);
});

it('counts days only where the name of a rule says so', () => {
  expect(numeric.filter((id) => !others.has(id) && !/Days/.test(id))).toEqual([]);
  expect(numeric.length).toBeGreaterThan(60);
});
