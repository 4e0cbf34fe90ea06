/** What a signal has to have, where the engine has no `AbortController`. */
type Listener = () => void;

class Controller {
  private listeners: Listener[] = [];
  readonly signal = {
    aborted: false,
    reason: undefined as unknown,
    addEventListener: (_type: string, listener: Listener): void => {
      this.listeners.push(listener);
    },
    removeEventListener: (_type: string, listener: Listener): void => {
      this.listeners = this.listeners.filter((one) => one !== listener);
    },
  };

  abort(reason: unknown): void {
    this.signal.aborted = true;
    this.signal.reason = reason;
    for (const listener of this.listeners) listener();
  }
}

const root = Function('return this')() as { AbortController?: unknown };
root.AbortController = root.AbortController || Controller;
