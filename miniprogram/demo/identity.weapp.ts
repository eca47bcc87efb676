export function identityHeaders(): Record<string, string> {
  return {};
}

export function withIdentity(url: string): string {
  return url;
}

export function draftOwner(): string {
  return 'self';
}
