/** "Who may import whom" of the architecture, one rule an arrow, each with its reason. */

const stages = ['proposal', 'pre-review', 'agenda', 'meeting', 'vote', 'decision', 'follow-up', 'points'];

/** An earlier stage never knows a later one, so that a stage can be changed without reading what comes after it. */
const noStageLooksAhead = stages.slice(0, -1).map((stage, index) => ({
  name: `domain-${stage}-looks-ahead`,
  severity: 'error',
  comment: `The road runs one way: ${stage} may import earlier stages, member and village, never a later stage.`,
  from: { path: `^shared/domain/${stage}/` },
  to: { path: `^shared/domain/(${stages.slice(index + 1).join('|')}|home|service|neighbourhood|town)/` },
}));

const forbid = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });

const functions = '^cloudfunctions/(api|clock|push|documents)/';
const runTimeOnly = { dependencyTypesNot: ['type-only'] };

const trees = [
  forbid(
    'shared-is-a-leaf',
    'Phone and cloud share it, so it may know neither of them, nor the build, nor the tests.',
    { path: '^shared/' },
    { path: '^(miniprogram|cloudfunctions|config|test|scripts)/' },
  ),
  forbid(
    'phone-knows-no-cloud-code',
    'The phone reaches the cloud by the contract alone; a cloud import would ship server code to phones.',
    { path: '^miniprogram/' },
    { path: '^(cloudfunctions|config|test|scripts)/' },
  ),
  forbid(
    'phone-takes-types-text-and-draft-checks',
    'At run time the phone may hold only sentences and the draft checks of forms, so that its package stays small.',
    { path: '^miniprogram/' },
    {
      path: '^shared/',
      pathNot: ['^shared/text/', '^shared/(domain|contract)/.*draft[^/]*$'],
      ...runTimeOnly,
    },
  ),
  forbid(
    'phone-uses-no-zod-itself',
    'zod reaches the phone only through the draft checks of forms.',
    { path: '^miniprogram/' },
    { path: 'node_modules/zod/', ...runTimeOnly },
  ),
  forbid(
    'components-only-display',
    'Components take props and send events; pages call the cloud for them.',
    { path: '^miniprogram/components/' },
    { path: '^miniprogram/(pages/|cloud/(call|transport|use-view|use-command))' },
  ),
  forbid(
    'cloud-knows-no-phone-code',
    'Cloud functions are bundled for Node; screens have no place in them.',
    { path: '^cloudfunctions/' },
    { path: '^(miniprogram|test|scripts)/' },
  ),
  forbid(
    'nothing-imports-tests',
    'Tests know everything and nothing knows them, so that no fixture can be shipped.',
    { pathNot: '^test/' },
    { path: '^test/' },
  ),
];

const cloud = [
  forbid(
    'repositories-know-no-function',
    'Repositories serve api, clock and documents alike.',
    { path: '^cloudfunctions/_repositories/' },
    { path: '^cloudfunctions/(api|clock|push|documents|_local)/' },
  ),
  forbid(
    'platform-knows-nobody-above',
    'Ports and adapters are the bottom of the cloud: repositories and functions stand on them.',
    { path: '^cloudfunctions/_platform/' },
    { path: '^cloudfunctions/(api|clock|push|documents|_repositories|_local)/' },
  ),
  forbid(
    'functions-are-deployed-alone',
    'Each function is one bundle; what two of them need belongs to _repositories or shared.',
    { path: '^cloudfunctions/(api|clock|push|documents)/' },
    { path: functions, pathNot: '^cloudfunctions/$1/' },
  ),
  forbid(
    'local-is-never-deployed',
    'The embedded cloud drives the functions and replaces the adapters; no deployed code may lean on it.',
    { path: '^cloudfunctions/(api|clock|push|documents|_repositories|_platform)/' },
    { path: '^cloudfunctions/_local/' },
  ),
  forbid(
    'only-the-platform-uses-the-sdk',
    'The SDK reads process-wide state and its errors need care: _platform is its only user.',
    { pathNot: '^(cloudfunctions/_platform|test)/' },
    { path: '(^|/)wx-server-sdk(/|$)' },
  ),
  forbid(
    'only-local-serves-and-stores',
    'Fastify and SQLite belong to the embedded cloud; elsewhere the ports stand for them.',
    { pathNot: '^(cloudfunctions/_local|test)/' },
    { path: 'node_modules/(fastify|@fastify/|@photostructure/sqlite)' },
  ),
];

const pure = [
  forbid(
    'kernel-stands-alone',
    'The kernel is the bottom of shared.',
    { path: '^shared/kernel/' },
    { path: '^shared/(?!kernel/)' },
  ),
  forbid(
    'domain-knows-only-kernel',
    'Rules do not know how they are called (contract) or said (text).',
    { path: '^shared/domain/' },
    { path: '^shared/(contract|text)/' },
  ),
  forbid(
    'contract-says-no-sentences',
    'The contract is shapes: payload, reply, refusals.',
    { path: '^shared/contract/' },
    { path: '^shared/text/' },
  ),
  forbid(
    'text-takes-only-types',
    'Sentences are keyed by the types of domain and contract; their code would grow the phone.',
    { path: '^shared/text/' },
    { path: '^shared/(domain|contract)/', ...runTimeOnly },
  ),
  forbid(
    'text-needs-no-zod',
    'Sentences are on every phone page; zod is not.',
    { path: '^shared/text/' },
    { path: 'node_modules/zod/', ...runTimeOnly },
  ),
  forbid(
    'rooms-know-no-stage',
    'Who calls, what is told and the village with its rules stand beneath every stage of the road.',
    { path: '^shared/domain/(member|message|village)/' },
    { path: `^shared/domain/(${stages.join('|')}|home|service|neighbourhood|town)/` },
  ),
  ...noStageLooksAhead,
];

const packages = [
  forbid(
    'shared-uses-zod-mini-and-dayjs-alone',
    'Pure code has two packages: zod/mini for shapes, dayjs for dates.',
    { path: '^shared/' },
    { path: 'node_modules/', pathNot: 'node_modules/(zod/mini/|dayjs/)' },
  ),
  forbid(
    'dates-only-in-kernel-time',
    'Days are days of Asia/Shanghai everywhere because one file says so.',
    { path: '^shared/', pathNot: '^shared/kernel/time(/|\\.ts)' },
    { path: 'node_modules/dayjs/' },
  ),
  forbid(
    'no-node-modules-of-node-off-the-server',
    'Neither the phone nor pure code runs in Node.',
    { path: '^(shared|miniprogram)/' },
    { dependencyTypes: ['core'] },
  ),
  forbid(
    'shipped-code-uses-declared-packages',
    'A development package is absent where the code runs.',
    { path: '^(shared|miniprogram|cloudfunctions)/' },
    { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], ...runTimeOnly },
  ),
];

const sound = [
  forbid(
    'no-circles',
    'Two files that need each other at run time are one file, or three.',
    {},
    {
      circular: true,
      viaOnly: runTimeOnly,
    },
  ),
  forbid('everything-resolves', 'An import that leads nowhere breaks at run time.', {}, { couldNotResolve: true }),
];

module.exports = {
  forbidden: [...trees, ...cloud, ...pure, ...packages, ...sound],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['\\.(less|css|json|png|jpg|svg)$', '^(dist|\\.cache)/'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.mjs', '.cjs', '.json'],
      mainFields: ['main', 'module', 'types'],
    },
    skipAnalysisNotInRules: true,
    cache: { folder: '.cache/depcruise', strategy: 'content' },
  },
};
