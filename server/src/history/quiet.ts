const nothing = (): void => undefined;

/** What goes wrong reaches the caller as an error; the driver's own lines would name what was to be written. */
export const quiet = { warn: nothing, error: nothing, deprecate: nothing, debug: nothing };
