import { onClockChange } from '../clock';
import { onNetworkChange } from '../network';
import { sendUnsent } from './send-unsent';

let isStarted = false;

/** At the start of the mini-program and whenever the network is back, what was not answered is sent again by itself. */
export function startUnsent(): void {
  if (!isStarted) {
    isStarted = true;
    // Until the cloud has told its time, something may have looked too old to go by itself.
    onClockChange(() => void sendUnsent());
    onNetworkChange((isConnected) => {
      if (isConnected) void sendUnsent();
    });
  }
  void sendUnsent();
}
