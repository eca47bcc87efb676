import type { OpenedSlips } from '@shared/domain/vote/count-secret';
import { type Choice, choiceShape, type Poll } from '@shared/domain/vote/poll';
import { type SecretBox, secretBoxShape } from '@shared/domain/vote/secret-box';
import { assert } from '@shared/kernel/assert';
import { closeChoice, closeCode, openSlip, type SlipKeys, slipKeys } from '@cloud/_platform/ballot-slips';
import type { Ports } from '@cloud/_platform/ports';
import { finderOf, type ReadsById } from './documents';

export const findSecretBox = finderOf('secretBox', secretBoxShape);

/** The boxes of a secret poll, in order. */
export async function readSecretBoxes(reads: ReadsById, poll: Poll): Promise<SecretBox[]> {
  const boxes: SecretBox[] = [];
  for (const boxId of poll.boxIds) {
    const box = await findSecretBox(reads, boxId, poll.villageId);
    assert(box, 'a secret poll has all its boxes');
    boxes.push(box);
  }
  return boxes;
}

/** One letter each: equally long, so that the length of a slip says nothing. */
const letters = { for: 'f', against: 'a', abstain: 'n' } as const satisfies Record<Choice, string>;

/** A ballot as it goes into the box: two closed slips. */
export function closedSlips(ports: Ports, boxId: string, ballot: { code: string; choice: Choice }) {
  const keys = keysOf(ports, boxId);
  return {
    codeSlip: closeCode(keys, ballot.code),
    choiceSlip: closeChoice(keys, letters[ballot.choice], (count) => ports.randomBytes(count)),
  };
}

/** What the slips of all boxes say, each kind by itself. */
export function openedSlips(ports: Ports, boxes: readonly SecretBox[]): OpenedSlips {
  const codes: string[] = [];
  const choices: Choice[] = [];
  for (const box of boxes) {
    const keys = keysOf(ports, box.id);
    codes.push(...box.codeSlips.map((slip) => openSlip(keys.code, slip)));
    choices.push(...box.choiceSlips.map((slip) => choiceOf(openSlip(keys.choice, slip))));
  }
  return { codes, choices };
}

function choiceOf(letter: string): Choice {
  return choiceShape.parse(Object.entries(letters).find(([, one]) => one === letter)?.[0]);
}

function keysOf(ports: Ports, boxId: string): SlipKeys {
  return slipKeys(ports.secretKey('ballot-slips'), boxId);
}
