/** A text on one line: in plain text a line end would begin something of another kind. Pure. */

export const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
