import { Component, type ReactNode } from "react";
import { Failure } from "../widgets/Failure";

/** The last net: a page that breaks says so and offers to start over, instead of going white. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failure: Error | null }> {
  override state: { failure: Error | null } = { failure: null };

  static getDerivedStateFromError(failure: unknown) {
    return { failure: failure instanceof Error ? failure : new Error(String(failure)) };
  }

  override render() {
    if (!this.state.failure) return this.props.children;
    return (
      <main className="page lone">
        <Failure failure={this.state.failure} retry={() => this.setState({ failure: null })} />
      </main>
    );
  }
}
