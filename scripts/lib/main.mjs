const checkEveryMs = 300;

/**
 * npm passes a signal to its shell, and a shell may die of it without telling us. When whoever started this process
 * is gone, it stops as if it had been asked itself. `npm start & kill $!` would otherwise leave a server behind.
 */
function stopWithParent() {
  const parentId = process.ppid;
  setInterval(() => {
    if (process.ppid !== parentId) process.kill(process.pid, 'SIGTERM');
  }, checkEveryMs).unref();
}

/** Runs a script's work; a failure is one plain sentence and the exit code 1, not a stack. */
export async function main(work) {
  if (process.env.npm_lifecycle_event) stopWithParent();
  try {
    await work();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
