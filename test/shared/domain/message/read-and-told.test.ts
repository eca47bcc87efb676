import type { Delivery } from '@shared/domain/message/message';
import { readMessage } from '@shared/domain/message/read-message';
import { putBack, tellPeople } from '@shared/domain/message/tell-people';
import type { Actor } from '@shared/domain/member/actor';
import { actAtMs, aMessage } from '../../../helpers/a-message';

const clerk: Actor = {
  villagerId: 'ck001',
  villageId: 'v1',
  name: '记录员一',
  isNamePublic: true,
  householdId: '',
  roles: ['villager', 'clerk'],
  relativeIds: [],
  isPartyMember: false,
  isReviewer: false,
  isShopkeeper: false,
};
const stranger: Actor = { ...clerk, villagerId: 'vg002', roles: ['villager', 'chair'] };
const at = (delivery: Delivery, isRead = false) => aMessage({ delivery, isRead, isToSend: delivery === 'waiting' });

describe('reading a message', () => {
  it.each<[Delivery, Delivery]>([
    ['waiting', 'read'],
    ['unreached', 'read'],
    ['claimed', 'claimed'],
    ['sent', 'sent'],
    ['told', 'told'],
    ['kept', 'kept'],
  ])('makes of one that is %s one that is %s', (before, after) => {
    expect(readMessage(at(before), actAtMs + 5)).toMatchObject({
      delivery: after,
      isRead: true,
      readAtMs: actAtMs + 5,
      isToSend: false,
    });
  });

  it('changes nothing the second time', () => {
    expect(readMessage(at('sent', true), actAtMs)).toBeNull();
  });
});

describe('telling people', () => {
  const tell = (deliveries: Delivery[], actor = clerk) =>
    tellPeople(
      deliveries.map((delivery) => at(delivery)),
      { actor, way: 'phone', nowMs: actAtMs },
    );

  it('records who told them and how, and leaves alone what is settled', () => {
    const told = tell(['unreached', 'read', 'unreached', 'told']);
    expect(told.ok && told.messages).toEqual([
      expect.objectContaining({
        delivery: 'told',
        told: { by: expect.objectContaining({ name: '记录员一' }), way: 'phone', atMs: actAtMs },
      }),
      expect.objectContaining({ delivery: 'told' }),
    ]);
  });

  it.each<[string, string, Delivery[], Actor]>([
    ['RoleRequired', 'somebody else', ['unreached'], stranger],
    [
      'MessageAlreadySettled',
      'the clerk when nothing is left to tell',
      ['told', 'read', 'sent', 'waiting', 'claimed', 'kept'],
      clerk,
    ],
  ])('refuses with %s %s', (code, _, deliveries, actor) => {
    expect(tell(deliveries, actor)).toMatchObject({ ok: false, refusal: { code } });
  });
});

describe('putting back on the list', () => {
  it('undoes a mark, and not for what was read since', () => {
    const back = putBack([at('told'), at('told', true), at('sent')], { actor: clerk });
    expect(back.ok && back.messages.map(({ delivery, told }) => [delivery, told])).toEqual([
      ['unreached', null],
      ['read', null],
    ]);
  });

  it('is for the clerk, and for what is marked', () => {
    expect(putBack([at('told')], { actor: stranger })).toMatchObject({ refusal: { code: 'RoleRequired' } });
    expect(putBack([at('unreached')], { actor: clerk })).toMatchObject({ refusal: { code: 'MessageNotTold' } });
  });
});
