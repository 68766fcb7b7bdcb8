import '@testing-library/jest-dom/vitest';
import { vi } from 'vitest';

// jsdom has neither.
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe = vi.fn();
    unobserve = vi.fn();
    disconnect = vi.fn();
  },
);
vi.stubGlobal(
  'Worker',
  class extends EventTarget {
    postMessage = vi.fn();
    terminate = vi.fn();
  },
);
