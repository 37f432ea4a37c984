export { pageParts } from "./page-parts";
