import { tellUnsentChanged } from './unsent-store';

/** The requests that are on their way right now, by a page or by the queue: none is sent twice at once. */
const underWay = new Set<string>();

export function isUnderWay(requestId: string): boolean {
  return underWay.has(requestId);
}

/** Takes a request on; false when somebody already sends it. */
export function takeOn(requestId: string): boolean {
  if (underWay.has(requestId)) return false;
  underWay.add(requestId);
  tellUnsentChanged();
  return true;
}

export function letGo(requestId: string): void {
  underWay.delete(requestId);
  tellUnsentChanged();
}
