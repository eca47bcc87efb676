import type { Query } from '../store';
import type { CloudCommand, CloudCondition } from './cloud-database';
import { fieldName } from './stored-form';

/**
 * A port's query as CloudBase takes it: equalities, the range, and the cursor as "a later value, or the same value and
 * a later id". The cursor's value is also a bound of the range, so that an index starts reading there.
 */
export function listCondition(command: CloudCommand, query: Query): CloudCondition {
  const conditions: CloudCondition[] = Object.entries(query.where).map(([field, value]) => ({
    [fieldName(field)]: value,
  }));
  const { range, orderBy, after } = query;
  if (range?.from !== undefined) conditions.push({ [fieldName(range.field)]: command.gte(range.from) });
  if (range?.to !== undefined) conditions.push({ [fieldName(range.field)]: command.lte(range.to) });
  if (after) conditions.push(...behind(command, orderBy, after));
  const [only] = conditions;
  return only && conditions.length === 1 ? only : conditions.length === 0 ? {} : command.and(...conditions);
}

function behind(
  command: CloudCommand,
  { field, direction }: Query['orderBy'],
  [value, id]: readonly [string | number, string],
): CloudCondition[] {
  const isAscending = direction === 'ascending';
  const beyond = (bound: string | number) => (isAscending ? command.gt(bound) : command.lt(bound));
  if (field === 'id') return [{ _id: beyond(id) }];
  const atOrBeyond = isAscending ? command.gte(value) : command.lte(value);
  return [{ [field]: atOrBeyond }, command.or({ [field]: beyond(value) }, { [field]: value, _id: beyond(id) })];
}
