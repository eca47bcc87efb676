import { anActor, aProposal } from '../../../helpers/a-proposal';
import { withPublicTexts } from '@shared/domain/proposal/public-texts';

const author = { villagerId: 'vg009', name: '蔡国华', isNamePublic: false };
const sponsor = { villagerId: 'cm001', name: '陈立军', isNamePublic: true };
const matter = aProposal({ author, authorId: 'vg009', sponsor, sponsorId: 'cm001' });
const page = {
  note: '蔡国华说灯亮了，陈立军也去看了',
  visits: [{ note: '蔡国华很满意', rating: 5 }],
  isDone: true,
  byName: null,
};

describe('texts about a matter', () => {
  it('name whoever did not consent by the surname alone, to whoever is not concerned', () => {
    expect(withPublicTexts(page, matter, anActor({ villagerId: 'vg002' }))).toEqual({
      note: '蔡*说灯亮了，陈立军也去看了',
      visits: [{ note: '蔡*很满意', rating: 5 }],
      isDone: true,
      byName: null,
    });
  });

  it.each([
    ['the author', anActor({ villagerId: 'vg009' })],
    ['an office holder', anActor({ villagerId: 'ck001', roles: ['villager', 'clerk'] })],
  ])('are as they were written to %s', (_, actor) => {
    expect(withPublicTexts(page, matter, actor)).toBe(page);
  });
});
