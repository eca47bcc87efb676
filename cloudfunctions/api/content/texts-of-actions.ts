import type { ActionName, Contract } from '@shared/contract';

export type CommandName = { [A in ActionName]: Contract[A]['kind'] extends 'command' ? A : never }[ActionName];

interface Texts {
  /** Where people write freely, as a path in the payload; `*` stands for every row. */
  readonly written: readonly string[];
  /** Texts that only choose from what is there already. */
  readonly chosen?: readonly string[];
  /** Said while a hall waits: the check gets less time, and what it does not answer is asked again afterwards. */
  readonly isInSession?: true;
}

const preparation = {
  written: [
    'preparation.affected',
    'preparation.outcomeWanted',
    'preparation.options.*.title',
    'preparation.options.*.detail',
    'preparation.costSource',
    'preparation.materials.*.title',
    'preparation.materials.*.text',
  ],
  chosen: ['preparation.category', 'preparation.matterKind'],
};
const opinion = {
  written: ['opinion.reason'],
  chosen: ['opinion.matterKindId', 'opinion.bodyId', 'opinion.handlerId'],
};
const plan = ['title', 'place', 'guests.*.name', 'guests.*.capacity'];
const reason: Texts = { written: ['reason'] };
const consent: Texts = { written: ['consent'] };
const evidence: Texts = { written: ['evidence'] };
const written: Texts = { written: ['text'] };
const ceremonyTexts: Texts = { written: ['plan.place', 'plan.help'] };

/**
 * What people may write in each command: the one place that says what is checked before it becomes public. A command
 * that is not here does not compile; a text that is not here fails the test that reads the contract.
 */
