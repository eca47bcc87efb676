/** @jest-environment jsdom */
import { Phones } from '../helpers/weapp/phones';

const refusal = { ok: false, refusal: { code: 'InputInvalid', field: 'payload' } };
const refusing = { callFunction: async () => refusal };

const phones = new Phones();

afterEach(() => phones.switchOff());

it('starts without Node and without a browser, and asks the one cloud function for the home page', async () => {
  const phone = phones.create(refusing);
  await phone.launch();
  expect(phone.requests[0]).toMatchObject({ name: 'api', data: { action: expect.stringMatching(/^home\./) } });
  expect(phones.complaints).toEqual([]);
});

it.each(phones.app.pages)('draws %s, also when the cloud refuses', async (path) => {
  const phone = phones.create(refusing);
  await phone.launch(`/${path}?id=none`);
  expect(phone.pages.top.path).toBe(path);
  expect(phone.pages.top.element.textContent.trim()).not.toBe('');
  expect(phones.complaints).toEqual([]);
});

it.each([
  ['WeChat’s ordinary text', 17, false],
  ['WeChat’s care mode', 23.8, true],
])('is in the elder view of itself under %s', async (_, fontSizeSetting, isElder) => {
  const phone = phones.create(refusing);
  phone.settings.fontSizeSetting = fontSizeSetting;
  await phone.launch();
  expect(phone.pages.top.element.querySelector('.wx-root')?.className.includes('mode-elder')).toBe(isElder);
  expect(phones.complaints).toEqual([]);
});

it('has only the calls of wx that are named, so that nothing untested slips in', () => {
  const phone = phones.create(refusing);
  const wx = phone.wx as Record<string, () => void>;
  expect(() => wx.getLocation?.()).toThrow('wx.getLocation');
  expect(phone.complaints).toEqual(['wx.getLocation is asked for, and this phone does not have it']);
});
