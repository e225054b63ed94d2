import { Component, type ReactNode } from 'react';

interface Props {
  readonly children: ReactNode;
}

/** What fails in here is left out: a fault of our help must not take the form away. */
export class Harmless extends Component<Props, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };
  static getDerivedStateFromError() {
    return { hasFailed: true };
  }
  override render(): ReactNode {
    return this.state.hasFailed ? null : this.props.children;
  }
}
