/** What neighbours do for one another beside the council; part of the one declaration in `collections`. */
export const neighbourCollections = {
  ceremonies: {
    kind: 'ceremony',
    indexes: [
      ['villageId', 'isOpen', 'onDay'],
      ['villageId', 'householdId', 'registeredAtMs'],
      ['villageId', 'registrantId', 'registeredAtMs'],
      ['isWatched', 'lookAtMs'],
    ],
  },
  supplies: {
    kind: 'supply',
    indexes: [
      ['villageId', 'isOpen', 'untilMs'],
      ['villageId', 'publisherId', 'publishedAtMs'],
      ['villageId', 'claimerId', 'publishedAtMs'],
      ['villageId', 'quarter', 'publishedAtMs'],
      ['isWatched', 'lookAtMs'],
    ],
  },
  errands: {
    kind: 'errand',
    indexes: [
      ['villageId', 'isOpen', 'dueAtMs'],
      ['villageId', 'villagerId', 'askedAtMs'],
      ['villageId', 'runnerId', 'askedAtMs'],
      ['isWatched', 'lookAtMs'],
    ],
  },
  cares: {
    kind: 'care',
    indexes: [
      ['villageId', 'isOpen', 'dueAtMs'],
      ['villageId', 'isOpen', 'visitorId', 'dueAtMs'],
      ['isWatched', 'lookAtMs'],
    ],
  },
  careVisits: {
    kind: 'careVisit',
    indexes: [
      ['careId', 'visitedAtMs'],
      ['villageId', 'personId', 'visitedAtMs'],
    ],
  },
  dutyRotas: { kind: 'dutyRota', indexes: [['isWatched', 'lookAtMs']] },
} as const;
