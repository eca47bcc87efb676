import { isUnder, projectFiles, read } from './sources';

it('builds the index of the register in the cloud alone: nothing on the phone imports it', () => {
  const onPhone = projectFiles.filter((path) => isUnder(path, ['miniprogram/', 'shared/']) && /\.tsx?$/.test(path));
  expect(onPhone.length).toBeGreaterThan(500);
  expect(onPhone.filter((path) => /from '(minisearch|@cloud\/)|config\/register\//.test(read(path)))).toEqual([]);
  const inCloud = projectFiles.filter((path) => isUnder(path, ['cloudfunctions/']) && /\.ts$/.test(path));
  expect(inCloud.some((path) => read(path).includes("from 'minisearch'"))).toBe(true);
});
