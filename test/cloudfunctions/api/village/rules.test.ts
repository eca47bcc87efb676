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
    expect(page.bodies.map(({ id }) => id)).toContain('villagersAssembly');
    expect(page.routes).toContainEqual(
      expect.objectContaining({ matterKindId: 'covenantChange', councilMay: 'recommend' }),
    );
  });

  it('are entered with an event of their own', async () => {
    expect(await world.eventsOf('v1.register')).toMatchObject([
      { type: 'RegisterEntered', data: { covenantArticleCount: 4 } },
    ]);
  });
});
