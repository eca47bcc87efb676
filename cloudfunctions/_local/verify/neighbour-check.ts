import { type CaseCheck, problem } from './case-checks';

/** Where each event leaves a case of the neighbourhood. */
const statusAfter: Readonly<Record<string, string>> = {
  CeremonyRegistered: 'registered',
  CeremonyHeld: 'held',
  CeremonyCancelled: 'cancelled',
  SupplyPublished: 'published',
  SupplyClaimed: 'claimed',
  SupplyGivenBack: 'published',
  SupplyDelivered: 'delivered',
  SupplyReceived: 'received',
  SupplySentBack: 'claimed',
  SupplyWithdrawn: 'withdrawn',
  SupplyLapsed: 'lapsed',
  CareListed: 'visiting',
  CareEnded: 'ended',
  ErrandAsked: 'asked',
  ErrandAssigned: 'running',
  ErrandFinished: 'finished',
  ErrandClosed: 'closed',
  ErrandDropped: 'dropped',
};

/** It stands where its events left it, and the clock looks only after what is open. */
export const checkNeighbour: CaseCheck = (owner, events) => Promise.resolve(faultIn(owner, events));

function faultIn(owner: Parameters<CaseCheck>[0], events: Parameters<CaseCheck>[1]) {
  const { status, isOpen, isWatched } = owner as typeof owner & { status: string; isOpen: boolean; isWatched: boolean };
  const left = events.map(({ type }) => statusAfter[type]).filter((one) => one !== undefined);
  if (left.at(-1) !== status) return problem(owner, 'this is not where its last step left it');
  return isWatched && !isOpen ? problem(owner, 'the clock watches what is closed') : null;
}
