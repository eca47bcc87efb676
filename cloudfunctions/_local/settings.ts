import { join } from 'node:path';

/** How the embedded cloud is run, read once from the environment. */
export interface Settings {
  host: string;
  port: number;
  /** Holds the database and the uploaded files. */
  dataFolder: string;
  /** The screens built for the browser. */
  screensFolder: string;
  callsPerMinuteMax: number;
  logLevel: string;
}

function numberFrom(text: string | undefined, otherwise: number, name: string): number {
  if (text === undefined || text === '') return otherwise;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0) throw new Error(`${name} is a whole number, not ${text}`);
  return value;
}

export function settingsFrom(environment: NodeJS.ProcessEnv): Settings {
  return {
    // Loopback unless told otherwise: whoever reaches the demonstration may act as anybody.
    host: environment.HOST || '127.0.0.1',
    port: numberFrom(environment.PORT, 8787, 'PORT'),
    dataFolder: environment.DATA_DIR || '.data',
    screensFolder: environment.SCREENS_DIR || join(__dirname, '..', 'h5'),
    callsPerMinuteMax: numberFrom(environment.RATE_LIMIT_PER_MINUTE, 600, 'RATE_LIMIT_PER_MINUTE'),
    logLevel: environment.LOG_LEVEL || 'info',
  };
}
