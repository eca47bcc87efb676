const reason = { written: ['reason'] };
const written = { written: ['text'] };
const ceremonyTexts = { written: ['plan.place', 'plan.help'] };

/** What people write to one another in the neighbourhood; part of the one list in `texts-of-actions`. */
export const textsOfNeighbours = {
  'neighbourhood.register-ceremony': ceremonyTexts,
  'neighbourhood.change-ceremony': ceremonyTexts,
  'neighbourhood.cancel-ceremony': 'noText',
  'neighbourhood.note-ceremony': written,
  'neighbourhood.publish-supply': { written: ['title', 'quantity', 'note', 'contact'] },
  'neighbourhood.claim-supply': 'noText',
  'neighbourhood.give-supply-back': reason,
  'neighbourhood.deliver-supply': written,
  'neighbourhood.confirm-supply': written,
  'neighbourhood.withdraw-supply': reason,
  'neighbourhood.ask-errand': { written: ['what', 'paperNames.*'] },
  'neighbourhood.assign-errand': reason,
  'neighbourhood.add-paper': { written: ['name'] },
  'neighbourhood.tick-paper': { written: ['how'] },
  'neighbourhood.report-errand': written,
  'neighbourhood.finish-errand': written,
  'neighbourhood.close-errand': { written: ['how'] },
  'neighbourhood.drop-errand': reason,
  'neighbourhood.list-care': { written: ['why'] },
  'neighbourhood.arrange-care': 'noText',
  'neighbourhood.end-care': reason,
  'neighbourhood.record-care-visit': { written: ['note'] },
  'neighbourhood.plan-duty': 'noText',
  'neighbourhood.ask-duty-swap': 'noText',
  'neighbourhood.answer-duty-swap': 'noText',
  'neighbourhood.give-duty-phone': 'noText',
} as const;
