/**
 * People who may enter or leave by one recorded change. Confirming it writes the change, the village, the receipt and
 * the outbox (six documents with their events) and two for each person, and a transaction writes twenty.
 */
export const transactionPeopleMax = 7;

/** Deputy chairs 副理事长 a council may have. */
export const deputyChairsMax = 3;

export const seatNumberMax = 200;
export const placeCharsMax = 40;
export const presiderCharsMax = 20;
export const howCharsMax = 200;
export const sentBackCharsMax = 100;
