import type { Page } from '@shared/contract/common';
import type { PersonRow } from '@shared/contract/member';
import type { Actor } from '@shared/domain/member/actor';
import { holdsAnyOffice, isAtHand, mayHelp, officesOn } from '@shared/domain/member/helper';
import type { Villager } from '@shared/domain/member/villager';
import { refuse } from '@shared/kernel/outcome';
import { dayOf } from '@shared/kernel/time';
import { readVillage } from '@cloud/_repositories/villages';
import { reply, type View, type ViewContext } from '../action';
import { lookThroughPeople } from './look-through-people';
import { nameRowIn } from './name-row';

type Context = ViewContext<'member.people'>;

const pageRowsMax = 20;

/** `member.people`: people to choose from, by the beginning of a name or its pinyin. */
export const listPeopleView: View<'member.people'> = async (context) => {
  const { actor, nowMs, payload, reads } = context;
  const isOpen = payload.purpose !== 'any' || holdsAnyOffice(actor) || actor.isCustomSupervisor === true;
  if (!isOpen) return refuse({ code: 'PeopleOnlyOffices' });
  const village = await readVillage(reads, actor.villageId);
  const found = await lookThrough(context);
  const nameRow = nameRowIn(village);
  const rows = found.rows.map((villager) => ({ ...nameRow(villager), roles: officesOn(villager, dayOf(nowMs)) }));
  return reply<Page<PersonRow>>({ rows, next: found.next });
};

/** The next of those who are meant, a page of them. */
function lookThrough({ actor, payload, reads, nowMs }: Context): Promise<Page<Villager>> {
  const query = payload.query.trim().toLowerCase();
  const field = query === '' || /^[a-z]/.test(query) ? 'pinyin' : 'name';
  // Pinyin is kept with blanks between syllables, and people type none: the index narrows by the first letter alone.
  const beginning = field === 'pinyin' ? query.slice(0, 1) : query;
  const isWanted = (villager: Villager) =>
    matches(villager, query, field) && isMeant(payload.purpose, actor, villager, nowMs);
  const { villageId } = actor;
  return lookThroughPeople(reads, {
    villageId,
    field,
    beginning,
    cursor: payload.cursor,
    isWanted,
    rowsMax: pageRowsMax,
  });
}

function isMeant(purpose: Context['payload']['purpose'], actor: Actor, villager: Villager, nowMs: number): boolean {
  if (purpose === 'any') return true;
  return purpose === 'help' ? mayHelp(actor, villager) : isAtHand(actor, villager, nowMs);
}

/** Typed without blanks, by full syllables or by their first letters: zhangsan, zhang s, zs. */
function matches({ name, pinyin }: Villager, query: string, field: 'pinyin' | 'name'): boolean {
  if (field === 'name') return name.startsWith(query);
  const typed = query.replaceAll(' ', '');
  const initials = pinyin
    .split(' ')
    .map((syllable) => syllable.charAt(0))
    .join('');
  return pinyin.replaceAll(' ', '').startsWith(typed) || initials.startsWith(typed);
}
