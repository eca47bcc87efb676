/** Puts a text into the reader's own hands, and says where it is now. */
export function giveToReader(text: string): Promise<string>;
