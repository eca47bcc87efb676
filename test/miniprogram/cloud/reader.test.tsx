import { callView } from '../../../miniprogram/cloud/call';
import { readerId } from '../../../miniprogram/cloud/reader';
import { send } from '../../../miniprogram/cloud/transport';
import { draftOwner } from '../../../miniprogram/demo/identity';

jest.mock('../../../miniprogram/cloud/transport', () => ({ send: jest.fn() }));
jest.mock('../../../miniprogram/demo/identity', () => ({ draftOwner: jest.fn() }));

const owner = draftOwner as jest.Mock;
const answer = { ok: true, data: { villagerId: 'vg001' } };

it('knows who reads from a page that says so', async () => {
  owner.mockReturnValue('one');
  (send as jest.Mock).mockResolvedValue(answer);
  await callView('member.me', {});
  expect(readerId()).toBe('vg001');
});

it('learns nothing of somebody who was chosen while the answer was on its way', async () => {
  owner.mockReturnValue('two');
  (send as jest.Mock).mockImplementation(() => {
    owner.mockReturnValue('three');
    return Promise.resolve(answer);
  });
  await callView('member.me', {});
  expect(readerId()).toBeNull();
});
