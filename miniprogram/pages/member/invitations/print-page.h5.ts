import './print-page.less';

export const canPrint = true;

export function printPage(): void {
  window.print();
}
