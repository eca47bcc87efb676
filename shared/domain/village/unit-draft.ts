/** What a unit is for 单位类别, in the order in which a village looks for it. */
export const unitKinds = [
  'water',
  'power',
  'telecom',
  'roads',
  'environment',
  'health',
  'school',
  'police',
  'township',
  'other',
] as const;
export type UnitKind = (typeof unitKinds)[number];

export const unitNameCharsMax = 30;
/** A village deals with a handful; the list is part of one document and has an end. */
export const unitsMax = 40;
