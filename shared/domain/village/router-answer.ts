import type { Explanation } from './explanation';
import type { Source } from './rule';
import { type Route, routeOf, type Router } from './router';

/** The router's answer 该由谁定 for one kind of matter, as it is shown to those who judge. */
export interface RouterAnswer {
  matterKindId: string;
  title: string;
  councilMay: Route['matterKind']['councilMay'];
  body: string;
  /** The bodies to which a matter of this kind may be routed; none where the council settles it. */
  receivers: { bodyId: string; title: string }[];
  procedure: { title: string; steps: string[] } | null;
  source: Source;
}

/** Who settles a matter of this kind; nothing for a kind that the router does not hold. */
export function routeAnswer(router: Router, matterKindId: string): RouterAnswer | undefined {
  const route = routeOf(router, matterKindId);
  if (!route) return undefined;
  const { matterKind, body, alternativeBody, procedure } = route;
  const bodies = [body, ...(alternativeBody ? [alternativeBody] : [])].filter(({ id }) => id !== 'council');
  return {
    matterKindId,
    title: matterKind.title,
    councilMay: matterKind.councilMay,
    body: body.title,
    receivers: bodies.map(({ id, title }) => ({ bodyId: id, title })),
    procedure: procedure ? { title: procedure.title, steps: procedure.steps } : null,
    source: matterKind.source,
  };
}

/** The kinds that the reviewers may choose for a category, the proposed one first; every kind where none was chosen. */
export function routerAnswersFor(router: Router, categoryId: string): RouterAnswer[] {
  const category = router.categories.find(({ id }) => id === categoryId);
  const kindIds = category?.matterKindIds ?? router.matterKinds.map(({ id }) => id);
  return kindIds.flatMap((id) => routeAnswer(router, id) ?? []);
}

/** The router's answer as the explanation of a verdict, with the article that gives the matter to that body. */
export function explainRoute(answer: RouterAnswer): Explanation {
  return {
    code: 'router',
    isMet: answer.councilMay !== 'nothing',
    numbers: {},
    words: {
      matterKind: answer.title,
      councilMay: answer.councilMay,
      body: answer.body,
      ...(answer.procedure ? { procedure: answer.procedure.title } : {}),
    },
    rule: { id: answer.matterKindId, title: answer.title, source: answer.source },
  };
}
