import { anActor } from '../../../helpers/a-proposal';
import { newChain } from '@shared/kernel/case';
import { mayHelp } from '@shared/domain/member/helper';
import type { Villager } from '@shared/domain/member/villager';

const anElder = (parts: Partial<Villager> = {}): Villager => ({
  id: 'vg009',
  kind: 'villager',
  villageId: 'v1',
  chain: newChain,
  name: '村民九',
  pinyin: 'cun min jiu',
  birthYear: 1940,
  helperIds: [],
  householdId: 'h9',
  groupId: 'g1',
  gridId: 'w1',
  phoneLast4: '0009',
  registeredSinceOn: '1940-01-01',
  residentSinceOn: null,
  isPartyMember: false,
  relativeIds: [],
  roles: [],
  councilCategory: null,
  isNamePublic: true,
  isReviewer: false,
  isShopkeeper: false,
  ...parts,
});

describe('filling in for a villager', () => {
  it.each([
    ['a relative whom the actor declared', anActor({ relativeIds: ['vg009'] }), anElder()],
    ['a relative whom the elder declared', anActor(), anElder({ relativeIds: ['vg001'] })],
    ['a named helper', anActor(), anElder({ helperIds: ['vg001'] })],
    ['a member of the council', anActor({ roles: ['villager', 'councilMember'] }), anElder()],
    ['a cadre from outside', anActor({ roles: ['townCoordinator'] }), anElder()],
  ])('is open to %s', (_, actor, elder) => {
    expect(mayHelp(actor, elder)).toBe(true);
  });

  it.each([
    ['a neighbour', anActor(), anElder()],
    ['somebody of the same household who is not declared', anActor({ householdId: 'h9' }), anElder()],
    ['oneself', anActor({ villagerId: 'vg009', relativeIds: ['vg009'] }), anElder()],
    [
      'anybody, for a person from outside',
      anActor({ roles: ['chair'] }),
      anElder({ registeredSinceOn: null, residentSinceOn: null }),
    ],
  ])('is not open to %s', (_, actor, elder) => {
    expect(mayHelp(actor, elder)).toBe(false);
  });
});
