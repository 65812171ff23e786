/** Words and phrases written one after the other with commas between. */
export const phrases = (text: string): readonly string[] => text.trim().split(/,\s+/);
