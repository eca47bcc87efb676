import { noPhoneNumbers, readPhoneVillages } from '@cloud/_platform/phone-numbers';
import { wechatPhoneNumbers } from '@cloud/_platform/cloudbase/phone-numbers';

/** An answer as WeChat gives it through the SDK. */
const recorded = {
  errMsg: 'openapi.phonenumber.getPhoneNumber:ok',
  errCode: 0,
  phoneInfo: {
    phoneNumber: '+8613800001234',
    purePhoneNumber: '13800001234',
    countryCode: '86',
    watermark: { timestamp: 1637744274, appid: 'wx0' },
  },
};

describe('the telephone number that WeChat gives', () => {
  const failures: unknown[] = [];
  beforeEach(() => void (failures.length = 0));
  const numbersWith = (answer: () => object) => {
    const asked: object[] = [];
    const getPhoneNumber = (question: object) => {
      asked.push(question);
      return Promise.resolve().then(answer);
    };
    const numbers = wechatPhoneNumbers(
      (code) => failures.push(code),
      readPhoneVillages('dengxia, xikou,'),
      () => ({ getPhoneNumber }),
    );
    return { numbers, asked };
  };

  it('is asked for by the code of the button, in the name of whoever tapped it', async () => {
    const { numbers, asked } = numbersWith(() => recorded);
    expect(await numbers.numberOf('someone', 'code-1')).toBe('13800001234');
    expect(asked).toEqual([{ code: 'code-1', openid: 'someone' }]);
    expect(failures).toEqual([]);
  });

  it('is offered where the village has switched it on, and nowhere else', () => {
    const { numbers } = numbersWith(() => recorded);
    const asked = ['dengxia', 'xikou', 'shanwan', ''];
    expect(asked.filter((id) => numbers.isOfferedIn(id))).toEqual(['dengxia', 'xikou']);
    expect([...readPhoneVillages(), ...readPhoneVillages(' , ')]).toEqual([]);
    expect(noPhoneNumbers.isOfferedIn('dengxia')).toBe(false);
  });

  it.each([
    ['a code that was used', { errCode: 40029, errMsg: 'invalid code' }, 40029],
    ['an answer without a number', { errCode: 0 }, 0],
  ])('is none for %s', async (_, answer, code) => {
    const { numbers } = numbersWith(() => answer);
    expect(await numbers.numberOf('someone', 'code-1')).toBeNull();
    expect(failures).toEqual([code]);
  });

  it.each([
    ['its code', Object.assign(new Error('no quota'), { errCode: 1400001 }), 1400001],
    ['that it is unknown', new Error('socket hang up'), 'unknown'],
  ])('is none where the call fails, of which the log says %s and no more', async (_, error, code) => {
    const { numbers } = numbersWith(() => {
      throw error;
    });
    expect(await numbers.numberOf('someone', 'code-1')).toBeNull();
    expect(failures).toEqual([code]);
  });
});
