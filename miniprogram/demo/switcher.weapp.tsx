/** In WeChat there is nothing to switch: the platform says who calls. */
export function DemoSwitcher() {
  return null;
}
