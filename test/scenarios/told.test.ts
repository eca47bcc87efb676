import { localMessages } from '@cloud/_local/local-messages';
import { Life } from '../helpers/lives/life';
import { expectSound } from '../helpers/lives/soundness';

const body = '村口的路灯坏了半个月，晚上看不见路';

/** What stands on the list of the clerk: who, why. */
async function toTell(life: Life): Promise<[string, string | null, string][]> {
  const { rows } = await life.world.done(life.key('ck001'), 'message.to-tell', { tab: 'unreached', cursor: null });
  return rows.map(({ recipientName, reason, messageId }) => [recipientName, reason, messageId]);
}

it('reaches whoever consented by WeChat, and the others by the clerk or on their own page', async () => {
  const life = await Life.begin();
  const sent: string[] = [];
  life.world.ports.messages = {
    ...localMessages,
    send: async ({ recipientKey, card }) => {
      sent.push(`${recipientKey} ${card.template} ${card.values.title}`);
      return { kind: 'sent' };
    },
  };
  await life.act('vg001', 'message.note-consents', { templates: ['matter', 'task'] });
  await life.act('vg001', 'proposal.submit', { body, photoIds: [] });
  await life.act('cm001', 'proposal.sponsor', { proposalId: life.matterId });
  await life.settle();

  // One consent, one message: of the two about the matter the second finds none left.
  expect(sent).toEqual([expect.stringMatching(/^v1:vg001 matter 村口的路灯/)]);
  const waiting = await toTell(life);
  expect(waiting.map(([name, reason]) => `${name} ${reason}`).sort()).toEqual([
    '成员1 noConsent',
    '村民一 noConsent',
    '理事长一 noConsent',
    '预审人一 noConsent',
    '预审人二 noConsent',
  ]);

  // The author opens the list by herself; the clerk telephones the others.
  const mine = await life.world.done(life.key('vg001'), 'message.list', { cursor: null });
  await life.act('vg001', 'message.read', { messageIds: mine.rows.map(({ messageId }) => messageId) });
  const others = await toTell(life);
  expect(others.map(([name]) => name)).not.toContain('村民一');
  await life.act('ck001', 'message.tell', { messageIds: others.map(([, , id]) => id), way: 'phone' });
  expect(await toTell(life)).toEqual([]);

  await expectSound(life.world);
  await life.close();
});
