// Every world of this test file stands on the CloudBase store (see helpers/open-store.ts), whose wire takes its time.
process.env.TEST_STORE = 'cloudbase';
jest.setTimeout(60_000);
