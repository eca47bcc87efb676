import { consentsMax, consumed, noConsents, withConsents, withoutConsents } from '@shared/domain/message/consents';

const none = noConsents('vg001', 'v1');

it('counts one message for each consent, by kind', () => {
  const given = withConsents(withConsents(none, ['matter', 'task'], 1), ['matter'], 1);
  expect(given.left).toEqual({ matter: 2, meeting: 0, task: 1, points: 0 });
  expect(consumed(given, 'matter').left.matter).toBe(1);
  expect(withoutConsents(given, 'matter').left).toEqual({ matter: 0, meeting: 0, task: 1, points: 0 });
});

it('counts a kind that is named twice once, goes no lower than nothing and no higher than the limit', () => {
  expect(withConsents(none, ['matter', 'matter'], 1).left.matter).toBe(1);
  expect(consumed(none, 'matter').left.matter).toBe(0);
  expect(withConsents(none, ['matter'], consentsMax + 1).left.matter).toBe(consentsMax);
});
