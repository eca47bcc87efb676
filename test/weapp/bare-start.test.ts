import { BarePhone } from './bare-phone';
import { allPages, readBuiltApp } from './built-package';

/** Every wait ends as soon as it may. */
const waitMsMax = 3_000;

async function until(isDone: () => boolean): Promise<void> {
  const endsAtMs = Date.now() + waitMsMax;
  while (!isDone() && Date.now() < endsAtMs) await new Promise((resolve) => setTimeout(resolve, 10));
}

const refusal = { ok: false, refusal: { code: 'InputInvalid', field: 'payload' } };

let phone: BarePhone;

beforeEach(() => {
  phone = new BarePhone(() => refusal);
});

afterEach(() => phone.switchOff());

it('starts without Node and without a browser', () => {
  phone.start();
  expect(phone.complaints).toEqual([]);
});

it.each(allPages(readBuiltApp()))('draws %s, also when the cloud refuses', async (path) => {
  phone.start();
  const page = phone.open(path, { id: 'none' });
  await until(() => page.data.texts().length > 0);
  expect(page.data.texts()).not.toEqual([]);
  expect(phone.complaints).toEqual([]);
});

it('asks the one cloud function for the home page', async () => {
  phone.start();
  phone.open('pages/home/index');
  await until(() => phone.requests.length > 0);
  expect(phone.requests[0]).toMatchObject({ name: 'api', data: { action: expect.stringMatching(/^home\./) } });
});
