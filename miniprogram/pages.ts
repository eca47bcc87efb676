/**
 * Every page, one line each: `<page>` stands for `pages/<stage>/<page>/index.tsx`.
 * What every villager opens is in the main package; the other stages are fetched when first needed.
 */
export const mainPages = [
  'pages/home/index',
  'pages/proposal/raise/index',
  'pages/proposal/list/index',
  'pages/proposal/matter/index',
  'pages/proposal/prepare/index',
];

/** What hangs on the wall of a hall: opened on its computer, in the browser only, and served by the embedded cloud. */
export const hallPages: Record<string, string[]> = { meeting: ['screen'] };

export const subpackagePages: Record<string, string[]> = {
  'pre-review': ['desk', 'opinion', 'session', 'reconsider', 'ledger', 'split'],
  message: ['mine', 'to-tell'],
  agenda: ['plan', 'notice', 'evenings'],
  meeting: ['evening', 'check-in', 'enter-code', 'minutes', 'printed-sheet'],
  vote: ['poll', 'codes', 'advisory'],
  decision: ['list', 'decision', 'procedure'],
  'follow-up': ['hand-over', 'report', 'hold', 'close-out', 'visit', 'handled', 'board'],
  points: ['passbook', 'claim', 'batch', 'shop', 'orders', 'counter', 'membership', 'honour', 'deeds', 'fairness'],
  village: ['council', 'rules', 'register', 'covenant', 'units', 'figures', 'figure-list', 'rule-changes'],
  neighbourhood: [
    'services',
    'ceremonies',
    'register-ceremony',
    'ceremony',
    'supply',
    'publish-supply',
    'supply-item',
    'errands',
    'ask-errand',
    'errand',
    'duty',
    'care',
    'care-person',
  ],
  service: ['list', 'ask', 'request', 'step', 'grids'],
  phone: ['unsent', 'collect'],
  start: ['story', 'checklist'],
  member: ['me', 'welcome', 'bindings', 'invitations', 'person', 'privacy'],
};
