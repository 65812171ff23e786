/** The note of a store that keeps when a person looked last; "" is whoever works alone, without signing in. */
export function lookedNote(person: string): string {
  return person === "" ? "desk-looked" : `desk-looked ${person}`;
}
