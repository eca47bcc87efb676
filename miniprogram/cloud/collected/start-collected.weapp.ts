import { sendCollected } from './send-collected';

export function startCollected(): void {
  void sendCollected();
}
