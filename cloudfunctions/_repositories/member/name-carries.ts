import type { StoredDocument } from '@cloud/_platform/store';

/** That documents which name somebody still say otherwise than they agreed to: work for the clock. */
export interface NameCarry extends StoredDocument {
  kind: 'nameCarry';
  villageId: string;
  villagerId: string;
  isNamePublic: boolean;
  isOpen: boolean;
  /** When they said so; a later word takes the place of an earlier one. */
  atMs: number;
}

export function nameCarry(
  villageId: string,
  person: { villagerId: string; isNamePublic: boolean; atMs: number },
): NameCarry {
  return { id: `carry.${person.villagerId}`, kind: 'nameCarry', villageId, isOpen: true, ...person };
}
