/** Live numbers of people go by fives: one that grows by one would tell when somebody came. Null is fewer than five. */
export const inFives = (people: number): number | null => (people < 5 ? null : people - (people % 5))
