import { needsNameConsent, withNameConsent } from '@shared/domain/member/carry-name-consent';
import { nameConsentCarried } from '@shared/domain/member/change-consents';
import { floorId } from '@shared/domain/meeting/floor';
import type { CaseDocument } from '@shared/kernel/case';
import { accept, change } from '@shared/kernel/outcome';
import { withoutPersonalData } from '@cloud/_platform/log-error';
import type { CollectionName } from '@cloud/_platform/collections';
import type { Ports } from '@cloud/_platform/ports';
import { findLimitMax, type Scalar, type StoredDocument } from '@cloud/_platform/store';
import type { NameCarry } from '@cloud/_repositories/member/name-carries';
import { actBySystem } from '@cloud/_repositories/system-act';
import type { ClockStep } from './clock-step';

interface Place {
  collection: CollectionName;
  where: Record<string, Scalar>;
  orderBy: string;
}

const openAndClosed = (collection: CollectionName, orderBy: string): Place[] =>
  [true, false].map((isOpen) => ({ collection, where: { isOpen }, orderBy }));

/** The documents of a village in which people are named, each by an index of its own. */
const places: readonly Place[] = [
  ...openAndClosed('proposals', 'createdAtMs'),
  ...openAndClosed('meetings', 'startAtMs'),
  ...openAndClosed('followUps', 'id'),
  ...openAndClosed('serviceRequests', 'createdAtMs'),
  ...openAndClosed('polls', 'openedAtMs'),
  ...[true, false].flatMap((isOpen) => ({ collection: 'pointsBatches' as const, where: { isOpen }, orderBy: 'month' })),
  { collection: 'decisions', where: {}, orderBy: 'adoptedAtMs' },
  { collection: 'preReviewSessions', where: {}, orderBy: 'heldAtMs' },
];

/**
 * Carries what people agreed to 授权 into the documents that already name them, a document a transaction. One that is
 * broken off is gone through again: what says it already is left alone.
 */
export const carryNameConsents: ClockStep = {
  name: 'carry-name-consents',
  async run(ports) {
    const open = (await ports.store.find('nameCarries', {
      where: { isOpen: true },
      orderBy: { field: 'atMs', direction: 'ascending' },
      limit: findLimitMax,
    })) as NameCarry[];
    for (const carry of open) {
      try {
        await carryOne(ports, carry);
      } catch (error) {
        ports.log.error(withoutPersonalData(error), 'a consent could not be carried into older documents');
      }
    }
  },
};

async function carryOne(ports: Ports, carry: NameCarry): Promise<void> {
  for (const place of places) {
    for await (const document of documentsAt(ports, {
      ...place,
      where: { villageId: carry.villageId, ...place.where },
    })) {
      await carryInto(ports, carry, document);
      for await (const part of partsOf(ports, document)) await carryInto(ports, carry, part);
    }
  }
  await ports.store.transact(async (transaction) => {
    const now = (await transaction.get('nameCarries', carry.id)) as NameCarry | undefined;
    // Said otherwise meanwhile: then there is more to carry.
    if (now?.atMs === carry.atMs) await transaction.put('nameCarries', { ...now, isOpen: false } as NameCarry);
  });
}

/** What belongs to a document and names people too: the rolls and the floor of a meeting, the claims of a batch. */
async function* partsOf(ports: Ports, document: StoredDocument): AsyncGenerator<StoredDocument> {
  if (document.kind === 'meeting') {
    const { rollIds } = document as StoredDocument & { rollIds: string[] };
    for (const id of rollIds) yield* one(await ports.store.get('presenceRolls', id));
    yield* one(await ports.store.get('floors', floorId(document.id)));
  }
  if (document.kind !== 'pointsBatch') return;
  yield* documentsAt(ports, { collection: 'claims', where: { batchId: document.id }, orderBy: 'claimedAtMs' });
}

function one(document: StoredDocument | undefined): StoredDocument[] {
  return document ? [document] : [];
}

async function* documentsAt({ store }: Ports, place: Place): AsyncGenerator<StoredDocument> {
  let after: readonly [string | number, string] | undefined;
  for (;;) {
    const rows = await store.find(place.collection, {
      where: place.where,
      orderBy: { field: place.orderBy, direction: 'ascending' },
      limit: findLimitMax,
      ...(after ? { after } : {}),
    });
    yield* rows;
    const last = rows.at(-1) as (StoredDocument & Record<string, unknown>) | undefined;
    if (!last || rows.length < findLimitMax) return;
    after = [last[place.orderBy] as string | number, last.id];
  }
}

async function carryInto(ports: Ports, carry: NameCarry, found: StoredDocument): Promise<void> {
  const { villageId, villagerId, isNamePublic, atMs } = carry;
  const { kind, id } = found;
  if (!needsNameConsent(found, villagerId, isNamePublic)) return;
  await actBySystem(ports, { actId: `${carry.id}.${atMs}.${id}`, villageId }, async (work) => {
    const document = (await work.get(kind, id)) as CaseDocument | undefined;
    if (!document || !needsNameConsent(document, villagerId, isNamePublic)) return;
    const next = withNameConsent(document, villagerId, isNamePublic);
    await work.save(accept([change(next, nameConsentCarried(villagerId, isNamePublic))]), null);
  });
}
