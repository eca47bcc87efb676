import { textsOfActions } from '@cloud/api/content/texts-of-actions';
import { contract } from '@shared/contract';
import { commands } from '../../../helpers/lives/payloads';

interface Shape {
  _zod: {
    def: {
      type: string;
      shape?: Record<string, Shape>;
      element?: Shape;
      innerType?: Shape;
      options?: Shape[];
      checks?: { _zod: { def: { check: string } } }[];
    };
  };
}

/** Every place of a payload where a text of any words may stand: ids and dates have a pattern, texts a length. */
function textPaths({ _zod: { def } }: Shape, path: readonly string[] = []): string[] {
  if (def.innerType) return textPaths(def.innerType, path);
  if (def.element) return textPaths(def.element, [...path, '*']);
  if (def.options) return def.options.flatMap((option) => textPaths(option, path));
  if (def.shape) return Object.entries(def.shape).flatMap(([name, field]) => textPaths(field, [...path, name]));
  const isText = def.type === 'string' && def.checks?.some((check) => check._zod.def.check === 'max_length');
  return isText ? [path.join('.')] : [];
}

const table: Readonly<Record<string, { written: readonly string[]; chosen?: readonly string[] } | 'noText'>> =
  textsOfActions;

it.each(commands)('says of every text of %s whether it is written or only chosen', (action) => {
  const declared = table[action] ?? 'noText';
  const said = declared === 'noText' ? [] : [...declared.written, ...(declared.chosen ?? [])];
  const found = [...new Set(textPaths(contract[action].payload as unknown as Shape))];
  expect([...said].sort()).toEqual(found.sort());
});

it('finds texts in rows, in what may be absent, and in each of several shapes', () => {
  const paths = (action: keyof typeof contract) => textPaths(contract[action].payload as unknown as Shape);
  expect(paths('agenda.change-plan')).toContain('items.*.materials.*.text');
  expect(paths('meeting.end-speech')).toEqual(['note.gist']);
  expect(paths('pre-review.prepare-opinion')).toContain('opinion.handlerId');
});
