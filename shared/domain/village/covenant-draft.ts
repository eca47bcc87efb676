/** Limits of an amendment as the clerk enters it; the phone's form knows them too. */
export const covenantChangesMax = 20;
export const assemblyPeopleMax = 100_000;
