/** What somebody wrote, and in which field of a call. */
export interface WrittenText {
  field: string;
  text: string;
}
