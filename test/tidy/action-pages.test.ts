import { spawnSync } from 'node:child_process';

import { projectRoot } from '../helpers/cache-folder';
import { projectFiles } from './sources';

const generator = 'scripts/write-action-pages.mjs';

// With --check the generator writes nothing, names the pages that would change, and ends with 1 when there are any.
const whenWritten = projectFiles.includes(generator) ? it : it.skip;

whenWritten('has action pages as fresh as the contract', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [generator, '--check'], {
    cwd: projectRoot,
    encoding: 'utf8',
  });
  expect({ status, said: status === 0 ? '' : stdout + stderr }).toEqual({ status: 0, said: '' });
});
