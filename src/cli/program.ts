/** What the scripts that start the program (torikumi.js) and its threads (worker.js) take from the sources. */
export { main } from "./main";
export { serve } from "./worker";
