// The pane fetches its engine while the user reads the first screen. A test file is over sooner than that, and what is
// imported after its end fails the run: here nothing is fetched before it is asked for.
globalThis.requestIdleCallback = () => 0;
