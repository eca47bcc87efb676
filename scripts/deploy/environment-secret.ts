import { randomBytes } from 'node:crypto';
import { deploySentences } from '@shared/text/deploy-words';

export const secretVariable = 'VILLAGE_SECRET';
/** The functions refuse a shorter one. */
const secretCharsMin = 32;

/** The one secret of an environment. */
export interface EnvironmentSecret {
  read(): Promise<string>;
  /** The text without the secret, for whatever an error of the platform quotes. */
  hide(text: string): string;
}

/**
 * Every function of an environment has the same secret: what one of them seals, another has to open. It is the one that
 * a function there holds already, of several the first; else the one given; else it is drawn, once. The first function
 * that was given it keeps it for a deployment that was broken off.
 */
export function environmentSecret(
  readHeld: () => Promise<string | undefined>,
  given: string | undefined,
): EnvironmentSecret {
  let known: string | undefined;
  return {
    async read() {
      if (known !== undefined) return known;
      const held = await readHeld();
      if (given && given.length < secretCharsMin) throw new Error(deploySentences.secretTooShort(secretCharsMin));
      if (held && given && held !== given) throw new Error(deploySentences.secretDiffers());
      known = held ?? (given || randomBytes(32).toString('hex'));
      return known;
    },
    hide: (text) => (known === undefined ? text : text.replaceAll(known, '***')),
  };
}
