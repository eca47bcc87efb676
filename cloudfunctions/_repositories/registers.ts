import { assert } from '@shared/kernel/assert';
import { accept } from '@shared/kernel/outcome';
import {
  type EnterRegister,
  enterRegister,
  registerIdOf,
  type VillageRegister,
  villageRegisterShape,
} from '@shared/domain/village/village-register';
import type { Ports } from '@cloud/_platform/ports';
import { finderOf, type ReadsById } from './documents';
import { actBySystem } from './system-act';

const findRegister = finderOf('register', villageRegisterShape);

/** What the village may cite; it is entered when the village is founded. */
export async function readRegister(reads: ReadsById, villageId: string): Promise<VillageRegister> {
  const register = await findRegister(reads, registerIdOf(villageId), villageId);
  assert(register, 'a founded village has its register');
  return register;
}

/** Writes the register of a new village; its parts are parsed by the caller, where they enter. */
export async function saveRegister(ports: Ports, command: Omit<EnterRegister, 'nowMs'>): Promise<void> {
  const { villageId } = command;
  await actBySystem(ports, { actId: `register.${villageId}`, villageId }, (work) =>
    work.save(accept([enterRegister({ ...command, nowMs: work.act.nowMs })]), null),
  );
}
