/** Most characters of why somebody is visited, and of what was seen. */
export const careWhyCharsMax = 200;
export const careNoteCharsMax = 300;
