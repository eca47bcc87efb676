import { act, fireEvent, render, screen } from '@testing-library/react';
import type { EveningPage } from '../../../shared/contract/meeting-pages';
import { ConnectionLost } from '../../../miniprogram/cloud/connection-lost';
import { noteReader } from '../../../miniprogram/cloud/reader';
import { send } from '../../../miniprogram/cloud/transport';
import { sendUnsent } from '../../../miniprogram/cloud/unsent/send-unsent';
import { dropUnsent, listUnsent } from '../../../miniprogram/cloud/unsent/unsent-store';
import { useCommandQueue } from '../../../miniprogram/cloud/unsent/use-command-queue';
import { QueueLine } from '../../../miniprogram/pages/meeting/check-in/queue-line';
import { EveningSpeeches } from '../../../miniprogram/pages/meeting/evening/evening-speeches';
import { OpenSheet, SheetHostProvider } from '../../../miniprogram/pages/meeting/evening/sheet-host';
import { deskWords, waitingToSend } from '../../../shared/text/words/desk';
import { eveningWords } from '../../../shared/text/words/meeting';
import { page } from '../../helpers/taro/taro';

jest.mock('../../../miniprogram/cloud/transport', () => ({ send: jest.fn() }));

const sent = send as jest.Mock;
const speech = (speechId: string, name: string) => {
  return { speechId, name, guestCapacity: null, gist: '', stance: null, endedAtMs: 1, startedAtMs: 0, endsAtMs: 1 };
};
const evening = {
  meeting: { meetingId: 'e1' },
  items: [{ itemId: 'i1', kind: 'matter' }],
  currentItemId: 'i1',
  floor: { speeches: [speech('s2', '林国栋'), speech('s1', '王秀兰')] },
  permissions: { inSession: { leadsFloor: true } },
} as unknown as EveningPage;

function Desk() {
  const queue = useCommandQueue({ subject: 'e1' });
  return (
    <SheetHostProvider>
      <QueueLine queue={queue} />
      <EveningSpeeches page={evening} queue={queue} />
      <OpenSheet />
    </SheetHostProvider>
  );
}

function note(name: string, gist: string) {
  fireEvent.click(screen.getByText(name));
  const field = document.querySelector('input')!;
  fireEvent.input(field, { target: { value: gist }, detail: { value: gist } });
  fireEvent.click(screen.getByText(eveningWords.saveNote));
}

beforeEach(() => {
  page.open();
  noteReader('ck001');
  sent.mockReset().mockRejectedValue(new ConnectionLost('off'));
});
afterEach(() => act(() => listUnsent().forEach(({ requestId }) => dropUnsent(requestId))));

it('takes gists on without a line, shows them as waiting, and sends them in order when it is back', async () => {
  render(<Desk />);
  note('王秀兰', '路太暗');
  note('林国栋', '钱从哪来');
  await act(async () => sendUnsent());
  expect(screen.getByText(waitingToSend(2))).toBeTruthy();
  expect(screen.getByText('路太暗')).toBeTruthy();
  expect(screen.getAllByText(deskWords.waiting)).toHaveLength(2);
  sent.mockReset().mockResolvedValue({ ok: true, data: {} });
  await act(async () => sendUnsent());
  const payloads = sent.mock.calls.map(([{ payload }]) => payload as object);
  expect(payloads).toMatchObject([
    { speechId: 's1', gist: '路太暗' },
    { speechId: 's2', gist: '钱从哪来' },
  ]);
  expect(screen.queryByText(waitingToSend(2))).toBeNull();
});
