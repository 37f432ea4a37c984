import type { ComponentType, FunctionComponent } from "preact";
import { Component } from "preact";

/** A view that renders again only when one of its properties is another one: long lists stay quick. */
export function memo<Props extends object>(View: FunctionComponent<Props>): ComponentType<Props> {
  return class Memo extends Component<Props> {
    override shouldComponentUpdate(next: Readonly<Props>): boolean {
      return !haveSameValues(this.props, next);
    }

    override render() {
      return <View {...this.props} />;
    }
  };
}

function haveSameValues(one: object, other: object): boolean {
  const entries = Object.entries(one);
  const others = new Map(Object.entries(other));
  return entries.length === others.size && entries.every(([name, value]) => Object.is(value, others.get(name)));
}
