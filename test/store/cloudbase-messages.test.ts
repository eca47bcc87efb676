import { runClock } from '@cloud/clock/run-clock';
import { claimLeaseMs } from '@shared/domain/message/send-message';
import { minuteMs } from '@shared/kernel/time';
import { Faults, type FaultRates } from '../helpers/cloudbase/faults';
import { openCloudBase } from '../helpers/cloudbase/open-cloudbase';
import { consent, leaveMessage, messagesIn, RecordingWeChat, withWeChat } from '../helpers/message-sending';
import { aSmallVillage } from '../helpers/small-village';
import { World } from '../helpers/world';

jest.setTimeout(120_000);

const rates: FaultRates = {
  conflict: 0.04,
  busy: 0.05,
  latency: 0.05,
  timeOutBefore: 0.003,
  timeOutAfter: 0.005,
  lostReply: 0.03,
};
const people = aSmallVillage()
  .roster.slice(0, 12)
  .map(({ id }) => id);
const actIds = ['a1', 'a2', 'a3'];

describe('messages through the SDK, with three runs of the clock at once', () => {
  it.each((process.env.FAULT_SEED ?? 'autumn,winter').split(','))(
    'are handed over once each while everything goes wrong, or their people are on the list (seed %s)',
    async (seed) => {
      const opened = await openCloudBase({ timeoutMs: 300 });
      const world = await World.create(aSmallVillage(), async () => ({ ...opened, isDistant: true }));
      const wechat = new RecordingWeChat();
      const ports = withWeChat(world, wechat);
      await consent(world, people, actIds.length);
      for (const actId of actIds) await leaveMessage(world, actId, { kind: 'people', villagerIds: people });
      const faults = new Faults(seed, rates);
      opened.standIn.faults = faults;
      try {
        for (let minutes = 0; minutes < 3; minutes += 1) {
          await Promise.all([runClock(ports), runClock(ports), runClock(ports)]);
          world.advance(minuteMs);
        }
        opened.standIn.faults = null;
        for (let rest = 0; rest < 2; rest += 1) {
          world.advance(claimLeaseMs);
          await runClock(ports);
        }
        const messages = await messagesIn(world);
        expect(messages).toHaveLength(people.length * actIds.length);
        const handed = wechat.handed.map(({ recipientKey, page }) => `${recipientKey} ${page}`);
        expect(new Set(handed).size).toBe(handed.length);
        const settled = messages.filter(({ delivery }) => delivery === 'sent' || delivery === 'unreached');
        expect(settled).toHaveLength(messages.length);
        const seen = new Set(handed);
        const lost = settled.filter(
          ({ delivery, recipientId, page }) => delivery === 'sent' && !seen.has(`v1:${recipientId} ${page}`),
        );
        expect(lost).toEqual([]);
        const reasons = new Set(settled.flatMap(({ unreachedReason }) => unreachedReason ?? []));
        expect([...reasons].filter((reason) => reason !== 'unanswered')).toEqual([]);
        expect(settled.filter(({ delivery }) => delivery === 'sent').length).toBeGreaterThan(messages.length / 2);
        expect(faults.met.length).toBeGreaterThan(10);
      } catch (error) {
        process.stdout.write(`${faults.toString()}\n`);
        throw error;
      } finally {
        await opened.close();
      }
    },
  );
});
