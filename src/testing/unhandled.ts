/**
 * Does some work and gives what promises were left unhandled in it, which would end a program. Nobody else hears of them
 * meanwhile: the test runner counts each as an error, and listeners that keep a program alive are what is tested.
 */
export async function unhandledIn(work: () => Promise<void>): Promise<unknown[]> {
  const reasons: unknown[] = [];
  const others = process.listeners("unhandledRejection");
  const listener = (reason: unknown) => reasons.push(reason);
  for (const other of others) process.off("unhandledRejection", other);
  process.on("unhandledRejection", listener);
  try {
    await work();
    // They are told of after the work's last promise.
    await new Promise((resolve) => setImmediate(resolve));
  } finally {
    process.off("unhandledRejection", listener);
    for (const other of others) process.on("unhandledRejection", other);
  }
  return reasons;
}
