import { askCloud, CloudFailure, meaningOf } from '@cloud/_platform/cloudbase/failures';
import { withoutPersonalData } from '@cloud/_platform/log-error';

/** Errors as the SDK throws them: its own class, plain answers, and those of Node's network. */
it.each([
  ['conflict', { errMsg: 'document.set:fail -501001 [ResourceUnavailable.TransactionConflict] Transaction conflict.' }],
  ['conflict', { code: 'DATABASE_TRANSACTION_CONFLICT', message: 'WriteConflict', requestId: 'r' }],
  ['conflict', { errMsg: '[ResourceUnavailable.TransactionBusy] Transaction is busy.' }],
  ['conflict', { message: '[FailedOperation.TransactionNotExist] Transaction t1 has ended.' }],
  ['exists', { errMsg: 'collection.add:fail -502001 E11000 duplicate key error collection: receipts index: _id_' }],
  ['unanswered', Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' })],
  ['unanswered', Object.assign(new Error('request timeout'), { code: 'ESOCKETTIMEDOUT' })],
  ['unanswered', { errMsg: 'document.get:fail connect ECONNREFUSED 127.0.0.1:80' }],
  ['unanswered', { code: 502, message: '502 Bad Gateway | [http://somewhere/admin]' }],
  ['other', { errMsg: 'document.get:fail -501023 permission denied' }],
  ['other', { code: 'EXCEED_REQUEST_LIMIT', message: 'The payload of 20000 bytes is over the limit.' }],
  ['other', 'out of order'],
] as const)('takes for %s: %j', (failure, error) => {
  expect(meaningOf(error)).toBe(failure);
});

it('passes on what was answered, and logs a failure by its code, never by its text', async () => {
  expect(await askCloud(() => Promise.resolve(7))).toBe(7);
  const failed = askCloud(() => Promise.reject(Object.assign(new Error('E11000 dup key: 张三'), { code: 'FAILED' })));
  const error = await failed.catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(CloudFailure);
  const logged = withoutPersonalData(error);
  expect(logged).toMatchObject({ error: 'CloudFailure', sentence: 'CloudBase did not do it: exists FAILED' });
  expect(JSON.stringify(logged)).not.toContain('张三');
});
