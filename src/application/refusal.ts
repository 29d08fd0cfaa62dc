import type { RefusalView } from './views/notices';

export function refuse(reason: RefusalView['reason']): RefusalView {
  return { kind: 'refusal', reason };
}

export function isRefusal(value: object): value is RefusalView {
  return 'kind' in value && value.kind === 'refusal';
}
