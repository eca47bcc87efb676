import type { StoredDocument } from '@cloud/_platform/store';
import ruleBookData from '../../../../config/rule-book/default.json';
import { World } from '../../../helpers/world';

type Book = { rules: Record<string, object> };

describe('the village’s rules', () => {
  let world: World;
  beforeEach(async () => {
    world = await World.create();
  });
  afterEach(() => world.close());

  it('are read by anyone of the village, each with its source', async () => {
    const page = await world.done('vg003', 'village.rules', {});
    expect(page.document).toBe('群众议事会规则');
    const meeting = page.parts.find(({ part }) => part === 'meeting')?.rules;
    expect(meeting).toContainEqual(
      expect.objectContaining({ id: 'councilQuorum', source: expect.objectContaining({ article: '第 3 条' }) }),
    );
    expect(page.bodies.map(({ id }) => id)).toContain('villagersAssembly');
    expect(page.routes).toContainEqual(
      expect.objectContaining({ matterKindId: 'covenantChange', councilMay: 'recommend' }),
    );
  });

  it('stand once each, under the part of the road that they rule', async () => {
    const { parts } = await world.done('vg003', 'village.rules', {});
    const ids = parts.flatMap(({ rules }) => rules.map(({ id }) => id));
    expect([...ids].sort()).toEqual(Object.keys(ruleBookData.rules).sort());
    expect(parts.map(({ part }) => part).slice(0, 4)).toEqual(['member', 'messages', 'proposal', 'preReview']);
  });

  it('have their default, with its source, where a later version of the program asks for a rule', async () => {
    await world.ports.store.transact(async (transaction) => {
      const village = (await transaction.get('villages', 'v1')) as StoredDocument & { rules: Book };
      const { digestTime: _later, councilQuorum, ...older } = village.rules.rules;
      const own = { ...councilQuorum, title: '本村的人数规则' };
      const rules = { ...older, councilQuorum: own, noLongerAsked: own };
      await transaction.put('villages', { ...village, rules: { ...village.rules, rules } } as StoredDocument);
    });
    const { parts } = await world.done('vg003', 'village.rules', {});
    const rules = Object.fromEntries(parts.flatMap((part) => part.rules).map((rule) => [rule.id, rule]));
    expect(rules.digestTime).toEqual(ruleBookData.rules.digestTime);
    // What the village itself has decided stays.
    expect(rules.councilQuorum?.title).toBe('本村的人数规则');
    expect(Object.keys(rules)).not.toContain('noLongerAsked');
    // And everybody can act.
    await world.done('vg003', 'proposal.submit', { body: '水渠堵了', photoIds: [] });
  });

  it('are entered with an event of their own', async () => {
    expect(await world.eventsOf('v1.register')).toMatchObject([
      { type: 'RegisterEntered', data: { covenantArticleCount: 4 } },
    ]);
  });
});
