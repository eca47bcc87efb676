import * as z from 'zod/mini';
import type { Role } from '../domain/member/role';
import { cursor, type Page, text } from './common';
import { view } from './declare';

/** Who the reader is in the village. */
export interface MePage {
  villagerId: string;
  name: string;
  villageName: string;
  townName: string;
  roles: Role[];
  isPartyMember: boolean;
  isReviewer: boolean;
  council: { name: string; category: string; seat: number } | null;
  /** Empty for people from outside. */
  householdId: string;
  groupName: string;
  gridName: string;
  registeredSinceOn: string | null;
  residentSinceOn: string | null;
  /** Agreed to be named on public boards. */
  isNamePublic: boolean;
  /** Whether the reader may fill in for anybody, or only for relatives and those who named them. */
  mayHelpAnybody: boolean;
  /** Messages not read yet, 21 standing for more than 20. */
  unreadCount: number;
  /** For the clerk: messages that did not reach their people, counted likewise; null for everybody else. */
  toTellCount: number | null;
}

/** Somebody by name, and no more: what a phone keeps for a walk without a network. */
export interface NameRow {
  villagerId: string;
  name: string;
  groupName: string;
}

/** A person to be chosen. */
export interface PersonRow extends NameRow {
  roles: Role[];
}

/** Looking through everybody is for those who hold an office. */
export interface PeopleOnlyOffices {
  code: 'PeopleOnlyOffices';
}

export const memberContract = {
  'member.me': view<MePage>()(z.strictObject({})),
  'member.people': view<Page<PersonRow>, PeopleOnlyOffices>()(
    z.strictObject({
      /** The beginning of a name, or of its pinyin; empty for everybody in order. */
      query: text(20, 0),
      /**
       * `help`: those for whom the reader may fill in 帮填; `helper`: those whom the reader may name to fill in for them;
       * `any`: everybody, for those with an office.
       */
      purpose: z.enum(['help', 'helper', 'any']),
      cursor,
    }),
  ),
  /** Those for whom the reader may fill in, many at once, for a walk. */
  'member.names': view<Page<NameRow>>()(z.strictObject({ cursor })),
};
