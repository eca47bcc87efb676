// Every world of this test file stands on the CloudBase store (see helpers/open-store.ts).
process.env.TEST_STORE = 'cloudbase';
