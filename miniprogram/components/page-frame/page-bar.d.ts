import type { ReactNode } from 'react';

/** The title and the way back. WeChat draws its own; the browser needs one. Chosen at build time. */
export function PageBar(props: { title: string }): ReactNode;
