import type { ReactNode } from 'react';

/** The demonstration's strip: who one is and what time it is. Draws nothing in WeChat. Chosen at build time. */
export function DemoSwitcher(): ReactNode;
