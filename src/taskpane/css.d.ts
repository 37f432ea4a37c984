/** Style sheets are imported for their effect; webpack collects them. */
declare module "*.css";
