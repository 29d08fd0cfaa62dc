/**
 * Who may know whom. Arrows point inward: domain <- application <- infrastructure and teams <- main.
 * Packages are kept to the one folder that wraps them, so that replacing one touches one folder.
 */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** Files under `from` may reach only what `allowed` matches. */
const only = (name, comment, from, allowed) => forbid(name, comment, { path: from }, { pathNot: allowed });

/** The named packages may be used in `room`, a folder or a file, alone (and tried in tests). */
const keepIn = (room, name, ...packages) =>
  forbid(
    name,
    `Wrapped by ${room}; use what that offers.`,
    { path: '^src/', pathNot: `^${room}(/|$)` },
    { path: `(^|/)node_modules/(${packages.join('|')})/` },
  );

const nodeFiles = '^(node:)?(fs|fs/promises|path)$';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    only(
      'domain-stands-alone',
      'Pure: no packages, no Node, no other folder.',
      '^src/domain/',
      '^src/domain/',
    ),
    only(
      'content-knows-domain',
      'Reads cards/ and turns it into domain types, nothing more.',
      '^src/content/',
      `^src/(content|domain)/|(^|/)node_modules/(zod|i18next)/|${nodeFiles}`,
    ),
    only(
      'application-points-inward',
      'What lies outside comes in through ports.ts.',
      '^src/application/',
      '^src/(application|domain)/',
    ),
    only(
      'config-stands-alone',
      'Environment in, typed config out.',
      '^src/config[.]ts$',
      '(^|/)node_modules/zod/',
    ),
    forbid(
      'infrastructure-only-serves',
      'It implements ports and knows nothing of Teams or of wording.',
      { path: '^src/infrastructure/' },
      { path: '^src/(teams|content)/' },
    ),
    forbid(
      'teams-never-touches-infrastructure',
      'Go through a use case.',
      { path: '^src/teams/' },
      { path: '^src/infrastructure/' },
    ),
    forbid(
      'config-is-for-main',
      'Take the values you need as arguments.',
      { pathNot: '^(src/(main|start)[.]ts$|tests/)' },
      { path: '^src/config[.]ts$' },
    ),
    forbid(
      'house-is-built-at-the-door',
      'start.ts wires everything together; only main.ts and tests call it.',
      { pathNot: '^(src/main[.]ts$|tests/)' },
      { path: '^src/start[.]ts$' },
    ),
    forbid('main-is-last', 'The front door is opened from outside.', {}, { path: '^src/main[.]ts$' }),
    keepIn(
      'src/teams',
      'bot-sdk-in-teams',
      'botbuilder[^/]*',
      'botframework-[^/]+',
      'restify',
      'adaptive[^/]*',
    ),
    keepIn(
      'src/infrastructure',
      'storage-in-infrastructure',
      'drizzle-orm',
      'pg',
      '@electric-sql/pglite',
      'date-holidays',
    ),
    keepIn('src/infrastructure/word[.]ts', 'word-in-one-file', 'docx'),
    forbid(
      'no-circular',
      'Two files that need each other are one file, or miss a third.',
      {},
      { circular: true },
    ),
    forbid(
      'listed-packages-only',
      'Add it to package.json: a package that came with another can leave with it.',
      { path: '^(src|tests)/' },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
    forbid('resolvable', 'It must exist.', {}, { couldNotResolve: true }),
    forbid(
      'no-development-packages-in-production',
      'Production installs leave devDependencies out.',
      { path: '^src/' },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'no-tests-in-production',
      'Tests know the code, not the reverse.',
      { path: '^src/' },
      { path: '^tests/' },
    ),
    forbid('kebab-case', 'File and folder names are kebab-case.', {}, { path: '^(src|tests)/.*[A-Z_]' }),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['require', 'node', 'default', 'types'],
    },
  },
};
