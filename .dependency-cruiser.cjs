/**
 * Who may import whom; docs/architecture.md tells why. `npm run architecture` checks it.
 *
 * A module may import the modules before it in this list, through their index.ts, and none after it. What a later module adds to an
 * earlier one (`Project.milestones`) is written in the later module's *.fields.ts.
 */
const MODULES = [
  'people',
  'organisations',
  'regulations',
  'cohorts',
  'enrolments',
  'projects',
  'measures',
  'improvement',
  'milestones',
  'seminars',
  'support',
  'coaching',
  'goals',
  'evaluation',
  'board',
  'trail',
];

const FRONT_DOOR = '^src/modules/[^/]+/index\\.ts$';
const TYPEORM = '(^|/)node_modules/(@nestjs/)?typeorm/';
const PURE = '((\\.(policy|workflow|rules)|/(goal-gaps|attendance-share|roster-csv|run-chart))|/measures/(spc|series|drawing)/[^/]+)\\.ts$';

const direction = MODULES.slice(0, -1).map((name, index) => ({
  name: `direction-${name}`,
  comment: `${name} comes before ${MODULES.slice(index + 1).join(', ')} and does not know them.`,
  severity: 'error',
  from: { path: `^src/modules/${name}/` },
  to: { path: `^src/modules/(${MODULES.slice(index + 1).join('|')})/` },
}));

module.exports = {
  forbidden: [
    {
      name: 'platform-knows-no-module',
      comment: 'The platform imports nothing of the product: no module, no reference data, no migration.',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: '^(src/(?!platform/)|migrations/|test/)' },
    },
    {
      name: 'module-front-door',
      comment: 'A module imports another module only through its index.ts.',
      severity: 'error',
      from: { path: '^src/modules/([^/]+)/' },
      to: { path: '^src/modules/(?!$1/)', pathNot: FRONT_DOOR },
    },
    {
      name: 'front-door-from-outside',
      comment: 'So do the entry points and whatever else stands outside the modules; only the demo sees all.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(modules|demo)/' },
      to: { path: '^src/modules/', pathNot: FRONT_DOOR },
    },
    ...direction,
    {
      name: 'module-without-place',
      comment: 'A new module gets a place in the list at the top of .dependency-cruiser.cjs.',
      severity: 'error',
      from: {},
      to: { path: '^src/modules/', pathNot: `^src/modules/(${MODULES.join('|')})/` },
    },
    {
      name: 'thin-resolvers',
      comment: 'Resolvers and field resolvers call services and loaders; they know no TypeORM and no database.',
      severity: 'error',
      from: { path: '\\.(resolver|fields)\\.ts$' },
      to: { path: [TYPEORM, '^src/platform/database/'] },
    },
    {
      name: 'pure-rules',
      comment: 'Policies, workflows and other pure rules know no Nest, no TypeORM and no service, not even their types.',
      severity: 'error',
      from: { path: PURE },
      to: { path: ['(^|/)node_modules/@nestjs/', TYPEORM, '\\.service\\.ts$'] },
    },
    {
      name: 'pure-rules-no-database',
      comment: 'Of the database a policy may use the sql template, for its scope; other pure rules nothing.',
      severity: 'error',
      from: { path: PURE, pathNot: '\\.policy\\.ts$' },
      to: { path: '^src/platform/database/' },
    },
    {
      name: 'policy-only-sql',
      comment: 'Of the database a policy may use the sql template, for its scope, and nothing else.',
      severity: 'error',
      from: { path: '\\.policy\\.ts$' },
      to: { path: '^src/platform/database/', pathNot: '^src/platform/database/sql\\.ts$' },
    },
    {
      name: 'no-cycles',
      comment: 'With decorator metadata a cycle of ES modules crashes at load. Imports of types only do not count.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only', 'type-import'] } },
    },
    {
      name: 'migrations-stand-alone',
      comment: 'A migration must do tomorrow what it did today, whatever the entities have become.',
      severity: 'error',
      from: { path: '^migrations/', pathNot: '^migrations/index\\.ts$' },
      to: { path: '^(src|migrations|test)/', pathNot: ['^src/platform/database/naming\\.ts$', '^migrations/support/'] },
    },
    {
      name: 'reference-data-readers',
      comment: 'Reference data reaches the product through reference-load.ts, the *.reference.ts of three modules, and the demo.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: [
          '^src/(reference-data|demo)/',
          '^src/reference-load\\.ts$',
          '^src/modules/(organisations|regulations|cohorts)/[^/]+\\.reference(\\.spec)?\\.ts$',
        ],
      },
      to: { path: '^src/reference-data/' },
    },
    {
      name: 'reference-data-knows-no-module',
      comment: 'Reference data is text and its checks; modules load it, not the reverse.',
      severity: 'error',
      from: { path: '^src/reference-data/' },
      to: { path: '^(src/(modules|demo)|migrations|test)/' },
    },
    {
      name: 'no-demo-in-product',
      comment: 'Only the entry points start the demo.',
      severity: 'error',
      from: { path: '^src/(modules|platform|reference-data)/' },
      to: { path: '^src/demo/' },
    },
    {
      name: 'no-dev-dependency',
      comment: 'What runs in production is a dependency, not a devDependency.',
      severity: 'error',
      from: { path: '^(src|migrations)/', pathNot: '\\.spec\\.ts$' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-test-in-product',
      comment: 'The product imports no test.',
      severity: 'error',
      from: { path: '^(src|migrations)/', pathNot: '\\.spec\\.ts$' },
      to: { path: '(^test/|\\.spec\\.ts$)' },
    },
    {
      name: 'web-features-apart',
      comment: 'A feature of the web application knows ui and lib, no other feature and not the frame around it.',
      severity: 'error',
      from: { path: '^web/src/features/([^/]+)/' },
      to: { path: '^web/src/(features/(?!$1/)|app/)' },
    },
    {
      name: 'web-ui-knows-no-feature',
      comment: 'ui shows, lib fetches; neither knows a page. lib does not know ui.',
      severity: 'error',
      from: { path: '^web/src/(ui|lib)/' },
      to: { path: '^web/src/(features|app)/' },
    },
    {
      name: 'web-lib-below-ui',
      comment: 'lib stands below ui.',
      severity: 'error',
      from: { path: '^web/src/lib/' },
      to: { path: '^web/src/ui/' },
    },
    {
      name: 'web-and-server-apart',
      comment: 'The web application and the server meet in schema.gql and nowhere else.',
      severity: 'error',
      from: { path: '^(web|src)/' },
      to: { path: '^(web|src)/', pathNot: '^$1/' },
    },
    {
      name: 'resolvable',
      comment: 'An import that cannot be found would slip past every rule above.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
};
