export function callPhone(phone: string): void {
  window.location.href = `tel:${phone}`;
}
