/** Most characters of the question that the village is asked. */
export const questionCharsMax = 300;
