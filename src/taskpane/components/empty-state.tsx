import type { ComponentChildren } from "preact";
import type { IconName } from "../icons/icon";
import { Icon } from "../icons/icon";

interface EmptyStateProps {
  readonly icon: IconName;
  readonly title: string;
  readonly body: string;
  readonly children?: ComponentChildren;
}

/** What people see where there is nothing to list: what it means and what to do. */
export function EmptyState({ icon, title, body, children }: EmptyStateProps) {
  return (
    <section class="empty">
      <Icon name={icon} size={32} />
      <h2>{title}</h2>
      <p>{body}</p>
      {children}
    </section>
  );
}
