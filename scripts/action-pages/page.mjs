/** One page of docs/actions, in Markdown. Everything on it is derived; nothing is written by hand. */
export function actionPage(action, { declaration, source, read }) {
  const schema = source.toJSONSchema(declaration.payload, { unrepresentable: 'any', io: 'input' });
  return [
    `# ${action}`,
    '',
    `A ${declaration.kind}${declaration.kind === 'command' ? (declaration.keepsReceipt ? ', idempotent by its request id' : ', which remembers its requests in the document it writes') : ''}.`,
    '',
    ...read.doc.flatMap((doc) => [doc, '']),
    ...roadSection(read.verbs, source),
    '## Payload',
    '',
    ...payloadTable(schema),
    '',
    '## Refusals',
    '',
    ...refusalLines(read.codes, declaration.kind),
    '',
  ].join('\n');
}

function roadSection(verbs, { road, capacityNames, statusNames }) {
  const rows = road.filter((row) => verbs.includes(row.verb));
  if (rows.length === 0) return [];
  const named = (names, ids) => ids.map((id) => `${names[id]} \`${id}\``).join(', ');
  return [
    '## On the road',
    '',
    '| verb | from | to | by | event |',
    '|---|---|---|---|---|',
    ...rows.map((row) => {
      const to = row.to === 'same' || row.to === 'before' ? row.to : named(statusNames, [row.to]);
      return `| \`${row.verb}\` | ${named(statusNames, row.from)} | ${to} | ${named(capacityNames, row.by)} | \`${row.event}\` |`;
    }),
    '',
  ];
}

function payloadTable(schema) {
  const fields = Object.entries(schema.properties ?? {});
  if (fields.length === 0) return ['Nothing.'];
  const required = new Set(schema.required ?? []);
  return [
    '| field | type | |',
    '|---|---|---|',
    ...fields.map(
      ([name, field]) => `| \`${name}\` | ${typeOf(field)} | ${required.has(name) ? 'required' : 'optional'} |`,
    ),
  ];
}

function typeOf(field) {
  if (field.anyOf) return field.anyOf.map(typeOf).join(' or ');
  if (field.const !== undefined) return `\`${JSON.stringify(field.const)}\``;
  if (field.enum) return field.enum.map((value) => `\`${value}\``).join(' or ');
  if (field.type === 'array')
    return `list of ${typeOf(field.items ?? {})}${field.maxItems ? `, at most ${field.maxItems}` : ''}`;
  if (field.type === 'object') {
    const members = Object.entries(field.properties ?? {}).map(([name, member]) => `\`${name}\`: ${typeOf(member)}`);
    return `{ ${members.join('; ')} }`;
  }
  if (field.type === 'string') return field.maxLength ? `text, at most ${field.maxLength} characters` : 'text';
  if (field.type === 'integer') return 'whole number';
  return field.type ?? 'any';
}

function refusalLines(codes, kind) {
  const lines = codes.map((code) => `- \`${code}\``);
  const common = kind === 'command' ? '`InputInvalid`, `NotBound`, `RequestReused`' : '`InputInvalid`, `NotBound`';
  return [...lines, `${lines.length > 0 ? '\n' : ''}And those of every ${kind}: ${common}.`];
}
