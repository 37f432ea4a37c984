import fc from "fast-check";

/** The seed of every law that `npm test` tries, so that a run on one machine is the run on another. */
const SEED = 20140401;

// LAWS=random tries other examples at each run; LAWS=<number> repeats a run of which a failure has printed the seed.
const { LAWS } = process.env;
const seed = LAWS === undefined ? SEED : Number(LAWS);
if (LAWS !== "random") fc.configureGlobal({ seed });
