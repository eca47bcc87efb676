/** The demo person whom this browser tab acts as: kept in the tab, so two tabs can be two people. */
export interface CurrentPerson {
  openid: string;
  name: string;
}

const storageKey = 'demo-person';

export function currentPerson(): CurrentPerson | null {
  const kept = window.sessionStorage.getItem(storageKey);
  return kept ? (JSON.parse(kept) as CurrentPerson) : null;
}

export function currentOpenid(): string | null {
  return currentPerson()?.openid ?? null;
}

export function actAs(person: CurrentPerson): void {
  window.sessionStorage.setItem(storageKey, JSON.stringify(person));
}
