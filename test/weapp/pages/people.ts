/** People of the demo village who hold an office; the others are named where they are needed. */
export const chair = 'p001';
export const reviewer = 'p002';
export const clerk = 'p004';
/** The treasurer of good deeds also carries out a matter. */
export const steward = 'p006';
export const member = 'p009';
export const shopkeeper = 'p012';
export const villager = 'p034';
export const town = 'p039';

export type Stored<Kind> = Kind & { id: string; kind: string };
