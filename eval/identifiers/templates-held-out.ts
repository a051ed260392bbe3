export const HELD_OUT: readonly string[] = [];
