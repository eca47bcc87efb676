import type { RosterPerson } from '@shared/domain/member/roster';

export interface SeenPerson {
  id: string;
  name: string;
  householdId: string;
  groupId: string;
  relativeIds: readonly string[];
  /** From which day moral credit is open to them. */
  opensOn: string;
  isMember: boolean;
  how: 'founding' | 'join' | 'leave' | 'death';
  isNamePublic: boolean;
  /** The change of membership that waits. */
  open: {
    changeId: string;
    what: 'join' | 'leave' | 'move' | 'death';
    toHouseholdId: string;
    recorderId: string;
  } | null;
}

/** Everybody who lives in the village, as a neighbour knows them. */
export class SeenPeople {
  readonly all: readonly SeenPerson[];
  private readonly byId: ReadonlyMap<string, SeenPerson>;

  constructor(roster: readonly RosterPerson[]) {
    this.all = roster.filter(({ unit }) => unit === undefined).map(seenPerson);
    this.byId = new Map(this.all.map((person) => [person.id, person]));
  }

  of(id: string): SeenPerson {
    const person = this.byId.get(id);
    if (!person) throw new Error(`nobody is ${id}`);
    return person;
  }

  holdsCredit({ isMember, opensOn }: SeenPerson, today: string): boolean {
    return isMember && opensOn <= today;
  }

  householdIds(): string[] {
    return [...new Set(this.all.map(({ householdId }) => householdId))];
  }

  livingOf(householdId: string): SeenPerson[] {
    return this.all.filter((person) => person.householdId === householdId && person.how !== 'death');
  }
}

function seenPerson(person: RosterPerson): SeenPerson {
  const { id, name, householdId = '', groupId = '', relatives, registeredSince, residentSince = '' } = person;
  const yearLater = `${Number(residentSince.slice(0, 4)) + 1}${residentSince.slice(4)}`;
  return {
    id,
    name,
    householdId,
    groupId,
    relativeIds: relatives,
    opensOn: registeredSince ?? yearLater,
    isMember: true,
    how: 'founding',
    isNamePublic: person.consents.nameOnBoards,
    open: null,
  };
}
