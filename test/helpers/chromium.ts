import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

import { type Fonts, prepareFonts } from './chromium-fonts';
import { packagedChromium } from './packaged-chromium';

const installedPaths = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** No sandbox (tests run as root on build machines), and no talking to anybody but the pages under test. */
const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A microphone that beeps, whatever the machine has; a page must still be allowed to use it.
  '--use-fake-device-for-media-stream',
];

export interface BrowserProgram {
  executablePath: string;
  /** What its process needs beside our own environment: where its libraries are. */
  environment: Record<string, string>;
}

/** The browser this machine has, or nothing. CHROMIUM_PATH, when set, is the only one looked at. */
export function installedChromium(): BrowserProgram | undefined {
  const candidates = process.env.CHROMIUM_PATH ? [process.env.CHROMIUM_PATH] : installedPaths;
  const executablePath = candidates.find((path) => existsSync(path));
  return executablePath === undefined ? undefined : { executablePath, environment: {} };
}

/**
 * Starts the browser tests click in: the machine's own, else the one that came with the packages. Chinese is drawn in
 * either, whatever fonts the machine has. The caller closes it.
 */
export async function launchChromium(program?: BrowserProgram, fonts?: Fonts): Promise<Browser> {
  const { executablePath, environment } = program ?? installedChromium() ?? (await packagedChromium());
  const inherited = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return chromium.launch({
    executablePath,
    args: browserArguments,
    env: { ...Object.fromEntries(inherited), FONTCONFIG_FILE: prepareFonts(fonts), ...environment },
  });
}
