import { currentOpenid } from './current-person';

export function identityHeaders(): Record<string, string> {
  const openid = currentOpenid();
  return openid ? { 'x-demo-openid': openid } : {};
}

export function withIdentity(url: string): string {
  const openid = currentOpenid();
  return openid ? `${url}?as=${encodeURIComponent(openid)}` : url;
}

export function draftOwner(): string {
  return currentOpenid() ?? 'nobody';
}
