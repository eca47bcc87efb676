import { secretVariable } from './environment-secret';

/** What opens the platform. It stands in the environment and nowhere else. */
export const cloudSecrets = ['TENCENTCLOUD_SECRETID', 'TENCENTCLOUD_SECRETKEY'] as const;
/** WEAPP_KEY_FILE is the path of the upload key, WEAPP_ID the mini-program's id. */
export const uploadSecrets = ['WEAPP_ID', 'WEAPP_KEY_FILE'] as const;
const neverSaid = [...cloudSecrets, 'TENCENTCLOUD_SESSIONTOKEN', ...uploadSecrets, secretVariable];

type Environment = Readonly<Record<string, string | undefined>>;

export function missingFrom(environment: Environment, names: readonly string[]): string[] {
  return names.filter((name) => !environment[name]);
}

/** A way to say things in which no secret can appear, whatever an error of the platform quotes. */
export function discreet(say: (sentence: string) => void, environment: Environment): (sentence: string) => void {
  const secrets = neverSaid.flatMap((name) => environment[name] || []);
  return (sentence) => say(secrets.reduce((text, secret) => text.replaceAll(secret, '***'), sentence));
}
