import type CloudBase from '@cloudbase/manager-node';
import type { DatabaseManagement } from './management';

/** Nobody but the functions and the administrator: the same as a rule that lets no client read or write. */
const closedTag = 'ADMINONLY';

export function cloudBaseDatabase(app: CloudBase, environmentId: string): DatabaseManagement {
  const { database } = app;
  const tcb = app.commonService('tcb', '2018-06-08');
  const named = (collection: string) => ({ EnvId: environmentId, CollectionName: collection });
  return {
    async hasCollection(name) {
      return (await database.checkCollectionExists(name)).Exists;
    },
    async createCollection(name) {
      await database.createCollection(name);
    },
    async indexesOf(collection) {
      const { Indexes = [] } = await database.describeCollection(collection);
      return Indexes.map(({ Keys }) => Keys.map(({ Name = '' }) => Name));
    },
    async createIndex(collection, fields) {
      const MgoIndexKeys = fields.map((Name) => ({ Name, Direction: '1' }));
      const index = { IndexName: fields.join('_'), MgoKeySchema: { MgoIndexKeys, MgoIsUnique: false } };
      await database.updateCollection(collection, { CreateIndexes: [index] });
    },
    async isClosed(collection) {
      const answer: unknown = await tcb.call({ Action: 'DescribeDatabaseACL', Param: named(collection) });
      return (answer as { AclTag?: string }).AclTag === closedTag;
    },
    async close(collection) {
      await tcb.call({ Action: 'ModifyDatabaseACL', Param: { ...named(collection), AclTag: closedTag } });
    },
  };
}
