import { World } from '../../../helpers/world';

describe('the village’s rules', () => {
  let world: World;
  beforeEach(async () => {
    world = await World.create();
  });
  afterEach(() => world.close());

  it('are read by anyone of the village, each with its source', async () => {
    const page = await world.done('vg003', 'village.rules', {});
    expect(page.rules.councilQuorum).toMatchObject({ source: { document: '群众议事会规则', article: '第 3 条' } });
    expect(page.covenant).toMatchObject({ title: '小村村规民约', adoptedOn: '2024-03-01' });
    expect(page.bodies.map(({ id }) => id)).toContain('villagersAssembly');
    expect(page.routes).toContainEqual(
      expect.objectContaining({ matterKindId: 'covenantChange', councilMay: 'recommend' }),
    );
  });

  it('leave out articles that are no longer in force', async () => {
    const { covenant } = await world.done('vg003', 'village.rules', {});
    expect(covenant.articles.map(({ id }) => id)).toEqual(['covenant-dogs', 'covenant-dance']);
  });

  it('are entered with an event of their own', async () => {
    expect(await world.eventsOf('v1.register')).toMatchObject([
      { type: 'RegisterEntered', data: { covenantArticleCount: 3 } },
    ]);
  });
});
