import { signal } from '@preact/signals';
import { createElement, type FunctionComponent, type JSX } from 'preact';
import { useEffect } from 'preact/hooks';

/** A component that is loaded when it is first shown, and kept from then on; `meanwhile` stands there for that moment. */
export function onDemand<Props extends object>(
  load: () => Promise<FunctionComponent<Props>>,
  meanwhile: (props: Props) => JSX.Element | null = () => null,
): (props: Props) => JSX.Element | null {
  const loaded = signal<{ readonly component: FunctionComponent<Props> } | null>(null);
  const bring = async (): Promise<void> => {
    if (loaded.peek() === null) loaded.value = { component: await load() };
  };
  return function OnDemand(props: Props): JSX.Element | null {
    useEffect(() => void bring(), []);
    return loaded.value ? createElement(loaded.value.component, props) : meanwhile(props);
  };
}
