import defaultCharter from '../../config/charter/default.json';
import { type Charter, parseCharter } from '@shared/domain/points/charter';
import type { CreditTariff, DutyTariff } from '@shared/domain/points/tariff';
import {
  creditTariffDocumentShape,
  dutyTariffDocumentShape,
  enterTariffs,
  type EnterTariffs,
  tariffIdOf,
} from '@shared/domain/points/tariff-register';
import { assert } from '@shared/kernel/assert';
import { accept } from '@shared/kernel/outcome';
import type { Ports } from '@cloud/_platform/ports';
import { finderOf, type ReadsById } from './documents';
import { actBySystem } from './system-act';

const findCreditTariff = finderOf('tariff', creditTariffDocumentShape);
const findDutyTariff = finderOf('tariff', dutyTariffDocumentShape);

/** The villagers' tariff and charter; they are entered when the village is founded. */
export async function readCreditRules(
  reads: ReadsById,
  villageId: string,
): Promise<{ tariff: CreditTariff; charter: Charter }> {
  const document = await findCreditTariff(reads, tariffIdOf(villageId, 'moralCredit'), villageId);
  assert(document, 'a founded village has its tariff of moral credit');
  return { tariff: document.tariff, charter: document.charter ?? parseCharter(defaultCharter) };
}

/** The villagers' tariff alone. */
export async function readCreditTariff(reads: ReadsById, villageId: string): Promise<CreditTariff> {
  return (await readCreditRules(reads, villageId)).tariff;
}

/** The council's tariff of duty points; it is entered when the village is founded. */
export async function readDutyTariff(reads: ReadsById, villageId: string): Promise<DutyTariff> {
  const document = await findDutyTariff(reads, tariffIdOf(villageId, 'duty'), villageId);
  assert(document, 'a founded village has its tariff of duty points');
  return document.tariff;
}

/** Writes the tariffs of a new village; they are parsed by the caller, where they enter. */
export async function saveTariffs(ports: Ports, command: Omit<EnterTariffs, 'nowMs'>): Promise<void> {
  const { villageId } = command;
  await actBySystem(ports, { actId: `tariffs.${villageId}`, villageId }, (work) =>
    work.save(accept(enterTariffs({ ...command, nowMs: work.act.nowMs })), null),
  );
}
