/** Whether the phone itself is dark now, and word of every change. Chosen at build time. */
export function isSystemDark(): boolean;
export function onSystemThemeChange(listener: (isDark: boolean) => void): void;
