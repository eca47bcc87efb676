import { startEmbeddedCloud } from '../helpers/embedded-cloud';

jest.setTimeout(180_000);

it('opens the village with npm start, and closes it when asked', async () => {
  const cloud = await startEmbeddedCloud();
  const page = await (await fetch(cloud.url)).text();
  const people = await (await fetch(`${cloud.url}/local/people`)).json();
  const exitCode = await cloud.stop();

  expect(page).toContain('<div id="app">');
  expect(people).toMatchObject({ ok: true, data: { people: expect.arrayContaining([expect.anything()]) } });
  expect(exitCode).toBe(0);
  await expect(fetch(cloud.url)).rejects.toThrow();
});
