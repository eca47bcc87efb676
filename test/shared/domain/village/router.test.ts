import { bodyIds, bodyOf, matterKindsOf, parseRouter, routeOf } from '@shared/domain/village/router';
import { parseRuleBook, valueOf } from '@shared/domain/village/rule-book';
import routerData from '../../../../config/router/default.json';
import ruleBookData from '../../../../config/rule-book/default.json';

const router = parseRouter(routerData);

describe('the default router', () => {
  it('describes every body', () => {
    expect(router.bodies.map((body) => body.id).sort()).toEqual([...bodyIds].sort());
  });

  it.each([
    'subsidies',
    'collectiveIncomeUse',
    'publicWorksAndFundRaising',
    'landContracts',
    'collectiveProjects',
    'homesteads',
    'expropriationMoney',
    'disposalOfCollectiveAssets',
    'otherAssemblyMatters',
  ])('sends %s to the assembly by article 24, where the council recommends', (kind) => {
    expect(routeOf(router, kind)).toMatchObject({
      body: { id: 'villagersAssembly' },
      alternativeBody: { id: 'villagersRepresentatives', onlyIfAuthorised: true },
      procedure: { id: 'fourDiscussionsTwoDisclosures' },
      matterKind: { councilMay: 'recommend', source: { article: '第二十四条', edition: '2018 修正' } },
    });
  });

  it('sends a change of the covenant to the assembly alone', () => {
    const route = routeOf(router, 'covenantChange');
    expect(route?.body.id).toBe('villagersAssembly');
    expect(route).not.toHaveProperty('alternativeBody');
  });

  it.each(['collectiveMembership', 'collectivePropertyRights'])('sends %s to the members of the collective', (kind) => {
    expect(routeOf(router, kind)).toMatchObject({
      body: {
        id: 'collectiveMembers',
        thresholds: { majority: { numerator: 2, denominator: 3, base: 'members', comparison: 'atLeast' } },
      },
    });
  });

  it('leaves the council its own matters and the service desk its requests', () => {
    expect(routeOf(router, 'roadsAndLightsUpkeep')).toMatchObject({
      body: { id: 'council' },
      matterKind: { councilMay: 'decide' },
    });
    expect(routeOf(router, 'serviceRequest')).toMatchObject({
      body: { id: 'serviceDesk' },
      matterKind: { councilMay: 'nothing' },
    });
  });

  it('answers nothing for a kind of matter it does not hold', () => {
    expect(routeOf(router, 'weather')).toBeUndefined();
  });

  it('gives the council the thresholds of the rule book', () => {
    const book = parseRuleBook(ruleBookData);
    expect(bodyOf(router, 'council')?.thresholds).toEqual({
      noticeDaysMin: valueOf(book, 'noticeDaysMin'),
      noticeDaysMax: valueOf(book, 'noticeDaysMax'),
      quorums: [{ of: 'members', quorum: valueOf(book, 'councilQuorum') }],
      majority: valueOf(book, 'councilMajority'),
    });
  });

  it('lets the assembly meet with more than half of the adults or two-thirds of the households', () => {
    expect(bodyOf(router, 'villagersAssembly')?.thresholds?.quorums).toEqual([
      { of: 'adults', quorum: { numerator: 1, denominator: 2, comparison: 'moreThan' } },
      { of: 'households', quorum: { numerator: 2, denominator: 3, comparison: 'atLeast' } },
    ]);
  });

  it('proposes the council for a category of everyday matters first', () => {
    expect(matterKindsOf(router, 'water').map((kind) => kind.id)).toEqual([
      'waterUpkeep',
      'publicWorksAndFundRaising',
      'groupAffairs',
      'serviceRequest',
    ]);
    expect(matterKindsOf(router, 'weather')).toEqual([]);
  });
});

describe('a router is refused', () => {
  const { bodies, matterKinds, categories } = routerData;
  const homesteads = (changes: object) =>
    matterKinds.map((kind) => (kind.id === 'homesteads' ? { ...kind, ...changes } : kind));

  it('when the council would decide what belongs to the assembly', () => {
    const data = { ...routerData, matterKinds: homesteads({ councilMay: 'decide' }) };
    expect(() => parseRouter(data)).toThrow(/council decides its own matters/);
  });

  it('when an id occurs twice', () => {
    const data = { ...routerData, matterKinds: [...matterKinds, matterKinds[0]] };
    expect(() => parseRouter(data)).toThrow(/each id occurs once/);
  });

  it('when a body is missing', () => {
    const data = { ...routerData, bodies: bodies.filter((body) => body.id !== 'villagersGroup') };
    expect(() => parseRouter(data)).toThrow(/every body is described/);
  });

  it('when a deciding body has no thresholds, or the service desk has some', () => {
    const council = bodies.find((body) => body.id === 'council');
    const without = bodies.map((body) =>
      body === council ? { id: body.id, title: body.title, source: body.source } : body,
    );
    expect(() => parseRouter({ ...routerData, bodies: without })).toThrow(/has its thresholds/);
    const thresholds = council?.thresholds;
    const withMore = bodies.map((body) => (body.id === 'serviceDesk' ? { ...body, thresholds } : body));
    expect(() => parseRouter({ ...routerData, bodies: withMore })).toThrow(/has its thresholds/);
  });

  it('when a procedure is named that nobody describes', () => {
    const data = { ...routerData, matterKinds: homesteads({ procedureId: 'lottery' }) };
    expect(() => parseRouter(data)).toThrow(/every procedure named/);
  });

  it('when a category names an unknown kind, or a kind is in no category', () => {
    const unknown = categories.map((category) => ({
      ...category,
      matterKindIds: [...category.matterKindIds, 'weather'],
    }));
    expect(() => parseRouter({ ...routerData, categories: unknown })).toThrow(/name each other/);
    const orphaned = categories.map((category) => ({
      ...category,
      matterKindIds: category.matterKindIds.filter((id) => id !== 'subsidies'),
    }));
    expect(() => parseRouter({ ...routerData, categories: orphaned })).toThrow(/name each other/);
  });
});
