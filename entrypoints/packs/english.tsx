import type { ReactNode } from 'react';

/** Text of a pack within a sentence of the interface. */
export const english = (text: string) => (): ReactNode => <span lang="en">{text}</span>;
