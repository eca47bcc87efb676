import * as z from 'zod/mini';
import type { ChangeConsentsRefusal } from '../domain/member/change-consents';
import type { EraseContactRefusal, GiveContactRefusal } from '../domain/member/contact';
import type { EndHelperRefusal, NameHelperRefusal } from '../domain/member/name-helper';
import type { RoleRequired } from '../domain/member/actor';
import type { Helper } from '../domain/member/villager';
import { cursor, id, type Page, text } from './common';
import { command, view } from './declare';

/** One person of the roster: at the clerk's desk, or oneself. */
export interface PersonPage {
  villagerId: string;
  name: string;
  isSelf: boolean;
  /** Null while no WeChat identity is bound. */
  boundAtMs: number | null;
  invitation: { expiresAtMs: number } | null;
  isNamePublic: boolean;
  /** Their name as boards show it. */
  publicName: string;
  photosOnBoards: boolean;
  messages: boolean;
  /** Who may fill in for them 代办人. */
  helpers: Pick<Helper, 'villagerId' | 'name' | 'by' | 'sinceMs'>[];
  /** The telephone for meetings; null for whoever sits on no council and holds no office. */
  contact: { phone: string; by: 'self' | 'clerk' } | null;
}

/** One record of one's own, as plain data. */
export type OwnRecord = Record<string, unknown>;

type PersonNotFound = { code: 'PersonNotFound' };

/** Null for oneself; the clerk names somebody and says how they agreed. */
const about = { villagerId: z.nullable(id) };
const consent = text(200, 0);

/** A mobile number, or a telephone with its area code. */
const phone = z.string().check(z.regex(/^(1\d{10}|0\d{2,3}-?\d{7,8})$/));

/** A person's own affairs: consents, helpers, telephone, data; with the clerk for whoever has no phone. */
export const personContract = {
  'member.person': view<PersonPage, RoleRequired | PersonNotFound>()(z.strictObject(about)),
  'member.export': view<Page<OwnRecord>>()(
    z.strictObject({ part: z.enum(['person', 'matters', 'claims', 'messages']), cursor }),
  ),
  'member.give-contact': command<{ villagerId: string }, GiveContactRefusal | PersonNotFound>()(
    z.strictObject({ ...about, phone, consent }),
  ),
  'member.erase-contact': command<{ villagerId: string }, EraseContactRefusal | PersonNotFound>()(
    z.strictObject(about),
  ),
  'member.name-helper': command<{ villagerId: string }, NameHelperRefusal | PersonNotFound>()(
    z.strictObject({ ...about, helperId: id, consent }),
  ),
  'member.end-helper': command<{ villagerId: string }, EndHelperRefusal | PersonNotFound>()(
    z.strictObject({ ...about, helperId: id }),
  ),
  'member.change-consents': command<{ villagerId: string }, ChangeConsentsRefusal | PersonNotFound>()(
    z.strictObject({
      ...about,
      isNamePublic: z.boolean(),
      photosOnBoards: z.boolean(),
      messages: z.boolean(),
      consent,
    }),
  ),
};