export const textsOfActions: { readonly [A in CommandName]: Texts | 'noText' } = {
  'member.ask-binding': { written: [], chosen: ['name'] },
  'member.withdraw-asking': 'noText',
  'member.redeem-invitation': { written: [], chosen: ['code'] },
  'member.confirm-binding': reason,
  'member.refuse-binding': reason,
  'member.unbind': reason,
  'member.invite': 'noText',
  'member.give-contact': consent,
  'member.erase-contact': 'noText',
  'member.name-helper': consent,
  'member.end-helper': 'noText',
  'member.change-consents': consent,
  'member.withdraw-invitation': 'noText',

  'proposal.submit': { written: ['body'] },
  'proposal.follow': 'noText',
  'proposal.support': 'noText',
  'proposal.withdraw-support': 'noText',
  'proposal.sponsor': 'noText',
  'proposal.prepare': preparation,
  'proposal.withdraw': reason,
  'proposal.merge': reason,
  'proposal.route': reason,

  'pre-review.prepare-opinion': opinion,
  'pre-review.decide-session': 'noText',
  'pre-review.give-receipt': 'noText',
  'pre-review.route': { ...reason, chosen: ['matterKindId', 'bodyId'] },
  'pre-review.resubmit': 'noText',
  'pre-review.request-reconsideration': reason,
  'pre-review.decide-reconsideration': opinion,

  'agenda.plan-meeting': { written: plan },
  'agenda.change-plan': { written: [...plan, 'urgentReason', 'items.*.materials.*.title', 'items.*.materials.*.text'] },
  'agenda.change-notice': { written: [...plan, 'items.*.materials.*.title', 'items.*.materials.*.text'] },
  'agenda.note-told': 'noText',
  'agenda.undo-told': 'noText',
  'agenda.convene': 'noText',
  'agenda.cancel-meeting': reason,
  'agenda.acknowledge-notice': 'noText',
  'agenda.ask-leave': reason,
  'agenda.withdraw-leave': 'noText',
  'agenda.enter-leave': { ...reason, isInSession: true },
  'agenda.undo-leave': 'noText',

  'meeting.check-in': { written: ['proxyName'], isInSession: true },
  'meeting.check-out': 'noText',
  'meeting.undo-check-in': 'noText',
  'meeting.check-in-by-code': 'noText',
  'meeting.confirm-headcount': 'noText',
  'meeting.open': 'noText',
  'meeting.declare-inquorate': 'noText',
  'meeting.suspend': 'noText',
  'meeting.resume': 'noText',
  'meeting.adjourn': 'noText',
  'meeting.start-item': 'noText',
  'meeting.give-floor': 'noText',
  'meeting.pass-floor': 'noText',
  'meeting.call-guest': { written: [], chosen: ['name'] },
  'meeting.raise-hand': 'noText',
  'meeting.lower-hand': 'noText',
  'meeting.grant-time': 'noText',
  'meeting.raise-point-of-order': { ...written, isInSession: true },
  'meeting.rule-on-point': { ...written, isInSession: true },
  'meeting.hand-over-chair': { ...reason, isInSession: true },
  'meeting.take-back-chair': { ...reason, isInSession: true },
  'meeting.save-motion': { ...written, isInSession: true },
  'meeting.read-out-motion': 'noText',
  'meeting.move-amendment': { ...written, isInSession: true },
  'meeting.withdraw-amendment': 'noText',
  'meeting.end-speech': { written: ['note.gist'], isInSession: true },
  'meeting.note-speech': { written: ['gist'], isInSession: true },
  'meeting.state-consensus': { ...written, isInSession: true },
  'meeting.undo': { ...reason, isInSession: true },
  'meeting.record-for-chair': 'noText',
  'meeting.stop-recording': 'noText',
  'meeting.propose-next': { written: ['place'], isInSession: true },

  'meeting.sign-minutes': { written: [], chosen: ['name'] },
  'meeting.sign-minutes-on-paper': 'noText',
  'meeting.attach-sheet': 'noText',
  'meeting.add-addendum': { written: ['reason', 'text'] },

  'vote.recuse': { ...reason, isInSession: true },
  'vote.cancel-recusal': 'noText',
  'vote.ask-recusal': { ...reason, isInSession: true },
  'vote.decide-recusal': { ...reason, isInSession: true },
  'vote.open-poll': { written: ['motion'], isInSession: true },
  'vote.cast': 'noText',
  'vote.cast-secret': 'noText',
  'vote.enter-count': 'noText',
  'vote.reconcile-paper': 'noText',
  'vote.close-poll': 'noText',
  'vote.publish-result': 'noText',
  'vote.void-poll': { ...reason, isInSession: true },
  'vote.defer-item': { ...reason, isInSession: true },

  'advisory.open': { written: ['question'] },
  'advisory.cast': 'noText',

  'decision.bring-to-body': 'noText',
  'decision.record-step': { written: ['place', 'text'] },
  'decision.publish': 'noText',
  'decision.object': written,
  'decision.answer-objection': written,

  'follow-up.agree-assignment': 'noText',
  'follow-up.hand-over': { written: ['milestones.*.title', 'budget.source'] },
  'follow-up.accept': 'noText',
  'follow-up.give-back': reason,
  'follow-up.ask-new-date': reason,
  'follow-up.answer-new-date': reason,
  'follow-up.report-stuck': { written: ['need'] },
  'follow-up.report-progress': written,
  'follow-up.report-done': evidence,
  'follow-up.put-on-hold': reason,
  'follow-up.resume': 'noText',
  'follow-up.reassign': reason,
  'follow-up.close-out': { written: ['evidence', 'reason'], isInSession: true },
  'follow-up.not-yet': { ...reason, isInSession: true },
  'follow-up.report-handled': evidence,
  'follow-up.answer': evidence,
  'follow-up.record-visit': { written: ['note', 'ratingWords'] },
  'follow-up.rate': { written: ['words'] },
  'follow-up.rate-as-supporter': { written: ['words'] },
  'follow-up.reopen': reason,

  'register.enter-article': {
    written: [
      'article.document',
      'article.edition',
      'article.number',
      'article.title',
      'article.text',
      'article.keywords.*',
    ],
    chosen: ['article.link'],
  },
  'register.end-article': reason,
  'register.record-amendment': {
    written: [
      'sitting.place',
      'sitting.presiderName',
      'edition',
      ...['number', 'title', 'text', 'keywords.*', 'reward', 'penalty'].map((part) => `changes.*.text.${part}`),
      'changes.*.text.caps.*.title',
      'changes.*.text.caps.*.unit',
    ],
    chosen: ['changes.*.text.caps.*.itemId'],
  },
  'register.confirm-amendment': 'noText',
  'register.send-back-amendment': reason,
  'service.ask': { written: ['body'] },
  'service.check': { written: ['note'] },
  'service.assign': { written: ['note'] },
  'service.give-back': reason,
  'service.report-handled': evidence,
  'service.record-visit': { written: ['note', 'ratingWords'] },
  'service.rate': { written: ['words'] },
  'service.pass': reason,
  'service.withdraw': reason,
  'service.bring-to-council': reason,
  'service.set-grid-members': 'noText',

  'village.record-change': { written: ['place', 'presiderName', 'how'] },
  'village.confirm-change': 'noText',
  'village.send-back-change': reason,
  'village.add-unit': { written: ['name'] },
  'village.change-unit': { written: ['name'] },
  'village.end-unit': 'noText',
  'village.set-page-address': { written: ['address'] },
  'village.record-rule': {
    written: ['decidedBy', 'edition', 'draft.items.*.title', 'draft.items.*.cure'],
  },
  'village.confirm-rule': 'noText',
  'village.send-back-rule': reason,

  'message.read': 'noText',
  'message.note-consents': 'noText',
  'message.tell': 'noText',
  'message.put-back': 'noText',
  'photo.announce': 'noText',
  'photo.keep': 'noText',

  'points.claim': written,
  'points.propose': written,
  'points.propose-for-neighbour': { ...written, chosen: ['name'] },
  'points.withdraw-claim': 'noText',
  'points.open-review': 'noText',
  'points.review': { written: ['verdicts.*.reason'] },
  'points.publish': 'noText',
  'points.object': written,
  'points.answer-objection': written,
  'points.propose-correction': reason,
  'points.show-deed': reason,
  'points.explain': written,
  'points.decide-correction': written,
  'points.post': 'noText',
  'points.record-member-change': reason,
  'points.decide-member-change': reason,
  'points.enter-good': { written: ['name', 'note'] },
  'points.change-good': { written: ['name', 'note'] },
  'points.supply-good': { written: ['from'] },
  'points.count-good': reason,
  'points.reserve-good': 'noText',
  'points.cancel-order': reason,
  'points.hand-over-order': 'noText',

  'neighbourhood.register-ceremony': ceremonyTexts,
  'neighbourhood.change-ceremony': ceremonyTexts,
  'neighbourhood.cancel-ceremony': 'noText',
  'neighbourhood.note-ceremony': written,
};
