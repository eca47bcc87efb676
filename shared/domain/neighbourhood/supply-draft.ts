/** Most characters of the parts of a need or an offer. */
export const supplyTitleCharsMax = 40;
export const supplyQuantityCharsMax = 40;
export const supplyNoteCharsMax = 300;
export const supplyContactCharsMax = 40;
export const supplyTextCharsMax = 200;

/** A need or an offer, in the order of the form. */
export const supplyDirectionsDraft = ['need', 'offer'] as const;
