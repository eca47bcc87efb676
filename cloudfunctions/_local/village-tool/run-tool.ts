/** Runs a tool of the administrator; what went wrong is said in one sentence. */
export function runTool(work: (args: readonly string[]) => Promise<void>): void {
  work(process.argv.slice(2)).then(
    // CloudBase's connections would stay open for a while.
    () => process.exit(process.exitCode ?? 0),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      process.exit(1);
    },
  );
}
