import { type SendRequest, subscribeMessages } from '@cloud/_platform/cloudbase/subscribe-messages';
import type { SubscribeMessage } from '@cloud/_platform/ports';

const settings = {
  matter: { id: 'template-of-matters', fields: { title: 'thing1', state: 'phrase2', time: 'date3', note: 'thing4' } },
};
const message: SubscribeMessage = {
  recipientKey: 'somebody',
  card: {
    template: 'matter',
    values: { title: '路灯', state: '正在落实', time: '2026年3月2日 9:00', note: '点开看看' },
  },
  page: '/pages/proposal/matter/index?id=p1',
};

/** Errors as the SDK throws them: WeChat's answers, and what is wrong on the way to it, as they were recorded. */
const wechat = (errCode: number, errMsg: string) =>
  Object.assign(new Error(`errCode: ${errCode} | errMsg: ${errMsg}`), { errCode, errMsg });
const onTheWay = (errMsg: string, errCode = -501001) => ({ errCode, errMsg }) as unknown as Error;

function sending(answer: () => Promise<unknown>) {
  const asked: SendRequest[] = [];
  const logged: object[] = [];
  const log = {
    info: () => undefined,
    error: (fields: object, words: string) => void logged.push({ ...fields, words }),
  };
  const call = (request: SendRequest) => {
    asked.push(request);
    return answer();
  };
  return { asked, logged, sender: subscribeMessages(call, settings, log) };
}

it('hands over the template’s id and fields, and the page without its slash', async () => {
  const { asked, sender } = sending(async () => ({ errCode: 0, errMsg: 'openapi.subscribeMessage.send:ok' }));
  expect(await sender.send(message)).toEqual({ kind: 'sent' });
  expect(asked).toEqual([
    {
      touser: 'somebody',
      templateId: 'template-of-matters',
      page: 'pages/proposal/matter/index?id=p1',
      data: {
        thing1: { value: '路灯' },
        phrase2: { value: '正在落实' },
        date3: { value: '2026年3月2日 9:00' },
        thing4: { value: '点开看看' },
      },
      lang: 'zh_CN',
    },
  ]);
});

it.each<[string, Error, object]>([
  ['no consent', wechat(43101, 'user refuse to accept the msg rid: 65ee7d3d'), { kind: 'refused' }],
  ['a bad field', wechat(47003, 'argument invalid! data.thing1.value invalid'), { kind: 'rejected', code: 47003 }],
  ['a wrong template', wechat(40037, 'invalid template_id'), { kind: 'rejected', code: 40037 }],
  ['a wrong recipient', wechat(40003, 'invalid openid rid: 65ee7d3d-68cd9db2'), { kind: 'rejected', code: 40003 }],
  [
    'no permission',
    wechat(-604101, 'function has no permission to call this API'),
    { kind: 'rejected', code: -604101 },
  ],
  ['too many today', wechat(45009, 'reach max api daily quota limit'), { kind: 'notNow', code: 45009 }],
  ['a busy system', wechat(-1, 'system error'), { kind: 'notNow', code: -1 }],
  ['a number without a cause', wechat(-1, 'something else'), { kind: 'unanswered' }],
  ['too many at once', onTheWay('request limit', -501004), { kind: 'notNow', code: -501004 }],
  ['nobody to connect to', onTheWay('connect ECONNREFUSED 127.0.0.1:443'), { kind: 'notNow', code: -501001 }],
  ['no such host', onTheWay('getaddrinfo EAI_AGAIN servicewechat'), { kind: 'notNow', code: -501001 }],
  ['a broken connection', onTheWay('read ECONNRESET'), { kind: 'unanswered' }],
  ['a time-out', onTheWay('ESOCKETTIMEDOUT'), { kind: 'unanswered' }],
  ['an empty answer', wechat(-601001, 'openapi.subscribeMessage.send:fail empty response'), { kind: 'unanswered' }],
  ['something that is no error', 'whatever' as unknown as Error, { kind: 'unanswered' }],
])('understands %s', async (_, error, answer) => {
  const { sender } = sending(() => Promise.reject(error));
  expect(await sender.send(message)).toEqual(answer);
});

it('logs a defect by its number, and nothing of what WeChat quotes', async () => {
  const { sender, logged } = sending(() => Promise.reject(wechat(47003, 'argument invalid! data.thing1.value 路灯')));
  await sender.send(message);
  expect(logged).toEqual([
    { template: 'matter', kind: 'rejected', code: 47003, words: 'WeChat did not take a message' },
  ]);
});

it('does not wait for ever', async () => {
  jest.useFakeTimers();
  const { sender } = sending(() => new Promise(() => undefined));
  const answer = sender.send(message);
  await jest.advanceTimersByTimeAsync(10_000);
  expect(await answer).toEqual({ kind: 'unanswered' });
  jest.useRealTimers();
});

it('knows which kinds of message are set up', async () => {
  const { sender, asked } = sending(async () => ({}));
  expect(sender.templateIds()).toEqual({ matter: 'template-of-matters' });
  expect(await sender.send({ ...message, card: { template: 'task', values: {} } })).toEqual({
    kind: 'rejected',
    code: 0,
  });
  expect(asked).toEqual([]);
});
