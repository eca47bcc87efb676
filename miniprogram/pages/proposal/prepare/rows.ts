/** The list with one row changed. */
export function replaceAt<Row>(rows: readonly Row[], index: number, row: Row): Row[] {
  return rows.map((each, at) => (at === index ? row : each));
}

/** The list with one row taken out. */
export function without<Row>(rows: readonly Row[], index: number): Row[] {
  return rows.filter((_, at) => at !== index);
}
