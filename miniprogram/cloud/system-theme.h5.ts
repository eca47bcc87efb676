const query = () => window.matchMedia('(prefers-color-scheme: dark)');

export function isSystemDark(): boolean {
  return query().matches;
}

export function onSystemThemeChange(listener: (isDark: boolean) => void): void {
  // Safari before 14 knows only the older name.
  query().addListener((event) => listener(event.matches));
}

export function phoneTextPx(): number {
  const word = document.createElement('span');
  word.style.fontSize = 'medium';
  document.body.appendChild(word);
  const px = parseFloat(getComputedStyle(word).fontSize);
  word.remove();
  return px;
}
