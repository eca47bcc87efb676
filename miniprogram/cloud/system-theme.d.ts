/** How the phone is set: dark or light, and the size of its text. Chosen at build time. */
export function isSystemDark(): boolean;
export function onSystemThemeChange(listener: (isDark: boolean) => void): void;
/** The size in px of ordinary text, as the phone is set: in WeChat its own setting, else the browser's. */
export function phoneTextPx(): number;
