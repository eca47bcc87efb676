/** Where one request 诉求 is shown. */
export function requestPath(requestId: string): string {
  return `/pages/service/request/index?id=${requestId}`;
}
