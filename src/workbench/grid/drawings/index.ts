export { DrawingLayer } from "./layer";
