/** Where a covenant says one of these it fines, which a village cannot: the article is flagged by itself. */
export const finingWords = /罚款|罚金|罚没|罚\s*[\d一二三四五六七八九十百千两]+\s*元|处罚.{0,6}元|罚清洁费/u;
