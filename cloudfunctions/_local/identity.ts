import type { FastifyRequest } from 'fastify';

/** Who calls, in the demonstration: the person whom the visitor chose to be. In WeChat the platform says so itself. */
export function demoOpenid(request: FastifyRequest): string {
  const header = request.headers['x-demo-openid'];
  return typeof header === 'string' ? header : '';
}
