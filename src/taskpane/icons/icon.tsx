import { ICONS } from "./paths";

export type IconName = keyof typeof ICONS;

/** A decorative icon: the words stand beside it, so it is hidden from assistive technology. */
export function Icon({ name, size = 20 }: { readonly name: IconName; readonly size?: number }) {
  const { box, path } = ICONS[name];
  return (
    <svg class={`icon icon-${name}`} viewBox={box} width={size} height={size} aria-hidden="true" focusable="false">
      <path d={path} fill="currentColor" />
    </svg>
  );
}
