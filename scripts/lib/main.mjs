/** Runs a script's work; a failure is one plain sentence and the exit code 1, not a stack. */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
