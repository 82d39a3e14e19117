/** Somebody whose calendar cannot be seen and who said themself which times suit: "Carla Reed (by their word)". */
export const byTheirWord = (name: string): string => `${name} (by their word)`;
