import { wechatContentCheck } from '@cloud/_platform/cloudbase/content-check';

/** Answers as WeChat gives them through the SDK. */
const recorded = {
  pass: {
    errMsg: 'openapi.security.msgSecCheck:ok',
    errCode: 0,
    traceId: 't1',
    result: { suggest: 'pass', label: 100 },
  },
  review: { errCode: 0, traceId: 't2', result: { suggest: 'review', label: 20001 } },
  risky: { errCode: 0, traceId: 't3', result: { suggest: 'risky', label: 20002 } },
};

describe('the text check of WeChat', () => {
  const failures: unknown[] = [];
  beforeEach(() => void (failures.length = 0));
  const checkWith = (answer: () => object) => {
    const asked: object[] = [];
    const msgSecCheck = async (question: object) => {
      asked.push(question);
      return answer();
    };
    const check = wechatContentCheck(
      (code) => failures.push(code),
      () => ({ msgSecCheck, mediaCheckAsync: msgSecCheck }),
    );
    return { check, asked };
  };

  it('asks by the second version, in the name of whoever wrote it', async () => {
    const { check, asked } = checkWith(() => recorded.pass);
    await check.checkText('openid-1', '路灯坏了');
    expect(asked).toEqual([{ openid: 'openid-1', scene: 3, version: 2, content: '路灯坏了' }]);
  });

  it.each(['pass', 'review', 'risky'] as const)('understands %s', async (verdict) => {
    const { check } = checkWith(() => recorded[verdict]);
    expect(await check.checkText('o', 'x')).toBe(verdict);
    expect(failures).toEqual([]);
  });

  it.each([
    ['an error code in the answer', () => ({ errCode: 45009, errMsg: 'reach max api daily quota limit' }), 45009],
    ['a verdict it does not know', () => ({ errCode: 0, result: { suggest: 'perhaps' } }), 'no verdict'],
    ['an answer without a verdict', () => ({ errCode: 0 }), 'no verdict'],
  ])('takes %s for no answer', async (_, answer, code) => {
    const { check } = checkWith(answer);
    expect(await check.checkText('o', 'x')).toBe('unanswered');
    expect(failures).toEqual([code]);
  });

  it.each([
    ['the author was away for two hours', Object.assign(new Error('code is expired'), { errCode: 61010 }), 61010],
    ['the call failed', new Error('socket hang up'), 'unknown'],
  ])('takes it for no answer when %s', async (_, thrown, code) => {
    const { check } = checkWith(() => {
      throw thrown;
    });
    expect(await check.checkText('o', 'x')).toBe('unanswered');
    expect(failures).toEqual([code]);
  });

  describe('about a picture or a recording', () => {
    it('asks by the second version for an address, and gives the name of the answer to come', async () => {
      const { check, asked } = checkWith(() => ({
        errCode: 0,
        errMsg: 'openapi.security.mediaCheckAsync:ok',
        traceId: 'trace-1',
      }));
      expect(await check.askAboutMedia('openid-1', 'https://files.example/1', 'picture')).toEqual({
        traceId: 'trace-1',
      });
      const question = { openid: 'openid-1', scene: 3, version: 2, mediaType: 2, mediaUrl: 'https://files.example/1' };
      expect(asked).toEqual([question]);
      await check.askAboutMedia('openid-1', 'https://files.example/1', 'sound');
      expect(asked[1]).toEqual({ ...question, mediaType: 1 });
    });

    it.each([
      ['an error code', () => ({ errCode: 45009 }), 45009],
      ['an answer without a name', () => ({ errCode: 0 }), 'no trace'],
    ])('takes %s for no answer', async (_, answer, code) => {
      const { check } = checkWith(answer);
      expect(await check.askAboutMedia('o', 'x', 'picture')).toBe('unanswered');
      expect(failures).toEqual([code]);
    });

    it('takes a failed call for no answer', async () => {
      const { check } = checkWith(() => {
        throw Object.assign(new Error('code is expired'), { errCode: 61010 });
      });
      expect(await check.askAboutMedia('o', 'x', 'picture')).toBe('unanswered');
      expect(failures).toEqual([61010]);
    });
  });
});
