import { parseRoster } from '@shared/domain/member/roster';

const villager = (changes: object = {}) => ({
  id: 'p001',
  name: '林国栋',
  pinyin: 'lin guo dong',
  sex: 'm',
  birthYear: 1974,
  householdId: 'h31',
  groupId: 'g3',
  gridId: 'w2',
  phoneLast4: '1234',
  registeredSince: '1974-01-01',
  isPartyMember: true,
  relatives: [],
  openid: 'demo-linguodong-001',
  roles: [{ role: 'chair', from: '2024-05-10' }],
  positions: [{ position: 'partySecretary', from: '2021-01-20' }],
  consents: { nameOnBoards: true, photosOnBoards: true, messages: true },
  ...changes,
});
const without = (person: Record<string, unknown>, ...keys: string[]) =>
  Object.fromEntries(Object.entries(person).filter(([key]) => !keys.includes(key)));
const outsider = (changes: object = {}) => ({
  ...without(villager(), 'householdId', 'groupId', 'gridId', 'registeredSince'),
  unit: '溪口供电所',
  ...changes,
});

describe('a roster', () => {
  it('accepts villagers and people of an outside unit', () => {
    const second = outsider({ id: 'p002', openid: 'demo-huangzhiyong-002', phoneLast4: '5678' });
    expect(parseRoster([villager(), second])).toHaveLength(2);
  });

  it.each([
    ['an identity number', { identityNumber: '000000000000000000' }],
    ['a whole phone number', { phoneLast4: '13800001234' }],
    ['a role nobody knows', { roles: [{ role: 'king', from: '2024-05-10' }] }],
    ['a term that ends before it begins', { roles: [{ role: 'chair', from: '2024-05-10', to: '2024-05-09' }] }],
    [
      'a post that ends before it begins',
      { positions: [{ position: 'shopkeeper', from: '2024-05-10', to: '2024-05-09' }] },
    ],
    ['themselves as a relative', { relatives: ['p001'] }],
    ['a household and an outside unit', { unit: '溪口供电所' }],
    ['an openid that is not one of the demonstration', { openid: 'oABC123' }],
  ])('refuses somebody with %s', (_, changes) => {
    expect(() => parseRoster([villager(changes)])).toThrow();
  });

  it('refuses a villager who is neither registered nor resident', () => {
    expect(() => parseRoster([without(villager(), 'registeredSince')])).toThrow(/registered or resident/);
  });

  it('refuses an outsider who is registered here', () => {
    expect(() => parseRoster([outsider({ registeredSince: '2020-01-01' })])).toThrow(/registered or resident/);
  });

  it('refuses a household without its grid', () => {
    expect(() => parseRoster([without(villager(), 'gridId')])).toThrow(/household, group and grid/);
  });

  it('refuses an id or an openid twice', () => {
    expect(() => parseRoster([villager(), villager({ openid: 'demo-lin-002', phoneLast4: '5678' })])).toThrow(
      /each id/,
    );
    expect(() => parseRoster([villager(), villager({ id: 'p002', phoneLast4: '5678' })])).toThrow(/one openid/);
  });

  it('lets two share a name but not the name and the last four digits', () => {
    const namesake = { id: 'p002', openid: 'demo-linguodong-002' };
    expect(() => parseRoster([villager(), villager({ ...namesake, phoneLast4: '1235' })])).not.toThrow();
    expect(() => parseRoster([villager(), villager(namesake)])).toThrow(/bind one villager/);
  });
});
