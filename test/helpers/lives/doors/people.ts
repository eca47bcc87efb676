import { type Door, noDocument } from './door';

const photo = (toStranger: string | null): Door => ({
  ids: (ids) => ({ fileId: ids.photo }),
  toStranger,
  notFound: 'PhotoUnknown',
});
const messages = (toStranger: string): Door => ({
  ids: (ids) => ({ messageIds: [ids.message] }),
  toStranger,
  notFound: 'MessageNotFound',
});
const person = (toStranger: string | null): Door => ({
  ids: (ids) => ({ villagerId: ids.person }),
  toStranger,
  notFound: 'PersonNotFound',
});
const ruleChange: Door = {
  ids: (ids) => ({ changeId: ids.ruleChange }),
  toStranger: 'RoleRequired',
  notFound: 'RuleChangeNotFound',
};
const councilChange: Door = {
  ids: (ids) => ({ changeId: ids.councilChange }),
  toStranger: 'RoleRequired',
  notFound: 'CouncilChangeNotFound',
};

const amendment: Door = {
  ids: (ids) => ({ amendmentId: ids.amendment }),
  toStranger: 'RoleRequired',
  notFound: 'AmendmentNotFound',
};

export const doorsToPeople = {
  'home.read': noDocument(null),
  'home.story': noDocument(null),
  'home.checklist': noDocument('RoleRequired'),

  'member.me': noDocument(null),
  'member.people': noDocument('PeopleOnlyOffices', { purpose: 'any', cursor: null }),
  'member.names': noDocument(null, { cursor: null }),
  'member.person': person('RoleRequired'),
  'member.export': noDocument(null),
  'member.give-contact': person('RoleRequired'),
  'member.erase-contact': person('RoleRequired'),
  'member.name-helper': { ...person('RoleRequired'), ids: (ids) => ({ villagerId: ids.person, helperId: ids.person }) },
  'member.end-helper': { ...person('RoleRequired'), ids: (ids) => ({ villagerId: ids.person, helperId: ids.person }) },
  'member.change-consents': person('RoleRequired'),
  'member.welcome': noDocument(null),
  'member.own-phone': noDocument('PhoneNotGiven'),
  'member.ask-binding': noDocument('BindingAlreadyBound', { villageId: 'v1' }),
  'member.withdraw-asking': noDocument('BindingNotAsked', { villageId: 'v1' }),
  'member.redeem-invitation': noDocument('BindingAlreadyBound'),
  'member.bindings': noDocument('RoleRequired'),
  'member.confirm-binding': {
    ids: (ids) => ({ requestId: ids.asking, villagerId: 'vg003' }),
    toStranger: 'RoleRequired',
    notFound: 'BindingRequestNotFound',
  },
  'member.refuse-binding': {
    ids: (ids) => ({ requestId: ids.asking }),
    toStranger: 'RoleRequired',
    notFound: 'BindingRequestNotFound',
  },
  'member.unbind': person('RoleRequired'),
  'member.invite': { ...person('RoleRequired'), ids: (ids) => ({ villagerIds: [ids.person] }) },
  'member.withdraw-invitation': person('RoleRequired'),
  'member.invitations': noDocument('RoleRequired'),

  'message.list': noDocument(null),
  'message.read': messages('MessageNotFound'),
  'message.templates': noDocument(null),
  'message.note-consents': noDocument(null),
  'message.to-tell': noDocument('RoleRequired'),
  'message.tell': messages('RoleRequired'),
  'message.put-back': messages('RoleRequired'),

  'photo.announce': noDocument(null),
  'photo.keep': photo('PhotoUnknown'),
  'photo.read': photo(null),

  'village.rule-changes': noDocument(null),
  'village.record-rule': noDocument('RoleRequired', {
    draft: { rule: 'cureDaysMax', days: 20, unit: 'workingDays' },
  }),
  'village.confirm-rule': ruleChange,
  'village.send-back-rule': ruleChange,
  'register.enter-article': noDocument('RoleRequired', { replacesId: null }),
  'register.end-article': noDocument('RoleRequired', { articleId: 'policy-lights' }),
  'register.record-amendment': noDocument('RoleRequired'),
  'register.confirm-amendment': amendment,
  'register.send-back-amendment': amendment,
  'register.search': noDocument(null),
  'register.covenant': noDocument(null, { replacedBy: null }),
  'village.council': noDocument(null),
  'village.rules': noDocument(null),
  'village.figures': noDocument(null, { period: null }),
  'village.figure-list': noDocument(null, { period: '2026', list: 'notClosed', of: '', cursor: null }),
  'village.record-change': noDocument('RoleRequired', { leaving: [], entering: [], deputyIds: [] }),
  'village.units': noDocument(null),
  'village.page-address': noDocument(null),
  'village.set-page-address': noDocument('RoleRequired'),
  'village.add-unit': noDocument('RoleRequired', { liaisonId: null }),
  'village.change-unit': noDocument('RoleRequired', { unitId: 'power', liaisonId: null }),
  'village.end-unit': noDocument('RoleRequired', { unitId: 'power' }),
  'village.confirm-change': councilChange,
  'village.send-back-change': councilChange,
} satisfies Record<string, Door>;
