import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { useScanner } from './use-scanner';

const onScan = vi.fn();
const onClick = vi.fn();

function Page() {
  useScanner(onScan);
  return (
    <>
      <button onClick={onClick}>Somewhere</button>
      <input aria-label="Field" />
      <input aria-label="Choice" readOnly />
    </>
  );
}

function keys(target: Element, text: string, every: number, from = 1000) {
  return [...text, 'Enter'].map((key, index) => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
    Object.defineProperty(event, 'timeStamp', { value: from + index * every });
    return fireEvent(target, event);
  });
}

describe('a hand scanner', () => {
  afterEach(() => {
    cleanup();
    onScan.mockClear();
  });

  it('is read wherever the focus is, and presses no button', () => {
    render(<Page />);
    const passed = keys(screen.getByRole('button'), '1M8GDM9AXKP042788', 5);
    expect(onScan.mock.calls).toEqual([['1M8GDM9AXKP042788']]);
    expect(passed.at(-1)).toBe(false);
  });

  it('writes into a field by itself', () => {
    render(<Page />);
    keys(screen.getByLabelText('Field'), 'OIL-1', 5);
    expect(onScan).not.toHaveBeenCalled();
    keys(screen.getByLabelText('Choice'), 'OIL-1', 5);
    expect(onScan).toHaveBeenCalledOnce();
  });

  it('is not taken for somebody who types', () => {
    render(<Page />);
    const passed = keys(screen.getByRole('button'), 'OIL-1', 150);
    expect(onScan).not.toHaveBeenCalled();
    expect(passed.at(-1)).toBe(true);
  });

  it('reads one code after another', () => {
    render(<Page />);
    keys(screen.getByRole('button'), 'OIL-1', 5);
    keys(screen.getByRole('button'), 'OIL-2', 5, 5000);
    expect(onScan.mock.calls).toEqual([['OIL-1'], ['OIL-2']]);
  });
});
