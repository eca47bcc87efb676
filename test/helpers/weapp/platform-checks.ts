import { writeFileSync } from 'node:fs';
import * as ci from 'miniprogram-ci';

/** What WeChat's own tools say of a package, beside a key that opens nothing. */
export interface PlatformFindings {
  pages: string[];
  compiledPaths: string[];
  analysedBytes: number;
  checks: { name: string; success: boolean }[];
}

/** The tools as they are used here; their own types do not fit their own calls. */
interface Tools {
  DefaultProjectAttr: object;
  Project: new (settings: object) => object;
  getAppJSON(project: object): Promise<{ pages: string[]; subPackages: { root: string; pages: string[] }[] }>;
  compile(project: object, options: object): Promise<Record<string, unknown>>;
  analyseCode(project: object, options: object): Promise<{ files: { size: number }[] }>;
  checkCodeQuality(project: object): Promise<PlatformFindings['checks']>;
}

const tools = ci as unknown as Tools;

/** WeChat would be asked what this account may do; every ordinary mini-program has these limits. */
function projectAt(projectPath: string, privateKeyPath: string): object {
  const settings = { appid: 'wx0000000000000000', type: 'miniProgram', ignores: [] };
  const attributes = { ...tools.DefaultProjectAttr, platform: true, released: true, appName: 'village-night-talk' };
  const project = new tools.Project({ ...settings, projectPath, privateKeyPath });
  return Object.assign(project, { attr: async () => attributes, _attr: attributes });
}

async function check(projectPath: string, privateKeyPath: string): Promise<PlatformFindings> {
  const project = projectAt(projectPath, privateKeyPath);
  const app = await tools.getAppJSON(project);
  const compiled = await tools.compile(project, { setting: { es6: false, minify: false } });
  const analysed = await tools.analyseCode(project, {});
  const checks = await tools.checkCodeQuality(project);
  const inSubpackages = app.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}${page}`));
  return {
    pages: [...app.pages, ...inSubpackages],
    compiledPaths: Object.keys(compiled),
    analysedBytes: analysed.files.reduce((sum, { size }) => sum + size, 0),
    checks: checks.map(({ name, success }) => ({ name, success })),
  };
}

/** `program <package folder> <key file> <findings file>`; the tools leave watchers behind, so it ends by itself. */
const [, , projectPath = '', privateKeyPath = '', findingsFile = ''] = process.argv;
void check(projectPath, privateKeyPath).then(
  (findings) => {
    writeFileSync(findingsFile, JSON.stringify(findings));
    process.exit(0);
  },
  (error: unknown) => {
    process.stderr.write(String(error instanceof Error ? error.stack : error));
    process.exit(1);
  },
);
