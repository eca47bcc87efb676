/** Most characters of the name by which a villager names a neighbour. */
export const neighbourNameCharsMax = 20;
