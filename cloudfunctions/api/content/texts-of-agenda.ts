export interface Texts {
  /** Where people write freely, as a path in the payload; `*` stands for every row. */
  readonly written: readonly string[];
  /** Texts that only choose from what is there already. */
  readonly chosen?: readonly string[];
  /** Said while a hall waits: the check gets less time, and what it does not answer is asked again afterwards. */
  readonly isInSession?: true;
}

const reason: Texts = { written: ['reason'] };
const plan = ['title', 'place', 'guests.*.name', 'guests.*.capacity'];
const materials = ['items.*.materials.*.title', 'items.*.materials.*.text'];

/** What people write while an evening is planned, announced and answered. */
export const textsOfAgenda = {
  'agenda.plan-meeting': { written: plan },
  'agenda.change-plan': { written: [...plan, 'urgentReason', ...materials] },
  'agenda.change-notice': { written: [...plan, ...materials] },
  'agenda.note-told': 'noText',
  'agenda.undo-told': 'noText',
  'agenda.convene': 'noText',
  'agenda.cancel-meeting': reason,
  'agenda.acknowledge-notice': 'noText',
  'agenda.ask-leave': reason,
  'agenda.withdraw-leave': 'noText',
  'agenda.enter-leave': { ...reason, isInSession: true },
  'agenda.undo-leave': 'noText',
} as const satisfies Record<string, Texts | 'noText'>;
