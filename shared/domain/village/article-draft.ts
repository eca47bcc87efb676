/** Limits of an article as the clerk enters it; the phone's form knows them too. */
export const articleDocumentCharsMax = 60;
export const articleNumberCharsMax = 20;
export const articleEditionCharsMax = 40;
export const articleTitleCharsMax = 40;
export const articleTextCharsMax = 1000;
export const articleLinkCharsMax = 300;
export const articleKeywordCharsMin = 2;
export const articleKeywordCharsMax = 20;
export const articleKeywordsMax = 30;
export const articleConsequenceCharsMax = 300;
/** What somebody asks the register. */
export const questionCharsMax = 60;
