import { useState } from 'react';
import { fireEvent, render, screen } from '@testing-library/react';
import { MemberChoice } from '../../../miniprogram/components/member-choice';
import { isFound } from '../../../miniprogram/components/member-choice/is-found';
import { memberChoiceWords as words } from '../../../shared/text/words/member-choice';

const member = (villagerId: string, parts: { name?: string; pinyin?: string } = {}) => ({
  villagerId,
  name: '林国栋',
  pinyin: 'lin guo dong',
  ...parts,
});

describe('the search', () => {
  it.each(['', '林', '国栋', 'lin', 'linguodong', 'lin guo dong', 'lgd', 'lg', 'LGD', 'linguo', 'lguod', 'li'])(
    'finds 林国栋 by %j',
    (typed) => {
      expect(isFound(member('a'), typed)).toBe(true);
    },
  );

  it.each(['陈', 'gd', 'ln', 'linx', 'lgdx', 'dong', 'guo'])('does not find 林国栋 by %j', (typed) => {
    expect(isFound(member('a'), typed)).toBe(false);
  });

  it('finds by the name alone where a roll has no pinyin', () => {
    expect(isFound(member('a', { pinyin: '' }), '国')).toBe(true);
    expect(isFound(member('a', { pinyin: '' }), 'lin')).toBe(false);
  });
});

describe('choosing a member', () => {
  const roll = (count: number) => [
    member('lin'),
    ...Array.from({ length: count - 1 }, (_, index) => {
      return member(`cm${index}`, { name: `郑建${index}`, pinyin: 'zheng jian' });
    }),
  ];
  const chosen = jest.fn();
  function Sheet({ count }: { count: number }) {
    const [value, setValue] = useState<string | null>(null);
    const choose = (villagerId: string) => {
      chosen(villagerId);
      setValue(villagerId);
    };
    return <MemberChoice label="请谁" members={roll(count)} value={value} onChange={choose} />;
  }
  const type = (value: string) => fireEvent.change(screen.getByLabelText(words.search), { target: { value } });
  const names = () => screen.queryAllByRole('radio').map(({ textContent }) => textContent);

  it('searches a long list by pinyin, and keeps whoever is chosen in sight', () => {
    render(<Sheet count={31} />);
    expect(names()).toHaveLength(31);
    type('lgd');
    expect(names()).toEqual(['林国栋']);
    fireEvent.click(screen.getByText('林国栋'));
    expect(chosen).toHaveBeenLastCalledWith('lin');
    type('郑建7');
    expect(names()).toEqual(['林国栋', '郑建7']);
  });

  it('says that nobody has such a name', () => {
    render(<Sheet count={31} />);
    type('王');
    expect(names()).toEqual([]);
    expect(screen.getByText(words.nobodyFound)).toBeTruthy();
  });

  it.each([
    [8, 0],
    [9, 1],
  ])('shows a search above %i people: %i', (count, searches) => {
    render(<Sheet count={count} />);
    expect(screen.queryAllByLabelText(words.search)).toHaveLength(searches);
  });
});
