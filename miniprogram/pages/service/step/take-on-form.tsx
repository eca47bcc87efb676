import { useCommand } from '../../../cloud/use-command';
import { Finish } from './finish';

/** A unit takes on what it was given: nothing is asked but whether. */
export function TakeOnForm({ requestId, onDone }: { requestId: string; onDone: () => void }) {
  const takeOn = useCommand('service.take-on', { onDone });
  return <Finish act="takeOn" isComplete onSend={() => void takeOn.run({ requestId })} sending={takeOn} />;
}
