/** Does something over and over, with a pause (in milliseconds) after each time; a failure is told once until it goes well again. */
export function repeat(pause: number, work: () => Promise<void>, failing: (error: unknown) => void) {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let failed = false;
  const again = () => {
    running = work()
      .then(
        () => {
          failed = false;
        },
        (error: unknown) => {
          if (!failed) failing(error);
          failed = true;
        },
      )
      .finally(() => {
        if (timer) timer = setTimeout(again, failed ? pause * 10 : pause).unref();
      });
  };
  return {
    start: () => {
      timer = setTimeout(again, pause).unref();
    },
    stop: async () => {
      clearTimeout(timer);
      timer = undefined;
      await running;
    },
  };
}
