import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { cacheFolder, projectRoot } from './cache-folder';
import type { BrowserProgram } from './chromium';

const unpackProgram = "import packaged from '@sparticuz/chromium'; await packaged.executablePath();";

/**
 * Unpacks the browser that came with the packages, once, and tells how to start it.
 *
 * NOTE: the package reads AWS_EXECUTION_ENV while it is loaded, and only then unpacks the system libraries that a bare
 * machine lacks; so a process of its own is started with that variable set. It unpacks into TMPDIR and believes
 * whatever it finds there, so that folder is private, and takes its final name only when it is complete.
 */
export async function packagedChromium(): Promise<BrowserProgram> {
  const folder = join(cacheFolder('chromium'), 'unpacked');
  if (!existsSync(folder)) await unpackInto(folder);
  return {
    executablePath: join(folder, 'chromium'),
    environment: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') },
  };
}

async function unpackInto(folder: string): Promise<void> {
  const staging = mkdtempSync(`${folder}-`);
  try {
    await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', unpackProgram], {
      cwd: projectRoot,
      env: { ...process.env, TMPDIR: staging, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
    });
    if (!existsSync(folder)) renameSync(staging, folder);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}
