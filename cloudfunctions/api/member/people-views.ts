import type { Page } from '@shared/contract/common';
import type { PersonRow } from '@shared/contract/member';
import type { Actor } from '@shared/domain/member/actor';
import { holdsAnyOffice, isAtHand, mayHelp, officesOn } from '@shared/domain/member/helper';
import type { Villager } from '@shared/domain/member/villager';
import { refuse } from '@shared/kernel/outcome';
import { dayOf } from '@shared/kernel/time';
import { findLimitMax } from '@cloud/_platform/store';
import { listPeople } from '@cloud/_repositories/member/people';
import { readVillage } from '@cloud/_repositories/villages';
import { reply, type View, type ViewContext } from '../action';

type Context = ViewContext<'member.people'>;

const pageRowsMax = 20;
/** Beside the binding, the reader and the village, two reads are left to look through people. */
const looksMax = 2;

/** `member.people`: people to choose from, by the beginning of a name or its pinyin. */
export const listPeopleView: View<'member.people'> = async (context) => {
  const { actor, nowMs, payload, reads } = context;
  const isOpen = payload.purpose !== 'any' || holdsAnyOffice(actor) || actor.isCustomSupervisor === true;
  if (!isOpen) return refuse({ code: 'PeopleOnlyOffices' });
  const village = await readVillage(reads, actor.villageId);
  const found = await lookThrough(context);
  const groupNames = new Map(village.groups.map(({ id, name }) => [id, name]));
  const rows = found.rows.map((villager) => ({
    villagerId: villager.id,
    name: villager.name,
    groupName: groupNames.get(villager.groupId) ?? '',
    roles: officesOn(villager, dayOf(nowMs)),
  }));
  return reply<Page<PersonRow>>({ rows, next: found.next });
};

/** Looks through people in order until a page is full, or as far as the reads of a page go. */
async function lookThrough({ actor, payload, reads, nowMs }: Context): Promise<Page<Villager>> {
  const query = payload.query.trim().toLowerCase();
  const field = query === '' || /^[a-z]/.test(query) ? 'pinyin' : 'name';
  // Pinyin is kept with blanks between syllables, and people type none: the index narrows by the first letter alone.
  const beginning = field === 'pinyin' ? query.slice(0, 1) : query;
  const isWanted = (villager: Villager) =>
    matches(villager, query, field) && isMeant(payload.purpose, actor, villager, nowMs);
  const rows: Villager[] = [];
  let after = payload.cursor === null ? undefined : ([payload.cursor.value, payload.cursor.id] as const);
  for (let looks = 0; looks < looksMax; looks += 1) {
    const looked = await listPeople(reads, { villageId: actor.villageId, field, beginning, after });
    for (const villager of looked) {
      if (!isWanted(villager)) continue;
      rows.push(villager);
      if (rows.length === pageRowsMax) return { rows, next: { value: villager[field], id: villager.id } };
    }
    const last = looked.at(-1);
    if (!last || looked.length < findLimitMax) return { rows, next: null };
    after = [last[field], last.id];
  }
  return { rows, next: after ? { value: after[0], id: after[1] } : null };
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
