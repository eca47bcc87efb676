import { type Contact, contactIdOf, contactShape, newContact } from '@shared/domain/member/contact';
import { findLimitMax } from '@cloud/_platform/store';
import { type Finds, finderOf, parseDocument, type ReadsById } from '../documents';

const findContact = finderOf('contact', contactShape);

/** The telephone somebody gave for meetings; an empty one where they gave none. */
export async function readContact(reads: ReadsById, villagerId: string, villageId: string): Promise<Contact> {
  return (await findContact(reads, contactIdOf(villagerId), villageId)) ?? newContact(villageId, villagerId);
}

/** Every telephone that was given in a village, by person: council and offices, a hundred at most. */
export async function phonesOf(reads: Finds, villageId: string): Promise<ReadonlyMap<string, string>> {
  const documents = await reads.find('contact', {
    where: { villageId, isGiven: true },
    orderBy: { field: 'id', direction: 'ascending' },
    limit: findLimitMax,
  });
  const contacts = documents.map((document) => parseDocument(contactShape, document));
  return new Map(contacts.map(({ villagerId, phone }) => [villagerId, phone]));
}
