import type { EveningPage } from '@shared/contract/meeting-pages';

/** Opens the hall's big screen; in the browser only, see pages.ts. */
export function ScreenLink(props: { page: EveningPage }): JSX.Element | null;
