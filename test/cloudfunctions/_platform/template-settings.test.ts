import { readTemplateSettings } from '@cloud/_platform/template-settings';

const matter = {
  id: 'abcDEF_123-456',
  fields: { title: 'thing1', state: 'phrase2', time: 'date3', note: 'thing4' },
};
const read = (value: unknown) => readTemplateSettings(JSON.stringify(value));

it('takes the templates that are set up, and does without the others', () => {
  expect(read({ matter })).toEqual({ ok: true, settings: { matter } });
  expect(readTemplateSettings(undefined)).toEqual({ ok: true, settings: {} });
  expect(readTemplateSettings('  ')).toEqual({ ok: true, settings: {} });
});

it('takes a phrase into a field for things, which is longer', () => {
  expect(read({ matter: { ...matter, fields: { ...matter.fields, state: 'thing9' } } })).toMatchObject({ ok: true });
});

it.each<[string, unknown, RegExp]>([
  ['no JSON', undefined, /JSON/],
  ['a template that we do not send', { weather: matter }, /./],
  ['an id that is none', { matter: { ...matter, id: '<id>' } }, /matter\.id/],
  [
    'a field of the wrong kind',
    { matter: { ...matter, fields: { ...matter.fields, time: 'thing3' } } },
    /matter\.fields\.time/,
  ],
  ['a field that is missing', { matter: { ...matter, fields: { title: 'thing1' } } }, /matter\.fields\.state/],
  ['one name twice', { matter: { ...matter, fields: { ...matter.fields, note: 'thing1' } } }, /matter\.fields/],
])('refuses %s and says where', (_, value, problem) => {
  const refused = value === undefined ? readTemplateSettings('{matter') : read(value);
  expect(refused).toMatchObject({ ok: false, problem: expect.stringMatching(problem) });
});
