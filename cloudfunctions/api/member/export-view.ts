import { claimShape } from '@shared/domain/points/claim';
import { proposalShape } from '@shared/domain/proposal/proposal';
import { consentsOf, helpersOf } from '@shared/domain/member/villager';
import type { OwnRecord } from '@shared/contract/person';
import { assert } from '@shared/kernel/assert';
import { parseDocument } from '@cloud/_repositories/documents';
import { readContact } from '@cloud/_repositories/member/contacts';
import { readIdentity } from '@cloud/_repositories/member/identities';
import type { Message } from '@shared/domain/message/message';
import { findVillager } from '@cloud/_repositories/villages';
import { reply, type View, type ViewContext } from '../action';

type Context = ViewContext<'member.export'>;

const pageRowsMax = 50;

/** `member.export`: everything that is kept of the reader, part by part, for them to take along. */
export const exportOwnView: View<'member.export'> = async (context) => {
  switch (context.payload.part) {
    case 'person':
      return reply({ rows: [await ownPerson(context)], next: null });
    case 'matters':
      return reply(await ownList(context, 'proposal', 'authorId', 'createdAtMs', matterOf));
    case 'claims':
      return reply(await ownList(context, 'claim', 'beneficiaryId', 'claimedAtMs', claimOf));
    case 'messages':
      return reply(await ownList(context, 'message', 'recipientId', 'atMs', messageOf));
  }
};

async function ownPerson({ reads, actor }: Context): Promise<OwnRecord> {
  const villager = await findVillager(reads, actor.villagerId, actor.villageId);
  assert(villager, 'a bound person is on the roster');
  const { boundAtMs, invitation } = await readIdentity(reads, villager.id, actor.villageId);
  const { phone, by, givenAtMs } = await readContact(reads, villager.id, actor.villageId);
  const { chain: _chain, kind: _kind, ...kept } = villager;
  return {
    ...kept,
    helpers: helpersOf(villager),
    consents: consentsOf(villager),
    binding: { boundAtMs, isInvited: invitation !== null },
    contact: phone === '' ? null : { phone, by, givenAtMs },
  };
}

async function ownList(
  { reads, actor, payload }: Context,
  kind: string,
  owner: string,
  field: string,
  recordOf: (document: never) => OwnRecord,
) {
  const documents = await reads.find(kind, {
    where: { villageId: actor.villageId, [owner]: actor.villagerId },
    orderBy: { field, direction: 'descending' },
    limit: pageRowsMax,
    ...(payload.cursor ? { after: [payload.cursor.value, payload.cursor.id] as const } : {}),
  });
  const last = documents.at(-1) as ({ id: string } & Record<string, unknown>) | undefined;
  const isFull = last !== undefined && documents.length === pageRowsMax;
  return {
    rows: documents.map((document) => recordOf(document as never)),
    next: isFull ? { value: last[field] as number, id: last.id } : null,
  };
}

function matterOf(document: never): OwnRecord {
  const { id, title, body, photoIds, voice, status, createdAtMs, helper } = parseDocument(proposalShape, document);
  return { id, title, body, photoIds, voice, status, createdAtMs, filledInByName: helper?.name ?? null };
}

function claimOf(document: never): OwnRecord {
  const { chain: _chain, kind: _kind, ...kept } = parseDocument(claimShape, document);
  return { ...kept };
}

function messageOf({ id, code, text, page, atMs }: Message): OwnRecord {
  return { id, code, text, page, atMs };
}
